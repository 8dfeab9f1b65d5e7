import type { ReactNode } from "react";

/** One of the handbook's ten steps: what was done and its evidence, then what it cannot do. */
export function MethodStep({
  number,
  title,
  limit,
  children,
}: {
  number: number;
  title: string;
  limit: ReactNode;
  children: ReactNode;
}) {
  const id = `step-${number}`;
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-10 gap-y-2 border-t border-rule py-6 lg:grid-cols-[14rem_minmax(0,1fr)]"
    >
      <h2 id={id} className="scroll-mt-4 text-18 font-semibold">
        <span className="number mr-2 text-muted">{number}</span>
        {title}
      </h2>
      <div className="min-w-0">
        <div className="space-y-3 text-15 [&>p]:max-w-[70ch]">{children}</div>
        <p className="mt-3 max-w-[70ch] text-15 text-muted">
          <span className="font-semibold">Limit.</span> {limit}
        </p>
      </div>
    </section>
  );
}
