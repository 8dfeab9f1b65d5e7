import { FONT_SIZE } from "@/lib/series/frame";
import type { InkChart } from "@/lib/series/spot";
import { FigureSpots } from "./figure-spots";
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
      <FigureSpots spots={spots} />
    </svg>
  );
}
