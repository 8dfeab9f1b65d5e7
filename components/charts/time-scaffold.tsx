import { FONT_SIZE, LINE_HEIGHT } from "@/lib/series/frame";
import { type TimeChart, type TimeLine, toPlaces } from "@/lib/series/time-chart";

/** Ticks, ranges, points' names and end labels, where the static figure has them too. */
export function TimeScaffold({ chart }: { chart: TimeChart }) {
  const { axis, margins, width, height, yearTicks, lines } = chart;
  const places = toPlaces(chart);
  return (
    <g fontSize={FONT_SIZE} className="number">
      {axis.ticks.map(({ value, label }) => (
        <g key={value}>
          <path
            d={`M${margins.left},${places.y(value)}H${width - margins.right}`}
            stroke="var(--rule)"
          />
          <text
            x={margins.left - 8}
            y={places.y(value) + 4.5}
            textAnchor="end"
            fill="var(--ink-muted)"
          >
            {label}
          </text>
        </g>
      ))}
      {yearTicks.map((year) => (
        <text
          key={year}
          x={places.x(year)}
          y={height - margins.bottom + 22}
          textAnchor="middle"
          fill="var(--ink-muted)"
        >
          {year}
        </text>
      ))}
      {lines.map((line) => (
        <LineWords key={line.iso3} chart={chart} line={line} />
      ))}
    </g>
  );
}

function LineWords({ chart, line }: { chart: TimeChart; line: TimeLine }) {
  const places = toPlaces(chart);
  const colour = `var(--c-${line.style.slot})`;
  const edge = chart.width - chart.margins.right;
  return (
    <g fill={colour}>
      {line.runs
        .flat()
        .map(
          ({ year, low, high }) =>
            low !== null &&
            high !== null && (
              <path
                key={year}
                d={`M${places.x(year)},${places.y(low)}V${places.y(high)}`}
                stroke={colour}
              />
            ),
        )}
      {line.named.map(({ year, y, words }) => (
        <text key={year} x={places.x(year)} y={places.y(y) - LINE_HEIGHT + 4.5} textAnchor="middle">
          {words}
        </text>
      ))}
      {line.label && (
        <>
          <path
            d={`M${line.label.from.x + 5},${line.label.from.y}L${edge + 2},${line.label.from.y}L${edge + 12},${line.label.y}`}
            fill="none"
            stroke="var(--rule)"
          />
          {line.label.lines.map((text, index) => (
            <text
              key={text}
              x={edge + 14}
              y={
                (line.label?.y ?? 0) +
                (index - ((line.label?.lines.length ?? 1) - 1) / 2) * LINE_HEIGHT +
                4.5
              }
              fontWeight="600"
            >
              {text}
            </text>
          ))}
        </>
      )}
    </g>
  );
}
