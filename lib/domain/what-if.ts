/** A figure taken to be otherwise than it is stated. */
export interface WhatIf {
  /** The country's code. */
  unit: string;
  /** Code of the indicator. */
  column: string;
  /** The figure itself, or how many times as much as is stated. */
  to: { value: number } | { times: number };
}

/** The figure that a change makes of the stated one; NaN where that is not known and is multiplied. */
export function toChangedFigure({ to }: WhatIf, stated = Number.NaN): number {
  return "value" in to ? to.value : stated * to.times;
}

const NUMBER = /^-?\d{1,18}(\.\d{1,12})?(e[+-]?\d{1,2})?$/;

/**
 * A changed figure as an address says it: country, indicator, and the figure, or `x` and how many
 * times as much. Null for a text that is none.
 *
 * @example readWhatIf("MNG:military-spending-usd:x2") // → twice as much
 * @example readWhatIf("MNG:radars:8") // → 8
 */
export function readWhatIf(text: string): WhatIf | null {
  const [unit = "", column = "", said = "", ...rest] = text.split(":");
  const isTimes = said.startsWith("x");
  const number = isTimes ? said.slice(1) : said;
  if (unit === "" || column === "" || rest.length > 0 || !NUMBER.test(number)) return null;
  const value = Number(number);
  if (isTimes && value < 0) return null;
  return { unit, column, to: isTimes ? { times: value } : { value } };
}

/** The way back. @example toWhatIfText({ unit: "MNG", column: "tanks", to: { value: 500 } }) // → "MNG:tanks:500" */
export function toWhatIfText({ unit, column, to }: WhatIf): string {
  return `${unit}:${column}:${"value" in to ? to.value : `x${to.times}`}`;
}
