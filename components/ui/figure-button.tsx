import type { ReactNode } from "react";
import { type FigureKey, toFigureText } from "@/lib/domain/figure-key";
import { press } from "./press";

/** A figure in a text or a table, leading to what stands behind it. */
export function FigureButton({
  figure,
  className = "",
  children,
}: {
  figure: FigureKey;
  className?: string;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`${press.figure} ${className}`}
      data-figure={toFigureText(figure)}
    >
      {children}
    </button>
  );
}
