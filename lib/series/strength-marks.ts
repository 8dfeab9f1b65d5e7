import type { Iso3 } from "@/lib/domain/country";
import type { CountryStyle } from "./country-style";
import { type Ink, toCircle, toMovedSymbol, toStroke } from "./ink";
import type { StrengthRow } from "./strength-rows";

const MEDIAN = 1.7;
/** Scales of a mark; four thirds keep round shapes round to the hundredth of a pixel. */
const MARK = 0.8;
const TICKS = 50;

/** What each mark stands for. */
export function toStrengthKey(rows: readonly StrengthRow[], hasBefore: boolean) {
  const isSpread = rows.some(({ spread }) => spread !== null);
  return [
    ...(isSpread
      ? [
          {
            iconWidth: 26,
            text: "nine of ten recomputations",
            draw: (x: number, y: number): Ink[] => [{ ...LINE, d: toStroke(x, y, x + 26, y) }],
          },
          {
            iconWidth: 6,
            text: "the middle one",
            draw: (x: number, y: number): Ink[] => [
              { mark: "path", d: toCircle(x + 3, y, MEDIAN * 1.3), fill: "inkMuted" },
            ],
          },
        ]
      : []),
    ...(hasBefore
      ? [
          {
            iconWidth: 10,
            text: "before the change",
            draw: (x: number, y: number) => [drawBefore(x + 5, y)],
          },
        ]
      : []),
  ];
}

const LINE = { mark: "path", stroke: "inkMuted", strokeWidth: 2.5, opacity: 0.4 } as const;

function drawBefore(x: number, y: number): Ink {
  return { mark: "path", d: toCircle(x, y, 4), fill: "paper", stroke: "ink", strokeWidth: 1.5 };
}

/** The ranks over and under the rows, with a line for each. */
export function drawRankAxis(
  last: number,
  x: (rank: number) => number,
  top: number,
  bottom: number,
): Ink[] {
  const far = Math.floor((last - TICKS / 3) / TICKS);
  const between = Array.from({ length: Math.max(0, far) }, (_, index) => (index + 1) * TICKS);
  const ticks = [1, ...between, last];
  const text = (rank: number, y: number): Ink => ({
    ...{ mark: "text", x: x(rank), y, text: String(rank), fill: "inkMuted" },
    anchor: rank === 1 ? "start" : rank === last ? "end" : "middle",
  });
  return [
    {
      mark: "path",
      d: ticks.map((rank) => toStroke(x(rank), top - 4, x(rank), bottom + 4)).join(""),
      stroke: "rule",
    },
    ...ticks.map((rank) => text(rank, top - 14)),
    ...ticks.map((rank) => text(rank, bottom + 14)),
  ];
}

/** Everybody who is not chosen, in grey. */
export function drawOthers(
  rows: readonly StrengthRow[],
  styles: ReadonlyMap<Iso3, CountryStyle>,
  x: (rank: number) => number,
  y: (place: number) => number,
): Ink[] {
  const others = rows.flatMap((row, place) => (styles.has(row.iso3) ? [] : [{ row, place }]));
  const strokes = others.flatMap(({ row: { spread }, place }) =>
    spread === null ? [] : toStroke(x(spread.low), y(place), x(spread.high), y(place)),
  );
  return [
    ...(strokes.length === 0 ? [] : [{ ...LINE, d: strokes.join("") }]),
    ...(others.length === 0
      ? []
      : [
          {
            ...{ mark: "path" as const, fill: "inkMuted" as const },
            d: others
              .map(({ row, place }) =>
                toCircle(x(row.spread?.median ?? row.rank), y(place), MEDIAN),
              )
              .join(""),
          },
        ]),
  ];
}

/** A chosen country's interval and mark, and where it stood before a change. */
export function drawChosen(
  { spread, rank, before }: StrengthRow,
  { slot, symbolPath }: CountryStyle,
  x: (rank: number) => number,
  y: number,
): Ink[] {
  const fill = { country: slot };
  const place = x(spread?.median ?? rank);
  return [
    ...(spread === null
      ? []
      : [
          {
            ...{ mark: "path" as const, stroke: fill, strokeWidth: 3.5 },
            d: toStroke(x(spread.low), y, x(spread.high), y),
          },
        ]),
    ...(before === null ? [] : [drawBefore(x(before), y)]),
    {
      ...{ mark: "path", d: toMovedSymbol(symbolPath, place, y, MARK * 1.25), fill },
      ...{ stroke: "paper", strokeWidth: 1 },
    },
  ];
}
