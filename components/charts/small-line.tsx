import { toLinear } from "@/lib/series/value-axis";

const WIDTH = 240;
const HEIGHT = 44;
const INSET = 5;

/**
 * Places year by year as a small line, the first on top. Only years one apart are joined: a year
 * without a figure is a gap.
 */
export function SmallLine({
  places,
  slot,
  name,
}: {
  places: readonly { year: number; rank: number }[];
  slot: number;
  name: string;
}) {
  const years = places.map(({ year }) => year);
  const ranks = places.map(({ rank }) => rank);
  const last = places.at(-1);
  const span = Math.max(1, Math.max(...ranks) - Math.min(...ranks));
  const x = toLinear(
    [Math.min(...years), Math.min(...years) + Math.max(1, Math.max(...years) - Math.min(...years))],
    [INSET, WIDTH - INSET],
  );
  const y = toLinear([Math.min(...ranks), Math.min(...ranks) + span], [INSET, HEIGHT - INSET]);
  const path = places
    .map(({ year, rank }, index) => {
      const isJoined = places[index - 1]?.year === year - 1;
      return `${isJoined ? "L" : "M"}${x(year).toFixed(1)},${y(rank).toFixed(1)}`;
    })
    .join("");
  return (
    <svg
      role="img"
      aria-label={name}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="max-w-full"
    >
      <path
        d={path}
        fill="none"
        stroke={`var(--c-${slot})`}
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      {last && <circle cx={x(last.year)} cy={y(last.rank)} r={3.5} fill={`var(--c-${slot})`} />}
    </svg>
  );
}
