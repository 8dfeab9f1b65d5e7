import type { Iso3 } from "./country";

/** Which figure a mark, a label or a cell shows: enough to ask where it comes from. */
export type FigureKey =
  | { kind: "observation"; indicator: string; iso3: Iso3; year: number; release: string }
  | { kind: "rank"; publisher: string; iso3: Iso3; edition: number; release: string };

/**
 * A figure's key as it stands in a mark's `data-figure`.
 *
 * @example "observation/tanks/MNG/2025/gfp-2025"
 */
export function toFigureText(key: FigureKey): string {
  return key.kind === "rank"
    ? `rank/${key.publisher}/${key.iso3}/${key.edition}/${key.release}`
    : `observation/${key.indicator}/${key.iso3}/${key.year}/${key.release}`;
}

/** The key that stands in a mark; null where the text is none. */
export function readFigureText(text: string): FigureKey | null {
  const [kind, subject, iso3, year, release, ...more] = text.split("/");
  if (!subject || !iso3 || !year || !release || more.length > 0) return null;
  if (!/^\d{1,4}$/.test(year)) return null;
  if (kind === "rank") {
    return { kind, publisher: subject, iso3, edition: Number(year), release };
  }
  if (kind !== "observation") return null;
  return { kind, indicator: subject, iso3, year: Number(year), release };
}
