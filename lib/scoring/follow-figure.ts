import { toNeighboursCode } from "@/lib/domain/column-code";
import { PRODUCT_IDENTITIES } from "@/lib/domain/product-identities";
import type { ScoringTable } from "./scoring-table";

/** A figure of a table, by the column's code and the unit's place; NaN is not known. */
export interface PlacedFigure {
  column: string;
  unit: number;
  value: number;
}

/**
 * What else of a table is another, once one figure is: the same said otherwise (per head, as a share of
 * GDP), and shares among land neighbours, the neighbours' own too. An index that has both would else
 * be computed from figures that contradict each other.
 *
 * Of spending, its share of GDP and GDP the last stays, unless it is the one that is changed: then the
 * share follows. From a figure that was unknown or zero nothing can be told of what is said in multiples.
 *
 * @returns without the figure itself; those columns only that the table has
 * @example followFigure(table, { column: "gdp-usd", unit: 0, value: 2e12 }) // → [{ column: "gdp-per-head-usd", … }]
 */
export function followFigure(table: ScoringTable, figure: PlacedFigure): PlacedFigure[] {
  const { unit } = figure;
  const alike = listAlike(table, figure);
  return [...alike, ...[figure, ...alike].flatMap((each) => listShares(table, each))].filter(
    (each) => each.column !== figure.column || each.unit !== unit,
  );
}

/** The same unit's figures that are said in multiples of it. */
function listAlike(table: ScoringTable, { column, unit, value }: PlacedFigure): PlacedFigure[] {
  const times = value / (table.columns.get(column)?.values[unit] ?? Number.NaN);
  if (!Number.isFinite(times)) return [];
  const found = new Map([[column, times]]);
  // By one source alone: its other figures follow, and nobody else's.
  const [slug = "", source] = column.split("@");
  const toCode = (of: string) => (source === undefined ? of : `${of}@${source}`);
  const note = (of: string, by: number) => {
    if (!found.has(toCode(of))) found.set(toCode(of), by);
  };
  const whole = PRODUCT_IDENTITIES.find(({ factor }) => factor === slug)?.product ?? slug;
  note(whole, times);
  for (const { product, factor, otherFactor } of PRODUCT_IDENTITIES) {
    if (product === whole) note(factor, times);
    if (otherFactor === whole) note(factor, 1 / times);
  }
  return [...found].flatMap(([code, by]) => {
    const stated = table.columns.get(code)?.values[unit] ?? Number.NaN;
    if (code === column || Number.isNaN(stated) || !Number.isFinite(by)) return [];
    return [{ column: code, unit, value: stated * by }];
  });
}

/** The shares among land neighbours that rest on a figure: the unit's own, and its neighbours'. */
function listShares(
  { columns, neighbours }: ScoringTable,
  { column, unit, value }: PlacedFigure,
): PlacedFigure[] {
  const code = toNeighboursCode(column);
  const stated = columns.get(column)?.values;
  const shares = columns.get(code);
  if (shares === undefined || stated === undefined || neighbours === undefined) return [];
  const known = (place: number) => (place === unit ? value : (stated[place] ?? Number.NaN));
  return [unit, ...(neighbours[unit] ?? [])].flatMap((place) => {
    const others = neighbours[place] ?? [];
    if (others.length === 0) return [];
    const own = known(place);
    const share = own / others.reduce((sum, other) => sum + known(other), own);
    return [{ column: code, unit: place, value: Number.isFinite(share) ? share : Number.NaN }];
  });
}
