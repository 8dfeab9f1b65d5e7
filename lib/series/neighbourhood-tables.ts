import type { Extent } from "@/lib/domain/extent";
import type { FigureCell } from "./figure-cell";
import { toMissingWords } from "./figure-words";
import { formatFull, formatRatio } from "./format-figure";
import { toFullFigure } from "./full-figure";
import { toNameInText } from "./names-in-text";
import type { HeldFigure, Neighbourhood, NeighbourhoodMeasure } from "./neighbourhood";
import { listDrawn, toRangeText } from "./neighbourhood-rows";
import { toTimes } from "./neighbourhood-words";
import type { TableRows } from "./tables";

const UNKNOWN = "not known";
const BORDER_LENGTH = "land-border-length-km";

/** A row for each measure and country, with the sums: figure, range, border, per kilometre, and its source. */
export function toNeighbourhoodTable(
  hood: Neighbourhood,
  sourceOf: (release: string) => string,
): TableRows {
  const { country, others, basis } = hood;
  const isBorder = basis === "border";
  const toRow = (
    { slug, name, unit }: NeighbourhoodMeasure,
    iso3: string,
    who: string,
    figure: HeldFigure | null,
    perKm: Extent | null,
    km: number | null,
  ): FigureCell[] => [
    `${name} (${unit})`,
    who,
    toFigureCell(slug, iso3, figure, unit),
    figure?.counted && figure.voices.length > 0 ? toRangeText(figure.counted, unit) : "",
    figure === null ? "" : String(figure.year),
    ...(isBorder ? [toKmText(km), perKm === null ? "" : toRangeText(perKm, unit)] : []),
    figure === null
      ? ""
      : [...new Set([figure.release, ...figure.voices.map(({ release }) => release)])]
          .map(sourceOf)
          .join("; "),
  ];
  return {
    columns: [
      { key: "measure", label: "Measure", numeric: false },
      { key: "country", label: "Country", numeric: false },
      { key: "figure", label: "Figure", numeric: true },
      { key: "range", label: "From the lowest to the highest source", numeric: true },
      { key: "year", label: "Year", numeric: true },
      ...(isBorder
        ? [
            { key: "km", label: "Shared border, km", numeric: true },
            { key: "perKm", label: "Per km of it", numeric: true },
          ]
        : []),
      { key: "source", label: "Source", numeric: false },
    ],
    rows: listDrawn(hood).flatMap((measure) => [
      toRow(
        measure,
        country.iso3,
        country.name,
        measure.own.figure,
        measure.own.perKm,
        hood.sharedKm,
      ),
      ...measure.others.map(({ iso3, figure, perKm }) => {
        const other = others.find((each) => each.iso3 === iso3);
        return toRow(measure, iso3, other?.name ?? iso3, figure, perKm, toKm(other));
      }),
      ...(others.length > 1 ? [toSumRow(measure, isBorder)] : []),
    ]),
  };
}

function toSumRow({ name, unit, together }: NeighbourhoodMeasure, isBorder: boolean): FigureCell[] {
  const { of, missing, counted, perKm, years } = together;
  const value = counted?.value ?? null;
  const isRange = counted !== null && counted.low < counted.high;
  return [
    `${name} (${unit})`,
    `Together: sum of ${of.length} of ${of.length + missing.length}`,
    value === null ? "no sum" : formatFull(value, unit),
    isRange ? toRangeText(counted, unit) : "",
    years === null ? "" : [...new Set(years)].join("–"),
    ...(isBorder ? ["", perKm === null ? "" : toRangeText(perKm, unit)] : []),
    "",
  ];
}

function toFigureCell(
  indicator: string,
  iso3: string,
  figure: HeldFigure | null,
  unit: string,
): FigureCell {
  if (figure === null) return toMissingWords(null);
  return {
    text: toFullFigure(figure, unit),
    figure: {
      ...{ kind: "observation", indicator, iso3 },
      ...{ year: figure.year, release: figure.release },
    },
  };
}

function toKm(border: { km: number | null; otherKm: number | null } | undefined): number | null {
  return border?.km ?? border?.otherKm ?? null;
}

function toKmText(km: number | null): string {
  return km === null ? "" : formatFull(km, "km");
}

/** A row for each border, with either side's account of its length, then the totals that sources state. */
export function toBorderTable(
  { country, others, sharedKm, totals, contiguityYear }: Neighbourhood,
  sourceOf: (release: string) => string,
): TableRows {
  return {
    columns: [
      { key: "country", label: "Border with", numeric: false },
      { key: "km", label: `km by the profile of ${toNameInText(country.name)}`, numeric: true },
      { key: "otherKm", label: "km by the other’s profile", numeric: true },
      {
        key: "contiguous",
        label:
          contiguityYear === null ? "Touching" : `Touching by Correlates of War, ${contiguityYear}`,
        numeric: false,
      },
    ],
    rows: [
      ...others.map(({ name, km, otherKm, contiguous }) => [
        name,
        km === null ? "not stated" : formatFull(km, "km"),
        otherKm === null ? "not stated" : formatFull(otherKm, "km"),
        contiguous === null ? "" : contiguous ? "yes" : "not in the list",
      ]),
      ["All stretches together", sharedKm === null ? UNKNOWN : formatFull(sharedKm, "km"), "", ""],
      ...totals.map(({ year, value, standing, release }): FigureCell[] => [
        `Total as stated: ${sourceOf(release)}`,
        value === null
          ? toMissingWords(standing)
          : {
              text: formatFull(value, "km"),
              figure: {
                ...{ kind: "observation", indicator: BORDER_LENGTH, iso3: country.iso3 },
                ...{ year, release },
              },
            },
        "",
        "",
      ]),
    ],
  };
}

/** How many there are around for each one of the country's own, measure by measure. */
export function toForEachTable(hood: Neighbourhood): TableRows {
  return toAgainstTable(hood, hood.measures, ({ multiple }) =>
    multiple === null ? UNKNOWN : toTimes(multiple),
  );
}

/** The capability ratio A/(A+B) against each and against all together; shares of one, not chances. */
export function toRatioTable(hood: Neighbourhood): TableRows {
  return toAgainstTable(hood, hood.measures, ({ ratio }) =>
    ratio === null ? UNKNOWN : toShareText(ratio),
  );
}

/** @example toShareText({ value: null, low: 0.0075, high: 0.0308 }) // → "0.0075–0.0308" */
function toShareText({ low, high }: Extent): string {
  const [from = "", to = ""] = [low, high].map(toShare);
  return from === to ? from : `${from}–${to}`;
}

/** Three digits; what rounds to the whole is not the whole. */
function toShare(share: number): string {
  return share < 1 && share > NEARLY_ALL ? `over ${NEARLY_ALL}` : formatRatio(share);
}

const NEARLY_ALL = 0.999;

function toAgainstTable(
  { others, basis }: Neighbourhood,
  measures: readonly NeighbourhoodMeasure[],
  toText: (
    against: NeighbourhoodMeasure["together"] | NeighbourhoodMeasure["others"][number],
  ) => string,
): TableRows {
  const shown = measures.filter(({ own }) => own.figure?.counted);
  return {
    columns: [
      { key: "country", label: "Against", numeric: false },
      ...shown.map(({ slug, name }) => ({ key: slug, label: name, numeric: true })),
    ],
    rows: [
      ...others.map(({ iso3, name }, place) => [
        name,
        ...shown.map((measure) => {
          const other = measure.others[place];
          if (other === undefined || !other.figure?.counted) return UNKNOWN;
          const isOld = !measure.together.of.includes(iso3);
          return `${toText(other)}${isOld ? ` (its figure of ${other.figure.year})` : ""}`;
        }),
      ]),
      ...(others.length > 1
        ? [
            [
              basis === "border" ? "All neighbours together" : "All of them together",
              ...shown.map(({ together }) => {
                const { of, missing } = together;
                const part =
                  missing.length === 0 ? "" : ` (${of.length} of ${of.length + missing.length})`;
                const text = toText(together);
                return text === UNKNOWN ? UNKNOWN : `${text}${part}`;
              }),
            ],
          ]
        : []),
    ],
  };
}
