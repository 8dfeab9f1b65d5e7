/** Next bundles what draws a page twice, for its data and for its HTML: both find the drawings in one place. */
declare global {
  var parityDrawings: { get(name: string): string | undefined } | undefined;
}

/** One chart for a wide and for a narrow column, each by its drawing's name. */
export interface StaticFigure {
  wide: string;
  narrow: string;
}

/**
 * A drawing by its name, where a page's HTML is written. The page's data carries the name alone: with
 * the drawing in it, everyone would be sent each drawing twice.
 *
 * @throws Error where it was let go before the page was written
 */
export function readDrawing(name: string): string {
  const svg = globalThis.parityDrawings?.get(name);
  if (svg === undefined) throw new Error(`no drawing is kept under “${name}”`);
  return svg;
}
