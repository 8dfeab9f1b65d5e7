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
