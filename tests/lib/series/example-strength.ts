import type { StrengthView } from "@/lib/series/strength-content";
import type { StrengthRow } from "@/lib/series/strength-rows";
import { CHOSEN_COUNTRIES } from "../figures/example-snapshots";

const COUNTRIES = 165;
/** Where the twelve with names stand. */
const PLACES: Readonly<Record<string, number>> = {
  ...{ USA: 1, CHN: 2, RUS: 3, IND: 4, JPN: 8, AUS: 15, PRK: 29, KAZ: 52, MNG: 93 },
  ...{ BIH: 101, BTN: 160, VCT: 165 },
};

/** An index of 165 countries, whose intervals are widest in the middle and lean now to one side, now to the other. */
export function toExampleStrength(change: Partial<StrengthView> = {}): StrengthView {
  const named = new Map(CHOSEN_COUNTRIES.map(({ iso3, name }) => [PLACES[iso3], { iso3, name }]));
  const rows = Array.from({ length: COUNTRIES }, (_, index): StrengthRow => {
    const rank = index + 1;
    const { iso3, name } = named.get(rank) ?? { iso3: `X${rank}`, name: `Country ${rank}` };
    const breadth = 1 + 22 * Math.sin((Math.PI * rank) / (COUNTRIES + 1)) ** 2;
    const lean = 6 * Math.sin(rank * 1.7);
    const within = (place: number) => Math.min(COUNTRIES, Math.max(1, Math.round(place)));
    return {
      ...{ iso3, name, rank, isTied: false, score: 100 / rank ** 0.6, before: null },
      spread: {
        low: within(rank - breadth * 0.5 + Math.min(0, lean)),
        median: within(rank + lean / 4),
        high: within(rank + breadth * 0.5 + Math.max(0, lean)),
      },
    };
  });
  return {
    title: "An open index of military strength",
    rows,
    unranked: ["Andorra", "Monaco"],
    chosen: ["MNG", "RUS", "CHN", "JPN", "KAZ"],
    runs: 10_000,
    releases: ["sipri-milex-2024"],
    years: "2024",
    ...change,
  };
}
