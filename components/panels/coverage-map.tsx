import type { CoverageCell } from "@/lib/repositories/list-coverage";

const CELL = 12;
const GAP = 1;
const NAMES = 62;
const YEARS_BELOW = 16;
const SHADES = [0.14, 0.34, 0.56, 0.78, 1];
/** A region of a few territories would be a row that says little. */
const FEWEST_COUNTRIES = 10;

interface Coverage {
  name: string;
  regions: readonly { name: string; countries: number }[];
  cells: readonly CoverageCell[];
  from: number;
  to: number;
}

/**
 * A source's coverage as a small heat map: a row for each region, a column for each year, darker
 * the larger the share of the region's countries that have a figure. A phone gets the newer half.
 */
export function CoverageMap({ from, to, ...coverage }: Coverage) {
  const middle = Math.round((from + to) / 20) * 10;
  return (
    <>
      <Drawing {...coverage} from={from} to={to} width={620} className="hidden sm:block" />
      <Drawing {...coverage} from={middle} to={to} width={358} className="sm:hidden" />
    </>
  );
}

function Drawing({
  name,
  regions,
  cells,
  from,
  to,
  width,
  className,
}: Coverage & { width: number; className: string }) {
  const rows = regions.filter(({ countries }) => countries >= FEWEST_COUNTRIES);
  const step = (width - NAMES) / (to - from + 1);
  const height = rows.length * CELL + YEARS_BELOW;
  const x = (year: number) => NAMES + (year - from) * step;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${name}: countries with a figure, by region and year, ${from} to ${to}`}
      className={`number w-full ${className}`}
      style={{ maxWidth: width }}
      fontSize={10}
    >
      {rows.map((region, row) => (
        <g key={region.name}>
          <text x={0} y={row * CELL + 9} fill="var(--ink-muted)">
            {region.name}
          </text>
          {toRuns(
            cells.filter((cell) => cell.region === region.name && cell.year >= from),
            region.countries,
          ).map((run) => (
            <rect
              key={run.first}
              x={x(run.first)}
              y={row * CELL}
              width={x(run.last + 1) - x(run.first) - GAP}
              height={CELL - GAP}
              fill="var(--c-1)"
              fillOpacity={run.shade}
            >
              <title>{`${region.name}, ${toYears(run)}: ${toCount(run)} of ${region.countries} countries`}</title>
            </rect>
          ))}
        </g>
      ))}
      {listTicks(from, to).map((year) => (
        <text
          key={year}
          x={x(year) + step / 2}
          y={height - 4}
          textAnchor="middle"
          fill="var(--ink-muted)"
        >
          {year}
        </text>
      ))}
    </svg>
  );
}

interface Run {
  first: number;
  last: number;
  shade: number;
  fewest: number;
  most: number;
}

/** Years on end of one shade, oldest first. */
function toRuns(cells: readonly CoverageCell[], ofCountries: number): Run[] {
  const runs: Run[] = [];
  for (const { year, countries } of cells.toSorted((one, other) => one.year - other.year)) {
    const shade = toShade(countries / ofCountries);
    const run = runs.at(-1);
    if (run !== undefined && run.last === year - 1 && run.shade === shade) {
      run.last = year;
      run.fewest = Math.min(run.fewest, countries);
      run.most = Math.max(run.most, countries);
    } else {
      runs.push({ first: year, last: year, shade, fewest: countries, most: countries });
    }
  }
  return runs;
}

function toShade(share: number): number {
  return SHADES[Math.min(SHADES.length - 1, Math.floor(share * SHADES.length))] ?? 1;
}

function toYears({ first, last }: Run): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function toCount({ fewest, most }: Run): string {
  return fewest === most ? String(most) : `${fewest}–${most}`;
}

function listTicks(from: number, to: number): number[] {
  const first = Math.ceil(from / 10) * 10;
  return Array.from(
    { length: Math.floor((to - first) / 10) + 1 },
    (_, index) => first + index * 10,
  );
}
