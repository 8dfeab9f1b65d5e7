import { FONT_SIZE } from "./frame";
import type { ThemeColours } from "./theme-colours";

/** A colour by its role; its value is the theme's. A number is the place of a country's colour or a ramp's step, from 1. */
export type InkColour =
  | "ink"
  | "inkMuted"
  | "rule"
  | "paper"
  | { country: number }
  | { ramp: number }
  | { grey: number };

/** A shape of a drawing. Places in pixels from the drawing's top left. */
export interface InkPath {
  mark: "path";
  d: string;
  fill?: InkColour;
  stroke?: InkColour;
  strokeWidth?: number;
  /** An SVG dash pattern. */
  dash?: string;
  opacity?: number;
}

/** A line of text whose middle stands at `y`. */
export interface InkText {
  mark: "text";
  x: number;
  y: number;
  text: string;
  fill: InkColour;
  anchor: "start" | "middle" | "end";
  isBold?: boolean;
  /** A rim of the paper's colour, where a text may stand over lines. */
  hasRim?: boolean;
}

/** The marks of a drawing, bottom first: the page and the picture draw the very same. */
export type Ink = InkPath | InkText;

/** From a text's middle to its base line. */
export const BASE_LINE = FONT_SIZE * 0.36;

/** What a role's colour is among some theme's. @throws Error for a place that the theme does not have */
export function toInkValue(colour: InkColour, colours: ThemeColours): string {
  if (typeof colour === "string") return colours[colour];
  const value =
    "country" in colour
      ? colours.countries[colour.country - 1]
      : "ramp" in colour
        ? colours.ramp[colour.ramp - 1]
        : colours.greyRamp[colour.grey - 1];
  if (value === undefined) throw new Error(`no colour for ${JSON.stringify(colour)}`);
  return value;
}

/** A circle as a path. */
export function toCircle(x: number, y: number, radius: number): string {
  return `M${round(x - radius)},${round(y)}a${round(radius)},${round(radius)},0,1,0,${round(2 * radius)},0a${round(radius)},${round(radius)},0,1,0,${round(-2 * radius)},0Z`;
}

/** A straight stroke as a path. */
export function toStroke(x1: number, y1: number, x2: number, y2: number): string {
  return `M${round(x1)},${round(y1)}L${round(x2)},${round(y2)}`;
}

/** A rectangle as a path. */
export function toBox(x: number, y: number, width: number, height: number): string {
  return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;
}

const HATCH_GAP = 7;

/** Slanting strokes that fill a rectangle and stay inside it: how a missing figure looks. */
export function toHatch(x: number, y: number, width: number, height: number): string {
  const strokes: string[] = [];
  for (let start = HATCH_GAP; start < width + height; start += HATCH_GAP) {
    const from = Math.max(0, start - height);
    const to = Math.min(start, width);
    strokes.push(toStroke(x + from, y + start - from, x + to, y + start - to));
  }
  return strokes.join("");
}

/** A path moved and scaled: commands and numbers of a symbol around 0,0 drawn elsewhere. */
export function toMovedSymbol(path: string, x: number, y: number, scale: number): string {
  return path.replace(
    /([MLA])([^A-Za-z]*)|([HV])([^A-Za-z]*)/g,
    (_all, pair, places, axis, one) => {
      if (axis !== undefined) {
        const from = axis === "H" ? x : y;
        return `${axis}${round(Number(one) * scale + from)}`;
      }
      const numbers = String(places).split(",").map(Number);
      if (pair === "A") {
        const [rx = 0, ry = 0, turn, large, sweep, toX = 0, toY = 0] = numbers;
        return `A${round(rx * scale)},${round(ry * scale)},${turn},${large},${sweep},${round(toX * scale + x)},${round(toY * scale + y)}`;
      }
      const [toX = 0, toY = 0] = numbers;
      return `${pair}${round(toX * scale + x)},${round(toY * scale + y)}`;
    },
  );
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}
