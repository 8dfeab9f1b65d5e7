import { type ReactNode, useId } from "react";

/** A part of the bench: open where there is room, and to be opened on a phone, so that the result stays near. */
export function LabSection({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-6 first:mt-4 max-sm:mt-3">
      <details className="filters">
        <summary className="text-18 font-semibold text-accent">{title}</summary>
        <h2 id={id} className="text-18 font-semibold max-sm:sr-only">
          {title}
        </h2>
        {children}
      </details>
    </section>
  );
}
