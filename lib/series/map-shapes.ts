import type { Iso3 } from "@/lib/domain/country";

/** Closed list: how much of the world a map shows. */
export const MAP_ZOOMS = ["world", "northeast-asia"] as const;
export type MapZoom = (typeof MAP_ZOOMS)[number];

/** One area of land as it is drawn; lengths in the map's own units. */
export interface MapShape {
  /** Null for land that stands for none of our countries. */
  iso3: Iso3 | null;
  /** SVG path; empty for a country that is too small to have one, or outside the map's frame. */
  path: string;
  /** How much of the map it covers, in square units. */
  area: number;
  /** Where its mark and its name belong: the middle of its largest part. */
  x: number;
  y: number;
}

/** A map's land in an equal-area projection: `unit` of the map's own units make a thousandth of its width. */
export interface MapShapes {
  zoom: MapZoom;
  width: number;
  height: number;
  shapes: readonly MapShape[];
}

/** Whose borders they are; stands with every map. */
export const BORDERS_NOTE =
  "Borders are Natural Earth’s, as held on the ground; Parity takes no side on them";
