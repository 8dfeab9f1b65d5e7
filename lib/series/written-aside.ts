/** Next bundles what draws a page twice, for its data and for its HTML: both find the texts in one place. */
declare global {
  var parityAside: { get(name: string): string | undefined } | undefined;
}

/** One chart for a wide and for a narrow column, each by its drawing's name. */
export interface StaticFigure {
  wide: string;
  narrow: string;
}

/**
 * A drawing or another long text by its name, where a page's HTML is written. The page's data carries
 * the name alone: with the text in it, everyone would be sent each text twice.
 *
 * @throws Error where it was let go before the page was written
 */
export function readAside(name: string): string {
  const text = globalThis.parityAside?.get(name);
  if (text === undefined) throw new Error(`nothing is kept under “${name}”`);
  return text;
}
