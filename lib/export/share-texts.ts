import { type CreditedRelease, toSourceName } from "./credit-line";
import { type AddressedView, toFigureQuery } from "./figure-address";

/** In which colours a chart stands alone; `auto` follows the reader's system. */
export const EMBED_THEMES = ["auto", "light", "dark"] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/**
 * Where a chart stands alone, to be framed by another page: the query of its picture, nothing usual
 * in it.
 *
 * @example "/embed/bars?indicator=tanks&country=MNG,RUS,CHN&theme=dark"
 */
export function toEmbedAddress(view: AddressedView, theme: EmbedTheme = "auto"): string {
  const query = toFigureQuery(view);
  const look = theme === "auto" ? "" : `${query === "" ? "?" : "&"}theme=${theme}`;
  return `/embed/${view.kind}${query}${look}`;
}

/** What stands around a chart in its frame: title, sentence, source and the link back. */
const AROUND_CHART = 240;
/** A frame taller than most windows is scrolled instead. */
const TALLEST_FRAME = 1200;

/**
 * The HTML that shows a chart inside another page.
 *
 * @param address whole, with its host
 * @param height of the drawing alone, in pixels at a usual column
 */
export function toEmbedCode(address: string, title: string, height: number): string {
  const tall = Math.min(TALLEST_FRAME, Math.round(height) + AROUND_CHART);
  return `<iframe src="${toAttribute(address)}" title="${toAttribute(title)}" width="100%" height="${tall}" style="border:0" loading="lazy" allow="clipboard-write"></iframe>`;
}

function toAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

/**
 * A chart as a reference in plain text, after the manner of the APA: title, site, the releases
 * drawn, and when it was read where.
 *
 * @param read the day of reading; the reader's own
 * @example "Parity. (2026). Tanks: vehicles, 2026 [Chart]. Data: GFP, Annual ranking, 2026. Retrieved November 24, 2026, from https://parity.example.org/?country=MNG&indicator=tanks"
 */
export function toChartCitation(
  { title, subtitle }: { title: string; subtitle: string },
  releases: readonly CreditedRelease[],
  address: string,
  read: Date,
): string {
  const day = read.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric" });
  const sources = releases.map(toSourceName).join("; ");
  return [
    `Parity. (${read.getFullYear()}). ${title}: ${subtitle} [Chart].`,
    ...(sources === "" ? [] : [`Data: ${sources}.`]),
    `Retrieved ${day}, from ${address}`,
  ].join(" ");
}
