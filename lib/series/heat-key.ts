import { FONT_SIZE } from "./frame";
import { FIFTHS, type HeatRow } from "./heat-rows";
import { type Ink, toBox, toHatch } from "./ink";
import { estimateTextWidth } from "./text-width";
import { toRampStep } from "./theme-colours";

/** One line of the key: what the shades, or a lone ground, stand for. */
export interface HeatKeyEntry {
  kind: "ramp" | "grey" | "missing" | "not-applicable";
  /** Before the shades; empty for a lone ground. */
  from: string;
  to: string;
}

/** What must be explained of these rows, and nothing else. */
export function listHeatKey(rows: readonly HeatRow[]): HeatKeyEntry[] {
  const cells = rows.flatMap((row) => row.cells);
  const has = (test: (cell: (typeof cells)[number]) => boolean, entry: HeatKeyEntry) =>
    cells.some(test) ? [entry] : [];
  return [
    ...has(({ step, isGrey }) => step !== null && !isGrey, {
      ...{ kind: "ramp", from: "weakest fifth", to: "strongest fifth" },
    }),
    ...has(({ step, isGrey }) => step !== null && isGrey, {
      ...{ kind: "grey", from: "smallest", to: "largest (neutral)" },
    }),
    ...has(({ state }) => state === "missing", { kind: "missing", from: "", to: "no figure" }),
    ...has(({ state }) => state === "not-applicable", {
      ...{ kind: "not-applicable", from: "", to: "n/a: not applicable" },
    }),
  ];
}

const SWATCH = 16;
const ROW = 22;
const GAP = 6;
const BETWEEN = 24;

/** The key above the table, broken to the width. */
export function toHeatKey(rows: readonly HeatRow[], width: number): { ink: Ink[]; height: number } {
  const ink: Ink[] = [];
  let [x, y] = [0, 0];
  for (const entry of listHeatKey(rows)) {
    const swatches = entry.kind === "ramp" || entry.kind === "grey" ? FIFTHS : 1;
    const before = entry.from === "" ? 0 : toWidth(entry.from) + GAP;
    const length = before + swatches * SWATCH + GAP + toWidth(entry.to);
    if (x > 0 && x + length > width) [x, y] = [0, y + ROW];
    const middle = y + SWATCH / 2;
    if (entry.from !== "") ink.push(toWords(entry.from, x, middle));
    for (let index = 0; index < swatches; index += 1) {
      ink.push(toSwatch(entry.kind, index, x + before + index * SWATCH, y));
    }
    ink.push(toWords(entry.to, x + before + swatches * SWATCH + GAP, middle));
    x += length + BETWEEN;
  }
  return { ink, height: ink.length === 0 ? 0 : y + ROW + 8 };
}

function toSwatch(kind: HeatKeyEntry["kind"], index: number, x: number, y: number): Ink {
  const step = toRampStep(index, FIFTHS);
  switch (kind) {
    case "ramp":
      return { mark: "path", d: toBox(x, y, SWATCH, SWATCH), fill: { ramp: step } };
    case "grey":
      return { mark: "path", d: toBox(x, y, SWATCH, SWATCH), fill: { grey: step } };
    case "missing":
      return { mark: "path", d: toHatch(x, y, SWATCH, SWATCH), stroke: "inkMuted" };
    case "not-applicable":
      return { mark: "path", d: toBox(x + 0.5, y + 0.5, SWATCH - 1, SWATCH - 1), stroke: "rule" };
  }
}

function toWords(text: string, x: number, y: number): Ink {
  return { mark: "text", x, y, text, fill: "inkMuted", anchor: "start" };
}

function toWidth(text: string): number {
  return estimateTextWidth(text, FONT_SIZE);
}
