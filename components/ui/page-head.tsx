import type { ReactNode } from "react";

/** A page's title, what it is about in a sentence, and what can be chosen on it. */
export function PageHead({
  title,
  children,
  choices,
}: {
  title: string;
  children?: ReactNode;
  choices?: ReactNode;
}) {
  return (
    <div className="py-6">
      <h1 className="max-w-[34ch] text-24 leading-tight font-semibold sm:text-36">{title}</h1>
      {children && <div className="mt-3 max-w-[70ch] text-15">{children}</div>}
      {choices && <div className="mt-4">{choices}</div>}
    </div>
  );
}
