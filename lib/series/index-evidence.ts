import type { AnalysesReply } from "@/lib/contracts/analyses";
import type { Recipe } from "@/lib/contracts/recipe";
import type { PackedColumn } from "@/lib/contracts/scoring-table";
import type { ScoredIndicator, ScoredTable } from "@/lib/scoring";

/** What is known of one indicator of an index, and what was done to it. */
export interface IndicatorEvidence {
  code: string;
  name: string;
  unit: string;
  pillar: string;
  /** Units that it applies to and that are not left out. */
  applicable: number;
  /** Of those, with a figure. */
  known: number;
  imputed: number;
  notApplicable: number;
  /** Zeros that are printed for "not reported" too. */
  doubtfulZeros: number;
  ranges: number;
  /** Figures of which another source says otherwise. */
  disputed: number;
  years: [number, number] | null;
  releases: readonly string[];
  /** Share in the index, 0 to 1: on paper, and of the index's variance. */
  weight: number;
  inEffect: number | null;
  treatment: ScoredIndicator["treatment"];
}

/** What is known of one pillar. */
export interface PillarEvidence {
  code: string;
  name: string;
  /** Share in the index, 0 to 1: on paper, and of the index's variance. */
  weight: number;
  inEffect: number | null;
  indicators: number;
  /** Cronbach's α; null where not defined. */
  alpha: number | null;
  /** Share of the indicators' variance that their first principal component stands for. */
  firstShare: number | null;
  /** Units of which every indicator is known, by which both are told. */
  complete: number;
}

type Effective = NonNullable<AnalysesReply["effectiveWeights"]>;
type Consistency = NonNullable<AnalysesReply["consistency"]>;

/**
 * What is known of each indicator among the units that the index ranks, in the order of the recipe.
 *
 * @example toIndicatorEvidence(scored, packed.columns, effectiveWeights)[0].known
 */
export function toIndicatorEvidence(
  scored: ScoredTable,
  columns: readonly PackedColumn[],
  effective: Effective,
): IndicatorEvidence[] {
  const isRanked = (unit: number) => !Number.isNaN(scored.ranks[unit] ?? Number.NaN);
  const ranked = [...scored.units.keys()].filter(isRanked);
  return scored.indicators.map((indicator, place) => {
    const { code, parent, notApplicable, imputedCells, denominated, treatment } = indicator;
    const column = columns.find((each) => each.code === code);
    const weights = effective[place];
    const applicable = ranked.filter((unit) => notApplicable[unit] !== 1);
    const known = applicable.filter((unit) => !Number.isNaN(denominated[unit] ?? Number.NaN));
    const years = known.flatMap((unit) => column?.years[unit] ?? []);
    return {
      ...{ code, treatment, pillar: parent },
      name: column?.name ?? code,
      unit: column?.unit ?? "",
      applicable: applicable.length,
      known: known.length,
      imputed: applicable.filter((unit) => imputedCells[unit] === 1).length,
      notApplicable: ranked.length - applicable.length,
      doubtfulZeros: (column?.doubtfulZeros ?? []).filter(isRanked).length,
      ranges: (column?.ranges ?? []).filter(([unit]) => isRanked(unit)).length,
      disputed: (column?.rivals ?? []).filter(([unit]) => isRanked(unit)).length,
      years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
      releases: [...new Set(known.flatMap((unit) => toRelease(column, unit)))].sort(),
      weight: weights?.weight ?? 0,
      inEffect: weights?.shareOfVariance ?? null,
    };
  });
}

function toRelease(column: PackedColumn | undefined, unit: number): string[] {
  const stated = column?.stated[unit] ?? null;
  return stated === null ? [] : [column?.releases[stated] ?? ""];
}

/** The same for each group below the index, in the order of the recipe. */
export function toPillarEvidence(
  { groups, index }: ScoredTable,
  recipe: Recipe,
  indicators: readonly IndicatorEvidence[],
  consistency: Consistency,
): PillarEvidence[] {
  return groups
    .filter(({ parent }) => parent === index)
    .map(({ code, weight }) => {
      const own = indicators.filter(({ pillar }) => pillar === code);
      const known = own.flatMap(({ inEffect }) => inEffect ?? []);
      const found = consistency.find(({ group }) => group === code);
      return {
        ...{ code, weight, indicators: own.length },
        name: recipe.groups.find((group) => group.code === code)?.name ?? code,
        inEffect: known.length < own.length ? null : known.reduce((sum, each) => sum + each, 0),
        alpha: found?.alpha ?? null,
        firstShare: own.length < 2 ? null : (found?.shares[0] ?? null),
        complete: found?.units ?? 0,
      };
    });
}

/**
 * What each pillar adds to a country's score: its score by its part of the weights of the pillars
 * that the country has one of. They sum to the score, where pillars are added up.
 *
 * @returns null for a pillar that does not apply to the country, or of which nothing is known
 */
export function toPillarParts(
  { groups, index }: ScoredTable,
  unit: number,
): { code: string; score: number | null; part: number | null }[] {
  const pillars = groups.filter(({ parent }) => parent === index);
  const has = pillars.filter(({ scores }) => !Number.isNaN(scores[unit] ?? Number.NaN));
  const total = has.reduce((sum, { weight }) => sum + weight, 0);
  return pillars.map(({ code, weight, scores }) => {
    const score = scores[unit] ?? Number.NaN;
    if (Number.isNaN(score)) return { code, score: null, part: null };
    return { code, score, part: (score * weight) / total };
  });
}
