import type { Direction, IndicatorDomain } from "@/lib/domain/indicator";
import { type Profile, toProfile, type WorldIndicator } from "@/lib/series/profile";
import type { SnapshotFigure } from "@/lib/series/snapshot";
import { toWorldPlaces } from "@/lib/series/world-places";
import { RELEASE } from "../figures/example-content";

export const MONGOLIA = { iso3: "MNG", name: "Mongolia" };
export const COMPARED = [
  { iso3: "RUS", name: "Russia", isChosen: true },
  { iso3: "CHN", name: "China", isChosen: true },
  { iso3: "KAZ", name: "Kazakhstan", isChosen: false },
];
const REGION = { name: "Eastern Asia", members: ["MNG", "CHN", "JPN", "KOR"] };
const NAMED = ["MNG", "RUS", "CHN", "KAZ", "JPN", "KOR"];

export function toStated(
  iso3: string,
  value: number | null,
  rest: Partial<SnapshotFigure> = {},
): SnapshotFigure {
  return {
    ...{ iso3, value, low: null, high: null, year: 2024, standing: "reported", note: null },
    release: RELEASE.slug,
    ...rest,
  };
}

/** Figures of so many countries, 1 to `count`; the named ones among them at the places given. */
export function toFigures(count: number, named: Readonly<Record<string, number>>) {
  const others = Array.from({ length: count }, (_, place) => place + 1)
    .filter((value) => !Object.values(named).includes(value))
    .map((value) => toStated(`X${String(value).padStart(3, "0")}`, value));
  return [...Object.entries(named).map(([iso3, value]) => toStated(iso3, value)), ...others];
}

export function toIndicator(
  slug: string,
  name: string,
  figures: readonly SnapshotFigure[],
  {
    unit = "vehicles",
    direction = "higher-is-stronger",
    domain = "land",
  }: { unit?: string; direction?: Direction; domain?: IndicatorDomain } = {},
): WorldIndicator {
  const indicator = { ...{ slug, name, unit, direction, domain }, figures: [...figures] };
  return { ...indicator, world: toWorldPlaces(indicator) };
}

const PLACES = { MNG: 40, RUS: 119, CHN: 120, KAZ: 80, JPN: 100, KOR: 101 };
const PRINTED_ZERO = { note: "GFP prints 0 both for none and for not reported" };

/** A domain with every oddity: a turned strip, mere size, a doubtful zero, not applicable, too few, nothing. */
export const INDICATORS = [
  toIndicator("tanks", "Tanks", toFigures(120, PLACES)),
  toIndicator("debt", "External debt", toFigures(120, PLACES), {
    unit: "current US$",
    direction: "lower-is-stronger",
  }),
  toIndicator(
    "share",
    "Military spending, share of gross domestic product",
    toFigures(150, PLACES),
    {
      unit: "% of GDP",
      direction: "neither",
    },
  ),
  toIndicator("guns", "Self-propelled artillery", [
    ...toFigures(120, { RUS: 119, CHN: 118 }),
    toStated("MNG", 0, PRINTED_ZERO),
  ]),
  toIndicator("ships", "Submarines", [
    ...toFigures(60, { RUS: 59, CHN: 60 }),
    toStated("MNG", null, { standing: "not-applicable" }),
  ]),
  toIndicator("heads", "Nuclear warheads", toFigures(9, { RUS: 9, CHN: 5 })),
  toIndicator("score", "Human trafficking", toFigures(120, { ...PLACES, MNG: 3 }), {
    unit: "score 1–10",
    direction: "lower-is-stronger",
  }),
];

export function toExampleProfile(chosen: readonly string[] = ["RUS", "CHN"]): Profile {
  const compared = [
    ...COMPARED.map((each) => ({ ...each, isChosen: chosen.includes(each.iso3) })),
    ...chosen
      .filter((iso3) => !NAMED.includes(iso3))
      .map((iso3) => ({ iso3, name: `Saint Vincent and the Grenadin${iso3}`, isChosen: true })),
  ];
  return toProfile(MONGOLIA, compared, REGION, INDICATORS);
}
