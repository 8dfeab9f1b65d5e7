import { toFigureText } from "@/lib/domain/figure-key";
import { FONT_SIZE } from "@/lib/series/frame";
import type { InkChart } from "@/lib/series/spot";
import { InkMarks } from "./ink-marks";

/** A chart put into marks already, for the hand: each of its places leads to what stands behind the figure. */
export function InkDrawing({ chart, name }: { chart: InkChart; name: string }) {
  const { width, height, ink, spots } = chart;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons inside a drawing
    <svg
      role="group"
      aria-label={name}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={FONT_SIZE}
      className="number max-w-full overflow-visible"
    >
      <InkMarks ink={ink} />
      {spots.map(({ x, y, width, height, label, figure }) => (
        // biome-ignore lint/a11y/useSemanticElements: SVG has no button
        <rect
          key={`${toFigureText(figure)} ${y}`}
          role="button"
          tabIndex={0}
          aria-label={label}
          data-figure={toFigureText(figure)}
          {...{ x, y, width, height }}
          fill="var(--ink)"
          className="cursor-pointer opacity-0 hover:opacity-5"
        />
      ))}
    </svg>
  );
}
