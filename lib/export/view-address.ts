import { type AddressedView, toFigureQuery } from "./figure-address";

/** The page that shows a kind of figure, and the parameter by which that page takes the indicator. */
type ToPage = (view: AddressedView) => string;

const PAGES: Readonly<Record<string, ToPage>> = {
  bars: (view) => (isPlain(view) ? toOverview("indicator")(view) : toCompare(view)),
  lines: (view) => (isPlain(view) ? toOverview("series")(view) : toCompare(view)),
  grouped: toCompare,
  slope: toCompare,
  ratio: toCompare,
  ranks: toOverview("indicator"),
  neighbourhood: ({ country = [], kind, show, ...view }) =>
    `/countries/${country[0]}/neighbourhood${toFigureQuery({ kind, ...view })}${show === "bars" || show === undefined ? "" : `#${show}`}`,
  profile: ({ country = [] }) => `/countries/${country[0]}?country=${country.join(",")}`,
  peers: toPortrait("peers"),
  neighbours: toPortrait("neighbours"),
  places: toPortrait("ranks"),
  suppliers: ({ country = [], ...view }) =>
    `/countries/${country[0]}/suppliers${toFigureQuery(view)}`,
  table: ({ rows: _rows, editions: _editions, ...view }) => {
    // A page without the parameter has its usual columns; none at all must be said.
    const query = toFigureQuery({ columns: [], ...view });
    const none = [view.columns].flat().length === 0 ? `${query === "" ? "?" : "&"}columns=` : "";
    return `/rankings${query}${none}`;
  },
  map: toIndicatorPage("map"),
  ranking: toIndicatorPage("ranking"),
  distribution: toIndicatorPage("distribution"),
  "world-lines": ({ indicator, ...view }) =>
    `/indicators/${indicator}${toFigureQuery({ ...view, tab: "time", all: "true" })}`,
  sources: ({ indicator, ...view }) => `/indicators/${indicator}/sources${toFigureQuery(view)}`,
  strength: (view) => `/strength${toFigureQuery(view)}`,
  timeline: ({ country: [about = ""] = [], ...view }) =>
    `/cooperation${toFigureQuery({ ...view, about })}`,
  arms: ({ country: [of = ""] = [], show = "orders", kind: _kind, ...view }) =>
    `/countries/${of}/suppliers${toFigureQuery({ kind: "suppliers", ...view })}#${show}`,
  peacekeepers: ({ country = [] }) =>
    `/cooperation/peacekeeping?country=${country.join(",")}#contributions`,
  missions: ({ country: [of = ""] = [] }) => `/cooperation/peacekeeping?of=${of}`,
  ties: (view) => `/cooperation/ties${toFigureQuery(view)}`,
  scatter: toCompare,
  dumbbell: toCompare,
  heat: toCompare,
  multiples: toCompare,
};

/**
 * Where on the site a figure's view is reached: its own page, or the overview showing just this.
 *
 * @example "/?country=MNG,RUS,CHN&indicator=tanks"
 */
export function toViewAddress(view: AddressedView): string {
  return (PAGES[view.kind] ?? toOverview("indicator"))(view);
}

/** Kinds that the compare page draws. */
const COMPARED = new Set([
  ...["bars", "grouped", "lines", "slope", "ratio"],
  ...["scatter", "dumbbell", "heat", "multiples"],
]);

/**
 * The compare page showing the same figure; null for kinds that it does not draw.
 *
 * @example "/compare?kind=lines&indicator=cinc&country=MNG,RUS"
 */
export function toCompareAddress(view: AddressedView): string | null {
  return COMPARED.has(view.kind) ? toCompare(view) : null;
}

/** Parameters are called there as they are in the figure's own address. */
function toCompare(view: AddressedView): string {
  return `/compare?kind=${view.kind}${toFigureQuery(view).replace("?", "&")}`;
}

/** What the overview can show: figures as stated, of no year in particular. */
function isPlain({ year, to, measure = "absolute", sort = "value" }: AddressedView): boolean {
  return year === undefined && to === undefined && measure === "absolute" && sort === "value";
}

function toOverview(parameter: "indicator" | "series"): ToPage {
  return ({ kind: _kind, country = [], indicator, axis, from }) => {
    const subject = indicator === undefined ? "" : `&${parameter}=${[indicator].flat().join(",")}`;
    const scale = axis === "log" ? "&axis=log" : "";
    const start = parameter === "series" && typeof from === "number" ? `&from=${from}` : "";
    return `/?country=${country.join(",")}${subject}${scale}${start}`;
  };
}

/** A part of a country's portrait. */
function toPortrait(part: string): ToPage {
  return ({ country = [] }) => `/countries/${country[0]}#${part}`;
}

/** The indicator's own page; its map is what is shown where nothing is said. */
function toIndicatorPage(tab: "map" | "ranking" | "distribution"): ToPage {
  return ({ indicator, ...view }) => {
    const shown = tab === "map" ? view : { ...view, tab };
    return `/indicators/${indicator}${toFigureQuery(shown)}`;
  };
}

/**
 * An address of the site that keeps the chosen countries, as the page it leads to takes them.
 *
 * @param country empty where nothing, or only what is usual, is chosen
 * @example withCountries("/rankings?by=cinc", ["MNG", "KAZ"]) // → "/rankings?by=cinc&country=MNG,KAZ"
 */
export function withCountries(href: string, country: readonly string[]): string {
  if (country.length === 0) return href;
  return `${href}${href.includes("?") ? "&" : "?"}country=${country.join(",")}`;
}
