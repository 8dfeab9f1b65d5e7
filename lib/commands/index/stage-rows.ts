import type { AnalysesReply } from "@/lib/contracts/analyses";
import type { ScoredIndicator, ScoredTable } from "@/lib/scoring";
import { toCell } from "./result-rows";

type Rows = (string | number | null)[][];

const STAGES = ["denominated", "imputed", "screened", "treated", "normalised"] as const;
/** From here on a unit that was left out is no longer there. */
const AFTER_SCREENING = new Set<string>(["screened", "treated", "normalised"]);

/**
 * Every stage as rows, by the name of its file: the table after each, which cells were imputed,
 * what was done to outliers, weights, scores of groups, and what the ranks are sensitive to where
 * it was asked for.
 */
export function toStageRows(
  scored: ScoredTable,
  sensitivity: AnalysesReply["sensitivity"],
): Map<string, Rows> {
  return new Map([
    ...STAGES.map((stage): [string, Rows] => [stage, toWideRows(scored, stage)]),
    ["imputed-cells", toImputedRows(scored)],
    ["treatment", toTreatmentRows(scored.indicators)],
    ["weights", toWeightRows(scored)],
    ["aggregated", toGroupRows(scored)],
    ...(sensitivity === undefined
      ? []
      : [["sensitivity", toSensitivityRows(sensitivity)] satisfies [string, Rows]]),
  ]);
}

function toWideRows({ units, indicators, leftOut }: ScoredTable, stage: (typeof STAGES)[number]) {
  const rows: Rows = [["uCode", ...indicators.map(({ code }) => code)]];
  for (const [unit, { code }] of units.entries()) {
    if (AFTER_SCREENING.has(stage) && leftOut[unit] === 1) continue;
    rows.push([code, ...indicators.map((indicator) => toCell(indicator[stage][unit]))]);
  }
  return rows;
}

function toGroupRows({ units, groups, leftOut }: ScoredTable): Rows {
  const rows: Rows = [["uCode", ...groups.map(({ code }) => code)]];
  for (const [unit, { code }] of units.entries()) {
    if (leftOut[unit] !== 1) rows.push([code, ...groups.map(({ scores }) => toCell(scores[unit]))]);
  }
  return rows;
}

function toImputedRows({ units, indicators }: ScoredTable): Rows {
  return [
    ["uCode", "iCode", "Value"],
    ...indicators.flatMap(({ code, imputedCells, imputed }) =>
      units.flatMap((unit, at) =>
        imputedCells[at] === 1 ? [[unit.code, code, toCell(imputed[at])]] : [],
      ),
    ),
  ];
}

function toTreatmentRows(indicators: readonly ScoredIndicator[]): Rows {
  return [
    ["iCode", "Done", "Moved", "SkewBefore", "KurtosisBefore", "SkewAfter", "KurtosisAfter"],
    ...indicators.map(({ code, treatment: { done, moved, before, after } }) => [
      code,
      done,
      moved,
      toCell(before.skew),
      toCell(before.kurtosis),
      toCell(after.skew),
      toCell(after.kurtosis),
    ]),
  ];
}

function toWeightRows({ indicators, groups }: ScoredTable): Rows {
  return [
    ["iCode", "Parent", "Weight"],
    ...[...indicators, ...groups].map(({ code, parent, weight }) => [code, parent, weight]),
  ];
}

/** Also what the command prints of it. */
export function toSensitivityRows({ outputs }: NonNullable<AnalysesReply["sensitivity"]>): Rows {
  return [
    ["Output", "Factor", "First", "FirstLow", "FirstHigh", "Total", "TotalLow", "TotalHigh"],
    ...outputs.flatMap(({ of, unit, factors }) =>
      factors.map(({ factor, first, total }) => [
        unit ?? of,
        factor,
        ...[first.value, first.low, first.high],
        ...[total.value, total.low, total.high],
      ]),
    ),
  ];
}
