import { FONT_SIZE } from "@/lib/series/frame";
import { BASE_LINE, type Ink, toInkValue } from "@/lib/series/ink";
import type { ThemeColours } from "@/lib/series/theme-colours";
import type { DrawingStyle } from "./drawing-style";
import { createPlotDocument } from "./to-svg-text";

const SVG = "http://www.w3.org/2000/svg";

/** A drawing that its model has put into marks already, as an SVG element. */
export function drawInk(
  { width, height, ink }: { width: number; height: number; ink: readonly Ink[] },
  { colours, fontFamily }: DrawingStyle,
): Element {
  const document = createPlotDocument();
  const root = create(document, "svg", {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": fontFamily,
    "font-size": FONT_SIZE,
    style: "font-variant-numeric:tabular-nums;overflow:visible",
  });
  root.append(...ink.map((mark) => drawMark(document, mark, colours)));
  return root;
}

function drawMark(document: Document, mark: Ink, colours: ThemeColours): Element {
  if (mark.mark === "path") {
    const { d, fill, stroke, strokeWidth, dash, opacity } = mark;
    return create(document, "path", {
      d,
      fill: fill === undefined ? "none" : toInkValue(fill, colours),
      stroke: stroke && toInkValue(stroke, colours),
      "stroke-width": strokeWidth,
      "stroke-dasharray": dash,
      opacity,
    });
  }
  const { x, y, text, fill, anchor, isBold, hasRim } = mark;
  const element = create(document, "text", {
    x: Math.round(x * 100) / 100,
    y: Math.round((y + BASE_LINE) * 100) / 100,
    fill: toInkValue(fill, colours),
    "text-anchor": anchor,
    "font-weight": isBold ? 600 : undefined,
    ...(hasRim && { stroke: colours.paper, "stroke-width": 3, "paint-order": "stroke" }),
    ...(hasRim && { "stroke-linejoin": "round" }),
  });
  element.textContent = text;
  return element;
}

function create(
  document: Document,
  name: string,
  attributes: Record<string, string | number | undefined>,
): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(key, String(value));
  }
  return element;
}
