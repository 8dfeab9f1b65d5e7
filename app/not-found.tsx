import type { Metadata } from "next";

/** Next takes this title for every page of status 404, whatever the page itself says. */
export const metadata: Metadata = { title: "Nothing at this address" };

export default function NotFound() {
  return (
    <main className="mx-auto max-w-[1200px] px-4 py-16">
      <h1 className="text-24 font-semibold">There is no page at this address</h1>
      <p className="mt-2">
        <a className="text-accent underline underline-offset-4" href="/">
          Compare Mongolia, Russia and China
        </a>
      </p>
    </main>
  );
}
