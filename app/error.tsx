"use client";

import { press } from "@/components/ui/press";

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return (
    <main role="alert" className="mx-auto max-w-[1200px] px-4 py-16">
      <h1 className="text-24 font-semibold">The figures could not be read</h1>
      <p className="mt-2 max-w-[60ch]">
        The database did not answer. Nothing is lost; please try again in a moment.
      </p>
      <button type="button" className={`${press.plain} mt-4`} onClick={reset}>
        Try again
      </button>
    </main>
  );
}
