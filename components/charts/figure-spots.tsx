import { toFigureText } from "@/lib/domain/figure-key";
import type { Spot } from "@/lib/series/spot";

/** What takes pointer, focus and tap over a drawing's figures, each leading to what stands behind it. */
export function FigureSpots({ spots }: { spots: readonly Spot[] }) {
  return spots.map(({ x, y, width, height, label, figure }) => (
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
  ));
}
