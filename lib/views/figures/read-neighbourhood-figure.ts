import type { FigureViewOf } from "@/lib/contracts/figures";
import type { Extent } from "@/lib/domain/extent";
import type { NeighbourhoodShow } from "@/lib/domain/neighbourhood-view";
import { toSourceName } from "@/lib/export/credit-line";
import type { CsvFigure } from "@/lib/export/to-csv";
import { neighbourhoodQuery } from "@/lib/queries/neighbourhood";
import { toCapital, toNameInText, toOwnerInText } from "@/lib/series/names-in-text";
import type { HeldFigure, Neighbourhood, NeighbourhoodMeasure } from "@/lib/series/neighbourhood";
import { listBorderReleases, toNeighbourhoodContent } from "@/lib/series/neighbourhood-content";
import { readNeighbourhood } from "../read-neighbourhood";
import type { FigureParts } from "./figure-parts";

/**
 * A country's forces, spending and warheads beside those of the countries around it.
 *
 * @throws UnknownEntry for a code that stands for no country
 */
export async function readNeighbourhoodFigure({
  country: [country = ""],
  ...look
}: FigureViewOf<"neighbourhood">): Promise<FigureParts> {
  const reply = await readNeighbourhood({ country });
  const { data, meta } = reply;
  const names = new Map(meta.releases.map((release) => [release.slug, toSourceName(release)]));
  return {
    content: toNeighbourhoodContent(
      data,
      look,
      listBorderReleases(reply),
      (release) => names.get(release) ?? release,
    ),
    releases: meta.releases,
    figures: [
      ...toBorderLines(data, meta.borders),
      ...toContiguityLines(data, meta.contiguity),
      ...data.measures.flatMap((measure) => toMeasureLines(data, measure)),
    ].filter(({ indicator }) => isShown(indicator, look.show)),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: neighbourhoodQuery(country).queryKey, reply }],
  };
}

const BORDER = "shared-land-border";
const CONTIGUITY = "land-contiguity";
const BORDER_TOTAL = "land-border-length-km";

const MADE = ["range", "sum", "per-km", "multiple", "ratio"] as const;
/** What a table's figure shows of all that is made from the stated figures. */
const TABLE_MADE = { distance: "multiple", ratio: "ratio" } as const;

/** Whether a line belongs in the CSV of what is shown; the bars' has all. */
function isShown(indicator: string, show: NeighbourhoodShow): boolean {
  if (show === "bars") return true;
  const isBorder = [BORDER, BORDER_TOTAL, CONTIGUITY].includes(indicator);
  if (show === "borders" || isBorder) return show === "borders" && isBorder;
  const made = MADE.find((each) => indicator.endsWith(`-${each}`));
  return made === undefined || made === TABLE_MADE[show];
}

/** Lengths of the borders by both sides' accounts, and what sources state of all together. */
function toBorderLines(
  { basis, country, others, totals }: Neighbourhood,
  release: string | null,
): CsvFigure[] {
  const rest = { unit: "km", low: null, high: null };
  const stretches = (side: "km" | "otherKm", note: string): CsvFigure[] =>
    others.flatMap(({ iso3, name, [side]: value }) =>
      basis === "nearest" || value === null
        ? []
        : [
            {
              ...rest,
              iso3,
              name,
              indicator: BORDER,
              year: null,
              value,
              standing: null,
              note,
              release,
            },
          ],
    );
  return [
    ...stretches("km", `By the profile of ${toNameInText(country.name)}`),
    ...stretches("otherKm", "By the other’s profile"),
    ...totals.map(({ year, value, standing, release: stated }) => ({
      ...{ ...rest, ...country, indicator: BORDER_TOTAL, year, value, standing },
      ...{ note: null, release: stated },
    })),
  ];
}

/** Whom a list of contiguities counts as touching; who is absent is not in the list. */
function toContiguityLines(
  { others, onlyContiguous, contiguityYear }: Neighbourhood,
  release: string | null,
): CsvFigure[] {
  const listed = [...others.filter(({ contiguous }) => contiguous), ...onlyContiguous];
  return listed.map(({ iso3, name }) => ({
    ...{ iso3, name, indicator: CONTIGUITY, unit: "1 where in the list", year: contiguityYear },
    ...{ value: 1, low: null, high: null, standing: null, note: null, release },
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
  const times = `For each one of ${toNameInText(country.name)}`;
  const ratio = `${toCapital(toOwnerInText(country.name))} share of the two together; no probability of victory`;
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
