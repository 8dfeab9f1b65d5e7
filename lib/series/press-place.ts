import type { FigureKey } from "@/lib/domain/figure-key";

/** A place of a drawing that leads to what stands behind its figure. Lengths in pixels. */
export interface PressPlace {
  x: number;
  y: number;
  width: number;
  height: number;
  /** What it shows, for those who do not see it. */
  name: string;
  figure: FigureKey;
}
