import type { Iso3 } from "@/lib/domain/country";
import { NETWORK_KINDS, type NetworkKind } from "@/lib/domain/tie";
import { type CountryStyle, toCountryStyles } from "../country-style";
import { FONT_SIZE, LINE_HEIGHT } from "../frame";
import { type Ink, toMovedSymbol } from "../ink";
import { layOutKey } from "../key-layout";
import { estimateTextWidth, wrapText } from "../text-width";
import { type Arc, type Point, toArc, toArrowHead } from "./arc";
import { toRingOrder } from "./place-on-ring";
import { listLinks, type NetworkLink, type TieNetwork } from "./tie-network";
import { KIND_LINES } from "./tie-words";
import { HEAD, toNodeLabel, toTiesKey } from "./ties-key";

/** A country on the ring: where it stands, and the box that answers to the hand. */
export interface TiesNode {
  iso3: Iso3;
  name: string;
  x: number;
  y: number;
  box: { x: number; y: number; width: number; height: number };
  /** What it is tied to in the drawing, in words. */
  label: string;
  ink: Ink[];
}

/** One tie's line and the two that it binds. */
export interface TiesEdge {
  ends: readonly [Iso3, Iso3];
  ink: Ink[];
}

/** A network of countries on a ring. Lengths in pixels. */
export interface TiesChart {
  kind: "ties";
  width: number;
  height: number;
  /** All of it, bottom first. */
  ink: Ink[];
  key: Ink[];
  edges: TiesEdge[];
  nodes: TiesNode[];
  notes: string[];
}

const WIDEST_RING = 230;
const LEAST_HEIGHT = 150;
const WIDEST_NAME = 92;
const NARROW = { width: 420, name: 84 };
const NODE = 1.5;
const CLEAR = 11;
const LANE = 9;
const GAP = 14;
const FOOT = 8;

/**
 * Countries on a ring and a line for each tie of the kinds shown. Where countries stand depends on
 * all their ties, so that showing other kinds moves nobody.
 *
 * @param width of the drawing in pixels, 280 or more
 */
export function toTiesChart({
  network,
  kinds,
  width,
  notes,
}: {
  network: TieNetwork;
  kinds: readonly NetworkKind[];
  width: number;
  notes: readonly string[];
}): TiesChart {
  const links = listLinks(network);
  const shown = links.filter(({ kind }) => kinds.includes(kind));
  const styles = new Map(
    toCountryStyles(network.countries.map(({ iso3 }) => iso3)).map((style) => [style.iso3, style]),
  );
  const key = layOutKey([toTiesKey(kinds)], width, -6);
  const names = new Map(network.countries.map(({ iso3, name }) => [iso3, name]));
  const order = toRingOrder([...names.keys()], links);
  const room = width < NARROW.width ? NARROW.name : WIDEST_NAME;
  const side = Math.max(
    ...[...names.values()].flatMap((name) =>
      wrapText(name, FONT_SIZE, room).map((line) => estimateTextWidth(line, FONT_SIZE)),
    ),
    0,
  );
  const rx = Math.min(WIDEST_RING, width / 2 - side - GAP);
  const ry = Math.max(LEAST_HEIGHT, rx * 0.82);
  const middle = { x: width / 2, y: key.height + 2 * LINE_HEIGHT + GAP + ry };
  const places = new Map(
    order.map((iso3, index) => {
      const turn = (index / order.length) * 2 * Math.PI;
      return [iso3, { x: middle.x + rx * Math.sin(turn), y: middle.y - ry * Math.cos(turn) }];
    }),
  );
  const edges = toEdges(shown, places, styles);
  const nodes = order.flatMap((iso3) => {
    const [place, style] = [places.get(iso3), styles.get(iso3)];
    if (place === undefined || style === undefined) return [];
    const name = names.get(iso3) ?? iso3;
    const lines = wrapText(name, FONT_SIZE, room);
    return [
      toNode({ iso3, name, lines, place, middle, style, label: toNodeLabel(iso3, shown, names) }),
    ];
  });
  return {
    ...{ kind: "ties", width, edges, nodes, key: key.ink },
    height: Math.ceil(Math.max(key.height, ...nodes.map(({ box }) => box.y + box.height)) + FOOT),
    ink: [...key.ink, ...edges.flatMap(({ ink }) => ink), ...nodes.flatMap(({ ink }) => ink)],
    notes: [...notes],
  };
}

/** Arms lie under treaties; the lines of one pair lie beside one another. */
function toEdges(
  shown: readonly NetworkLink[],
  places: ReadonlyMap<Iso3, Point>,
  styles: ReadonlyMap<Iso3, CountryStyle>,
): TiesEdge[] {
  return shown
    .toSorted((one, other) => toDepth(one) - toDepth(other))
    .flatMap((link) => {
      const [from, to] = [places.get(link.from), places.get(link.to)];
      if (from === undefined || to === undefined) return [];
      const ends = [link.from, link.to] as const;
      const ink =
        link.kind === "arms-orders"
          ? drawOrders(link, from, to, styles.get(link.from)?.slot ?? 1)
          : drawObligation(link, toLane(link, shown), from, to);
      return [{ ends, ink }];
    });
}

function toDepth({ kind }: NetworkLink): number {
  return -NETWORK_KINDS.indexOf(kind);
}

/** How far an obligation's line lies beside the straight one, where the pair has several. */
function toLane(link: NetworkLink, shown: readonly NetworkLink[]): number {
  const pair = shown.filter(
    ({ kind, from, to }) => kind !== "arms-orders" && from === link.from && to === link.to,
  );
  return (pair.indexOf(link) - (pair.length - 1) / 2) * LANE;
}

function drawObligation(
  { kind, isOneSided }: NetworkLink,
  lane: number,
  from: Point,
  to: Point,
): Ink[] {
  const cut = { start: CLEAR, end: isOneSided ? CLEAR + HEAD.length : CLEAR };
  const arc = toArc(from, to, lane, cut);
  return [
    { mark: "path", d: arc.d, ...KIND_LINES[kind] },
    ...(isOneSided ? [drawHead(arc, { fill: KIND_LINES[kind].stroke })] : []),
  ];
}

/** From the supplier to who ordered, bent to its right, so that orders either way lie apart. */
function drawOrders({ count }: NetworkLink, from: Point, to: Point, slot: number): Ink[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const arc = toArc(from, to, 8 + length * 0.07, { start: CLEAR, end: CLEAR + HEAD.length });
  const colour = { country: slot };
  return [
    { mark: "path", d: arc.d, stroke: colour, strokeWidth: toOrdersWidth(count), opacity: 0.75 },
    drawHead(arc, { fill: colour }),
  ];
}

/** Thicker with more orders: a pixel and a bit more for each doubling. */
function toOrdersWidth(count: number): number {
  return Math.round((1 + Math.log2(count) * 0.45) * 100) / 100;
}

function drawHead(arc: Arc, look: Pick<Extract<Ink, { mark: "path" }>, "fill">): Ink {
  return { mark: "path", d: toArrowHead(arc, HEAD.length, HEAD.halfWidth), ...look };
}

function toNode({
  iso3,
  name,
  lines,
  place: { x, y },
  middle,
  style,
  label,
}: {
  iso3: Iso3;
  name: string;
  lines: readonly string[];
  place: Point;
  middle: Point;
  style: CountryStyle;
  label: string;
}): TiesNode {
  const aside = x - middle.x;
  const isPole = Math.abs(aside) < 12;
  const anchor = isPole ? "middle" : aside > 0 ? "start" : "end";
  const textX = isPole ? x : x + Math.sign(aside) * GAP;
  const deep = lines.length * LINE_HEIGHT;
  const top = isPole ? (y < middle.y ? y - GAP - deep : y + GAP) : y - deep / 2;
  const textWidth = Math.max(...lines.map((line) => estimateTextWidth(line, FONT_SIZE)));
  const left =
    anchor === "start" ? textX : anchor === "end" ? textX - textWidth : x - textWidth / 2;
  const box = {
    x: Math.min(left, x - 12),
    y: Math.min(top, y - 12),
    width: Math.max(left + textWidth, x + 12) - Math.min(left, x - 12),
    height: Math.max(top + deep, y + 12) - Math.min(top, y - 12),
  };
  const ink: Ink[] = [
    {
      ...{ mark: "path", d: toMovedSymbol(style.symbolPath, x, y, NODE) },
      ...{ fill: { country: style.slot }, stroke: "paper", strokeWidth: 1.5 },
    },
    ...lines.map(
      (text, index): Ink => ({
        ...{ mark: "text", x: textX, y: top + (index + 0.5) * LINE_HEIGHT, text, anchor },
        ...{ fill: "ink", isBold: true, hasRim: true },
      }),
    ),
  ];
  return { iso3, name, x, y, box, label: `${name}: ${label}`, ink };
}
