import type { FigureKey } from "@/lib/domain/figure-key";
import type { Ink } from "./ink";

/** Where a drawing answers to pointer, focus and tap, and which figure stands there. Places in pixels. */
export interface Spot {
  x: number;
  y: number;
  width: number;
  height: number;
  /** What stands there, in words. */
  label: string;
  figure: FigureKey;
}

/** A drawing put into marks already, with the places that lead to what is behind it. */
export interface InkChart {
  width: number;
  height: number;
  ink: Ink[];
  spots: Spot[];
}
