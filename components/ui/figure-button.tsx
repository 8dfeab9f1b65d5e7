import type { ReactNode } from "react";
import { type FigureKey, toFigureText } from "@/lib/domain/figure-key";
import { press } from "./press";

/** A figure in a text or a table, leading to what stands behind it. */
export function FigureButton({
  figure,
  className = "",
  tabIndex,
  children,
}: {
  figure: FigureKey;
  className?: string;
  /** -1 where something around it takes the keyboard. */
  tabIndex?: number;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className={`${press.figure} ${className}`.trimEnd()}
      tabIndex={tabIndex}
      data-figure={toFigureText(figure)}
    >
      {children}
    </button>
  );
}
