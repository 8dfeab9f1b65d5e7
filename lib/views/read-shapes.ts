import type { ShapesReply } from "@/lib/contracts/shapes";
import { getMapShapes } from "@/lib/figures/map-shapes";
import type { MapZoom } from "@/lib/series/map-shapes";

const PROJECTIONS: Readonly<Record<MapZoom, string>> = {
  world: "Equal Earth, turned to 11° east",
  "northeast-asia": "Lambert azimuthal equal-area around 42° north, 110° east",
};

/** How fine the shapes are that a browser draws, at any width. */
const DRAWN_WIDTH = 920;

/** The land that a map in the browser is drawn with. */
export async function readShapes({ zoom }: { zoom: MapZoom }): Promise<ShapesReply> {
  const { shapes, ...frame } = getMapShapes(zoom, DRAWN_WIDTH);
  return {
    data: { ...frame, shapes: [...shapes] },
    meta: {
      source: "Natural Earth 1:50 m, public domain, by way of world-atlas",
      projection: PROJECTIONS[zoom],
    },
  };
}
