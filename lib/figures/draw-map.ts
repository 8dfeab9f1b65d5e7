import { HATCH_GAP } from "@/lib/series/ink";
import { BORDER, type MapChart, OUTLINE } from "@/lib/series/map-chart";
import type { LandPaint } from "@/lib/series/map-paint";
import type { ThemeColours } from "@/lib/series/theme-colours";
import { drawInk } from "./draw-ink";
import type { DrawingStyle } from "./drawing-style";

const SVG = "http://www.w3.org/2000/svg";

/** A map as an SVG element: the land in a scaled group, over it what the model has put into marks. */
export function drawMap(chart: MapChart, style: DrawingStyle): Element {
  const { width, height, mapHeight, scale, land, dots, names, legend } = chart;
  const root = drawInk({ width, height, ink: [...names, ...legend] }, style);
  const create = toCreator(root.ownerDocument);
  // Found by their names in the whole page, where the same map may stand in two widths.
  const ids = { "no-figure": `no-figure-${width}`, "not-applicable": `not-applicable-${width}` };
  const paint = (kind: LandPaint) =>
    typeof kind === "string" && kind !== "outside"
      ? `url(#${ids[kind]})`
      : toLandColour(kind, style.colours);
  const frame = create("clipPath", { id: `frame-${width}` }, [
    create("rect", { width, height: mapHeight }),
  ]);
  const tiles = [
    create("path", { d: `M0,${HATCH_GAP}L${HATCH_GAP},0`, stroke: style.colours.inkMuted }),
    create("circle", { cx: 2.5, cy: 2.5, r: 0.9, fill: style.colours.inkMuted }),
  ].map((tile, index) =>
    create(
      "pattern",
      {
        id: index === 0 ? ids["no-figure"] : ids["not-applicable"],
        patternUnits: "userSpaceOnUse",
        ...(index === 0 ? square(HATCH_GAP) : square(5)),
        patternTransform: `scale(${round(1 / scale)})`,
      },
      [tile],
    ),
  );
  root.prepend(
    create("defs", {}, [...tiles, frame]),
    create("g", { "clip-path": `url(#frame-${width})` }, [
      create(
        "g",
        {
          transform: `scale(${scale})`,
          stroke: style.colours.paper,
          "stroke-width": round(BORDER / scale),
          "stroke-linejoin": "round",
        },
        [
          ...land.map(({ path, paint: kind }) => create("path", { d: path, fill: paint(kind) })),
          ...OUTLINE.flatMap(({ colour, strokeWidth }) =>
            land
              .filter(({ isChosen }) => isChosen)
              .map(({ path }) =>
                create("path", {
                  ...{ d: path, fill: "none", stroke: style.colours[colour] },
                  "stroke-width": round(strokeWidth / scale),
                }),
              ),
          ),
        ],
      ),
      ...dots.map(({ x, y, radius, paint: kind, isChosen }) =>
        create("circle", {
          ...{ cx: round(x), cy: round(y), r: radius, fill: paint(kind) },
          stroke: isChosen ? style.colours.ink : style.colours.inkMuted,
          "stroke-width": isChosen ? 1.6 : 0.6,
        }),
      ),
    ]),
  );
  return root;
}

/** The plain colour of land: a step of the ramp, or bare paper. */
function toLandColour(paint: LandPaint, colours: ThemeColours): string {
  if (typeof paint === "string") return colours.paper;
  return colours.ramp[paint.ramp - 1] ?? colours.paper;
}

function toCreator(document: Document) {
  return (
    name: string,
    attributes: Readonly<Record<string, string | number | undefined>>,
    children: readonly Element[] = [],
  ): Element => {
    const element = document.createElementNS(SVG, name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, String(value));
    }
    element.append(...children);
    return element;
  };
}

function square(size: number) {
  return { width: size, height: size };
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
