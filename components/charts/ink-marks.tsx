import { BASE_LINE, type Ink, toInkValue } from "@/lib/series/ink";
import { CSS_COLOURS } from "@/lib/series/theme-colours";

/** A model's own marks in the page, as the static figure has them. */
export function InkMarks({ ink }: { ink: readonly Ink[] }) {
  return ink.map((mark, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: marks have no name; a drawing is made anew as a whole
    <Mark key={place} mark={mark} />
  ));
}

function Mark({ mark }: { mark: Ink }) {
  if (mark.mark === "path") {
    const { d, fill, stroke, strokeWidth, dash, opacity } = mark;
    return (
      <path
        d={d}
        fill={fill === undefined ? "none" : toInkValue(fill, CSS_COLOURS)}
        stroke={stroke && toInkValue(stroke, CSS_COLOURS)}
        strokeWidth={strokeWidth}
        strokeDasharray={dash}
        opacity={opacity}
      />
    );
  }
  const { x, y, text, fill, anchor, isBold, hasRim } = mark;
  return (
    <text
      x={x}
      y={y + BASE_LINE}
      fill={toInkValue(fill, CSS_COLOURS)}
      textAnchor={anchor}
      fontWeight={isBold ? 600 : undefined}
      stroke={hasRim ? CSS_COLOURS.paper : undefined}
      strokeWidth={hasRim ? 3 : undefined}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  );
}
