import { USUAL_NETWORK_KINDS, USUAL_ORDERS_FROM } from "@/lib/domain/tie";

/** A figure's view as an address takes it: its kind, its countries, and what else the kind asks. */
export interface AddressedView {
  kind: string;
  country?: readonly string[];
  [parameter: string]: string | number | readonly string[] | readonly number[] | null | undefined;
}

/** How a picture of it is made. */
export interface PictureOptions {
  scale?: 1 | 2 | 4;
  theme?: "light" | "dark";
  background?: "solid" | "transparent";
  width?: number;
}

/** Parameters in the order in which every address has them; what is not listed follows by name. */
const ORDER = [
  ...["by", "indicator", "publisher", "edition", "country", "region", "group"],
  ...["year", "within", "from", "to", "measure", "axis", "breaks", "zoom"],
];

/** What the figure route takes where nothing is said. */
const USUAL = new Map<string, string | number>(
  Object.entries({
    ...{ sort: "value", "table sort": "rank" },
    ...{ axis: "linear", scale: 2, theme: "light", background: "solid", width: 960 },
    ...{ per: "total", show: "bars" },
    ...{ measure: "absolute", scales: "shared", xaxis: "linear", yaxis: "linear" },
    ...{ "ties kinds": USUAL_NETWORK_KINDS.join(","), "ties from": USUAL_ORDERS_FROM },
    ...{ lens: "open-index", by: "gfp", around: 10, breaks: "quantile", zoom: "world" },
    ...{ computed: "no", "timeline country": "MNG", "timeline about": "MNG" },
  }),
);

/** Parameters that a kind chooses by the figures where nothing is said: there, what is usual elsewhere is said. */
const CHOSEN_BY_FIGURES: Readonly<Record<string, string>> = { distribution: "axis" };

/**
 * The one address of a figure: parameters in a fixed order, what is usual left out, commas kept
 * readable. The same view always has the same address.
 *
 * @example "/api/v1/figures/bars.png?indicator=tanks&country=MNG,RUS,CHN"
 */
export function toFigureAddress(
  view: AddressedView,
  format: "png" | "svg" | "csv" | "json",
  picture: PictureOptions = {},
): string {
  return `/api/v1/figures/${view.kind}.${format}${toFigureQuery(view, picture)}`;
}

/** The query of a figure's address, with its question mark; the same for the picture and for the figure alone. */
export function toFigureQuery(
  { kind, ...parameters }: AddressedView,
  { scale, theme, background, width }: PictureOptions = {},
): string {
  const named = Object.entries(parameters).sort(
    ([one], [other]) => toPlace(one) - toPlace(other) || (one < other ? -1 : 1),
  );
  const kept = [...named, ...Object.entries({ scale, theme, background, width })].flatMap(
    ([name, value]) => {
      const text = Array.isArray(value) ? value.join(",") : value;
      const isUsual =
        text === null ||
        text === undefined ||
        text === "" ||
        (toUsual(kind, name) === text && CHOSEN_BY_FIGURES[kind] !== name);
      return isUsual ? [] : [`${name}=${encode(String(text))}`];
    },
  );
  return kept.length === 0 ? "" : `?${kept.join("&")}`;
}

/** What a parameter is where nothing is said: a kind's own usual value goes before everyone's. */
function toUsual(kind: string, name: string): string | number | undefined {
  return USUAL.get(`${kind} ${name}`) ?? USUAL.get(name);
}

function toPlace(name: string): number {
  const place = ORDER.indexOf(name);
  return place === -1 ? ORDER.length : place;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("%2C", ",").replaceAll("%3A", ":");
}

/** What a kind's file name adds to its subject, where it is not the kind itself. */
const SUBJECT_ENDINGS: Readonly<Record<string, string>> = {
  bars: "",
  lines: "over-time",
  grouped: "by-year",
  sources: "by-source",
};

/**
 * A file name that says what is shown, without its ending.
 *
 * @example "parity-military-spending-usd-mng-rus-chn-2024"
 */
export function toFigureFileName(view: AddressedView, years: string): string {
  const shown = view.show === USUAL.get("show") ? undefined : view.show;
  const subject = [
    view.indicator ?? view.lens ?? view.publisher ?? view.domain ?? view.by ?? shown ?? [],
  ]
    .flat()
    .slice(0, 3)
    .join("-");
  const ending = SUBJECT_ENDINGS[view.kind] ?? `-${view.kind}`;
  const named = subject === "" ? ending.slice(1) : `${subject}${ending}`;
  return ["parity", named, ...(view.country ?? []).map((iso3) => iso3.toLowerCase()), years]
    .filter((part) => part !== "")
    .join("-");
}
