import { toFigureText } from "@/lib/domain/figure-key";
import type { PressPlace } from "@/lib/series/press-place";

/** What takes pointer, focus and tap over a drawing's figures, each leading to what stands behind it. */
export function FigurePresses({ presses }: { presses: readonly PressPlace[] }) {
  return presses.map(({ name, figure, ...box }) => (
    // biome-ignore lint/a11y/useSemanticElements: SVG has no button
    <rect
      key={toFigureText(figure)}
      role="button"
      tabIndex={0}
      aria-label={name}
      data-figure={toFigureText(figure)}
      {...box}
      fill="var(--ink)"
      className="cursor-pointer opacity-0 hover:opacity-5"
    />
  ));
}
