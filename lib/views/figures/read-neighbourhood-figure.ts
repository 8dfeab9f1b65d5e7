import type { FigureViewOf } from "@/lib/contracts/figures";
import type { Extent } from "@/lib/domain/extent";
import { toSourceName } from "@/lib/export/credit-line";
import type { CsvFigure } from "@/lib/export/to-csv";
import { neighbourhoodQuery } from "@/lib/queries/neighbourhood";
import type { HeldFigure, Neighbourhood, NeighbourhoodMeasure } from "@/lib/series/neighbourhood";
import { toNeighbourhoodContent } from "@/lib/series/neighbourhood-content";
import { readNeighbourhood } from "../read-neighbourhood";
import type { FigureParts } from "./figure-parts";

/**
 * A country's forces, spending and warheads beside those of the countries around it.
 *
 * @throws UnknownEntry for a code that stands for no country
 */
export async function readNeighbourhoodFigure({
  country: [country = ""],
  per,
}: FigureViewOf<"neighbourhood">): Promise<FigureParts> {
  const reply = await readNeighbourhood({ country });
  const { data, meta } = reply;
  const names = new Map(meta.releases.map((release) => [release.slug, toSourceName(release)]));
  return {
    content: toNeighbourhoodContent(data, per, (release) => names.get(release) ?? release),
    releases: meta.releases,
    figures: [
      ...toBorderLines(data, meta.borders),
      ...data.measures.flatMap((measure) => toMeasureLines(data, measure)),
    ],
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: neighbourhoodQuery(country).queryKey, reply }],
  };
}

/** Lengths of the borders, by the country's own account or else by the other side's. */
function toBorderLines({ basis, others }: Neighbourhood, release: string | null): CsvFigure[] {
  if (basis === "nearest") return [];
  return others.map(({ iso3, name, km, otherKm }) => ({
    ...{ iso3, name, indicator: "shared-land-border", unit: "km", year: null },
    ...{ value: km ?? otherKm, low: null, high: null, standing: null, release },
    note: km === null ? "By the other side’s account" : null,
  }));
}

/** Each country's figure as stated, then what is made from it: range, per kilometre, multiple and ratio; the sum last. */
function toMeasureLines(
  { country, others }: Neighbourhood,
  { slug, unit, own, others: held, together }: NeighbourhoodMeasure,
): CsvFigure[] {
  const names = new Map(others.map(({ iso3, name }) => [iso3, name]));
  const toStated = (iso3: string, name: string, figure: HeldFigure | null): CsvFigure[] => {
    if (figure === null) return [];
    const { year, value, low, high, standing, note, release } = figure;
    const stated = { value, low, high, standing, note, release };
    return [{ iso3, name, indicator: slug, unit, year, ...stated }];
  };
  const toMade = (
    { iso3, name, year }: { iso3: string; name: string; year: number | null },
    made: readonly (readonly [suffix: string, unit: string, extent: Extent | null, note: string])[],
  ): CsvFigure[] =>
    made.flatMap(([suffix, of, extent, note]) =>
      extent === null
        ? []
        : [
            {
              ...{ iso3, name, year, indicator: `${slug}-${suffix}`, unit: of },
              ...extent,
              ...{ standing: null, note, release: null },
            },
          ],
    );
  const { of, missing } = together;
  const part = `Sum of ${of.length} of ${of.length + missing.length}: ${of.join(" ")}`;
  const range = "From the lowest to the highest that any source says";
  const perKm = "Over the kilometres of shared border";
  const times = `For each one of ${country.name}`;
  const ratio = `${country.name}’s share of the two together; no probability of victory`;
  return [
    ...toStated(country.iso3, country.name, own.figure),
    ...toMade({ ...country, year: own.figure?.year ?? null }, [
      ["range", unit, own.figure?.counted ?? null, range],
      ["per-km", `${unit} per km`, own.perKm, perKm],
    ]),
    ...held.flatMap(({ iso3, figure, ...against }) => {
      const name = names.get(iso3) ?? iso3;
      return [
        ...toStated(iso3, name, figure),
        ...toMade({ iso3, name, year: figure?.year ?? null }, [
          ["range", unit, against.counted, range],
          ["per-km", `${unit} per km`, against.perKm, perKm],
          ["multiple", "times", against.multiple, times],
          ["ratio", "share of 1", against.ratio, ratio],
        ]),
      ];
    }),
    ...toMade({ iso3: "", name: "Together", year: null }, [
      ["sum", unit, together.counted, part],
      ["per-km", `${unit} per km`, together.perKm, part],
      ["multiple", "times", together.multiple, part],
      ["ratio", "share of 1", together.ratio, part],
    ]),
  ];
}
