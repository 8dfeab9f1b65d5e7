import type { CountryStyle } from "./country-style";
import { type Ink, toCircle, toMovedSymbol, toStroke } from "./ink";
import type { KeyEntry } from "./key-layout";
import type { Profile, ProfileIndicator } from "./profile";

/** Scales of a mark; four thirds keep round shapes round to the hundredth of a pixel. */
export const OWN_SIZE = 4 / 3;
const OTHER_SIZE = 0.8;

/** On a strip: the region's median, neighbours, and the countries chosen, which stand in front. */
export function drawMarks(
  { region, others }: ProfileIndicator,
  styles: ReadonlyMap<string, CountryStyle>,
  x: (percentile: number) => number,
  y: number,
): Ink[] {
  const placed = others.flatMap(({ iso3, percentile }) =>
    percentile === null ? [] : [{ style: styles.get(iso3), at: x(percentile) }],
  );
  return [
    ...(region === null ? [] : [drawRegion(x(region), y)]),
    ...placed.flatMap(({ style, at }) => (style === undefined ? [drawNeighbour(at, y)] : [])),
    ...placed.flatMap(({ style, at }) => (style ? [drawSymbol(style, at, y, OTHER_SIZE)] : [])),
  ];
}

function drawRegion(x: number, y: number): Ink {
  return { mark: "path", d: toStroke(x, y - 7, x, y + 7), stroke: "inkMuted", strokeWidth: 2 };
}

function drawNeighbour(x: number, y: number): Ink {
  return { mark: "path", d: toCircle(x, y, 3.5), fill: "paper", stroke: "inkMuted" };
}

/** A country's own mark. */
export function drawSymbol(
  { symbolPath, slot }: CountryStyle,
  x: number,
  y: number,
  size: number,
): Ink {
  return {
    mark: "path",
    d: toMovedSymbol(symbolPath, x, y, size),
    fill: { country: slot },
    stroke: "paper",
    strokeWidth: 1,
  };
}

/** What each mark stands for. */
export function toProfileKey(
  { country, compared, region }: Profile,
  indicators: readonly ProfileIndicator[],
  styles: ReadonlyMap<string, CountryStyle>,
): KeyEntry[] {
  const named = [country, ...compared.filter(({ isChosen }) => isChosen)];
  const neighbours = compared.some(({ isChosen }) => !isChosen);
  return [
    ...named.flatMap(({ iso3, name }, place): KeyEntry[] => {
      const style = styles.get(iso3);
      if (style === undefined) return [];
      const draw = (x: number, y: number) => [
        drawSymbol(style, x + 6, y, place === 0 ? OWN_SIZE : OTHER_SIZE),
      ];
      return [
        place === 0
          ? { iconWidth: 12, bold: name, text: "", draw }
          : { iconWidth: 12, text: name, draw },
      ];
    }),
    ...(neighbours
      ? [
          {
            iconWidth: 12,
            text: "other neighbours",
            draw: (x: number, y: number) => [drawNeighbour(x + 6, y)],
          },
        ]
      : []),
    ...(indicators.some((each) => each.region !== null)
      ? [
          {
            iconWidth: 8,
            text: `median of ${region}`,
            draw: (x: number, y: number) => [drawRegion(x + 4, y)],
          },
        ]
      : []),
  ];
}
