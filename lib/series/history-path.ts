/**
 * A country's history as a small line: an SVG path inside the box, with the place of its last point.
 *
 * Only years that follow each other by the source's own step are joined, so an edition that is not
 * at hand is a gap; a point that stands alone is drawn as a dot. Null where there is no value.
 *
 * @param isRank ranks grow downwards: the first place is on top
 */
export function toHistoryPath(
  years: readonly number[],
  values: readonly (number | null)[],
  isRank: boolean,
  { width, height, inset = 3 }: { width: number; height: number; inset?: number },
): { path: string; end: readonly [number, number] } | null {
  const points = years.flatMap((year, index) => {
    const value = values[index] ?? null;
    return value === null ? [] : [{ year, value }];
  });
  const last = points.at(-1);
  if (last === undefined) return null;
  const step = Math.min(...years.slice(1).map((year, index) => year - (years[index] ?? 0)));
  const all = points.map(({ value }) => value);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const [first = 0, end = 0] = [years[0], years.at(-1)];
  const x = (year: number) =>
    end === first ? width / 2 : inset + ((year - first) / (end - first)) * (width - 2 * inset);
  const y = (value: number) => {
    const share = most === least ? 0.5 : (value - least) / (most - least);
    return inset + (isRank ? share : 1 - share) * (height - 2 * inset);
  };
  const path = points
    .map(({ year, value }, index) => {
      const before = points[index - 1];
      const isJoined = before !== undefined && year - before.year <= step;
      const followed = points[index + 1];
      const isAlone = !isJoined && !(followed !== undefined && followed.year - year <= step);
      const place = `${round(x(year))},${round(y(value))}`;
      return isAlone ? `M${place}${DOT}` : `${isJoined ? "L" : "M"}${place}`;
    })
    .join("");
  return { path, end: [round(x(last.year)), round(y(last.value))] };
}

/** A ring so small that its stroke fills it. */
const DOT = "m-.8,0a.8,.8,0,1,0,1.6,0a.8,.8,0,1,0,-1.6,0";

function round(place: number): number {
  return Math.round(place * 10) / 10;
}
