/** One thing measured over several runs. */
export interface Measured {
  what: string;
  unit: string;
  values: number[];
}

/** Medians with their spread as a table, or as JSON with `--json`. */
export function printMeasured(measured: readonly Measured[]): void {
  const rows = measured.map(({ what, unit, values }) => {
    const sorted = values.toSorted((one, other) => one - other);
    return {
      what,
      median: sorted[sorted.length >> 1] ?? Number.NaN,
      least: sorted[0] ?? Number.NaN,
      most: sorted.at(-1) ?? Number.NaN,
      unit,
      runs: values.length,
    };
  });
  if (process.argv.includes("--json")) console.log(JSON.stringify(rows, null, 2));
  else console.table(rows);
}
