import type { FigureView } from "./figure-address";

/**
 * Where on the site a figure's view is reached: its own page, or the overview showing just this.
 *
 * @example "/?country=MNG,RUS,CHN&indicator=tanks"
 */
export function toViewAddress(view: FigureView): string {
  const country = `country=${view.country.join(",")}`;
  if (view.kind === "ranks") return `/?${country}`;
  if (view.kind === "sources") {
    const from = view.from === null ? "" : `&from=${view.from}`;
    return `/indicators/${view.indicator}/sources?${country}${from}`;
  }
  const axis = view.axis === "log" ? "&axis=log" : "";
  if (view.kind === "bars") return `/?${country}&indicator=${view.indicator}${axis}`;
  const from = view.from === null ? "" : `&from=${view.from}`;
  return `/?${country}&series=${view.indicator}${axis}${from}`;
}
