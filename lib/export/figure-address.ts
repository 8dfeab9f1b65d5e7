/** What a figure shows; with it, anyone can draw the same figure again. */
export type FigureView =
  | { kind: "bars"; indicator: string; country: readonly string[]; axis: "linear" | "log" }
  | {
      kind: "lines";
      indicator: string;
      country: readonly string[];
      from: number | null;
      to: number | null;
      axis: "linear" | "log";
    }
  | { kind: "ranks"; publisher: string; country: readonly string[] }
  | {
      kind: "sources";
      indicator: string;
      /** One country only. */
      country: readonly string[];
      from: number | null;
    };

/** How a picture of it is made. */
export interface PictureOptions {
  scale?: 1 | 2 | 4;
  theme?: "light" | "dark";
  background?: "solid" | "transparent";
  width?: number;
}

/** What the figure route takes where nothing is said. */
const DEFAULTS = { axis: "linear", scale: 2, theme: "light", background: "solid", width: 960 };

/**
 * The one address of a figure: parameters in a fixed order, what is usual left out, commas kept
 * readable. The same view always has the same address.
 *
 * @example "/api/v1/figures/bars.png?indicator=tanks&country=MNG,RUS,CHN"
 */
export function toFigureAddress(
  view: FigureView,
  format: "png" | "svg" | "csv",
  picture: PictureOptions = {},
): string {
  const { kind, country, ...rest } = view;
  const query: [string, string | number | null | undefined][] = [
    ...("indicator" in rest ? [["indicator", rest.indicator] as const] : []),
    ...("publisher" in rest ? [["publisher", rest.publisher] as const] : []),
    ["country", country.join(",")],
    ...("from" in rest ? [["from", rest.from] as const] : []),
    ...("to" in rest ? [["to", rest.to] as const] : []),
    ...("axis" in rest ? [["axis", rest.axis] as const] : []),
    ["scale", picture.scale],
    ["theme", picture.theme],
    ["background", picture.background],
    ["width", picture.width],
  ].map(([name, value]) => [String(name), value]);
  const usual = new Map<string, string | number>(Object.entries(DEFAULTS));
  const kept = query.filter(
    ([name, value]) => value !== null && value !== undefined && usual.get(name) !== value,
  );
  return `/api/v1/figures/${kind}.${format}?${kept.map(([name, value]) => `${name}=${value}`).join("&")}`;
}

/**
 * A file name that says what is shown, without its ending.
 *
 * @example "parity-military-spending-usd-mng-rus-chn-2024"
 */
export function toFigureFileName(view: FigureView, years: string): string {
  return ["parity", toSubject(view), ...view.country.map((iso3) => iso3.toLowerCase()), years]
    .filter((part) => part !== "")
    .join("-");
}

function toSubject(view: FigureView): string {
  switch (view.kind) {
    case "bars":
      return view.indicator;
    case "lines":
      return `${view.indicator}-over-time`;
    case "ranks":
      return `${view.publisher}-ranks`;
    case "sources":
      return `${view.indicator}-by-source`;
  }
}
