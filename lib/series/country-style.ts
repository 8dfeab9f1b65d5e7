import type { Iso3 } from "@/lib/domain/country";

/** How one country is told apart in every chart: colour by slot, and shape and dash beside it. */
export interface CountryStyle {
  iso3: Iso3;
  /** Place in the theme's country colours, from 1. */
  slot: number;
  /** An SVG path around 0,0, about 10 units wide. */
  symbolPath: string;
  /** An SVG dash pattern; empty for a full line. */
  dash: string;
}

const FIXED_SLOTS: ReadonlyMap<Iso3, number> = new Map([
  ["MNG", 1],
  ["RUS", 2],
  ["CHN", 3],
]);

/** The three fixed slots come last for others: they are taken only where the three are absent and nothing else is left. */
const FREE_SLOTS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];

const SYMBOLS = [
  "M0,-4.5A4.5,4.5,0,1,1,0,4.5A4.5,4.5,0,1,1,0,-4.5Z",
  "M-4,-4H4V4H-4Z",
  "M0,-5L5,4H-5Z",
  "M0,-5.5L5.5,0L0,5.5L-5.5,0Z",
  "M0,5L5,-4H-5Z",
  "M-1.6,-5H1.6V-1.6H5V1.6H1.6V5H-1.6V1.6H-5V-1.6H-1.6Z",
];

/**
 * The styles of some countries, in the order given.
 *
 * Mongolia, Russia and China always look the same; the others take the remaining colours in the
 * order in which they stand, so a view looks alike wherever its address is opened. Colours serve
 * twelve; a thirteenth country would share the first free one.
 */
export function toCountryStyles(iso3s: readonly Iso3[]): CountryStyle[] {
  const taken = new Set(iso3s.flatMap((iso3) => FIXED_SLOTS.get(iso3) ?? []));
  const free = FREE_SLOTS.filter((slot) => !taken.has(slot));
  let next = 0;
  return iso3s.map((iso3) => {
    const slot = FIXED_SLOTS.get(iso3) ?? free[next++ % free.length] ?? 1;
    return {
      iso3,
      slot,
      symbolPath: SYMBOLS[(slot - 1) % SYMBOLS.length] ?? "",
      dash: slot > SYMBOLS.length ? "6 3" : "",
    };
  });
}
