/** A span of a drawing, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A mark that wants its name beside it. Lengths in pixels. */
export interface Named {
  x: number;
  y: number;
  /** Of the mark itself. */
  radius: number;
  /** Of the name. */
  width: number;
  height: number;
  /** Stands wherever there is room, be it at the end of a leader; others stand beside their mark or nowhere. */
  isWanted: boolean;
}

/** Where a name stands, and whether it is so far from its mark that a leader must join them. */
export interface PlacedLabel {
  box: Box;
  isFar: boolean;
}

const GAP = 4;
const AIR = 2;
const RINGS = [GAP, 12, 22, 34, 48, 64, 84, 108, 136];
const NEAR = 12;
const SCAN = 4;
/** What a place costs: each ring farther out, each mark covered, each name or mark that its leader crosses. */
const RING = 1.5;
const COVERING = 1.6;
const CROSSING = 4;
/** Places along a leader at which it is looked at. */
const WAY = Array.from({ length: 12 }, (_, index) => (index + 1) / 12);
/** Reading from the mark, the right is liked best, then the left. */
const SIDES: readonly (readonly [number, number, number])[] = [
  [1, 0, 0],
  [-1, 0, 0.4],
  [0, -1, 0.5],
  [0, 1, 0.6],
  [1, -1, 0.7],
  [1, 1, 0.7],
  [-1, -1, 0.9],
  [-1, 1, 0.9],
];

/**
 * Places for names beside their marks: none over another, none over a wanted mark, all within the room.
 *
 * Wanted names go first, those in a crowd before those that stand free, each to the nearest place that covers fewest
 * marks; the others take what is left, the ones that stand alone first, and only where they cover no mark at all.
 *
 * @param most how many of the others are named at most
 * @returns a place for each, in the order given; null where there is none
 */
export function placeLabels(
  named: readonly Named[],
  room: Box,
  most: number,
): (PlacedLabel | null)[] {
  const places: (PlacedLabel | null)[] = named.map(() => null);
  const marks = named.map(({ x, y, radius }) => toSquare(x, y, radius + AIR));
  const wanted = named.flatMap(({ isWanted }, index) => (isWanted ? [index] : []));
  const wantedMarks = wanted.flatMap((index) => marks[index] ?? []);
  const taken: Box[] = [];
  for (const index of byCrowd(wanted, named)) {
    const one = named[index];
    if (one === undefined) continue;
    const place = placeWanted(one, marks, wantedMarks, taken, room);
    if (place === null) continue;
    places[index] = place;
    taken.push(place.box);
    if (place.isFar) taken.push(...toWay(one, place.box));
  }
  const others = named.flatMap(({ isWanted }, index) => (isWanted ? [] : [index]));
  let left = most;
  for (const index of byCrowd(others, named).toReversed()) {
    if (left === 0) break;
    const one = named[index];
    if (one === undefined) continue;
    const coversOther = (box: Box) =>
      marks.some((mark, place) => place !== index && touches(box, mark));
    const box = toBoxes(one, GAP).find(({ box }) => {
      const wide = grow(box);
      return isWithin(box, room) && !touchesAny(wide, taken) && !coversOther(wide);
    })?.box;
    if (box === undefined) continue;
    places[index] = { box, isFar: false };
    taken.push(box);
    left -= 1;
  }
  return places;
}

function placeWanted(
  one: Named,
  marks: readonly Box[],
  wantedMarks: readonly Box[],
  taken: readonly Box[],
  room: Box,
): PlacedLabel | null {
  let best: { box: Box; cost: number; distance: number } | null = null;
  for (const [ring, distance] of RINGS.entries()) {
    if (best !== null && ring * RING >= best.cost) break;
    for (const { box, dislike } of toBoxes(one, distance)) {
      if (!isFree(box)) continue;
      const covered = marks.filter((mark) => touches(box, mark)).length;
      const crossed = distance > NEAR ? countCrossed(one, box, [...taken, ...wantedMarks]) : 0;
      const cost = ring * RING + covered * COVERING + dislike + crossed * CROSSING;
      if (best === null || cost < best.cost) best = { box, cost, distance };
    }
  }
  if (best !== null) return { box: best.box, isFar: best.distance > NEAR };
  const box = scan();
  return box === null ? null : { box, isFar: true };

  function isFree(box: Box): boolean {
    return isWithin(box, room) && !touchesAny(grow(box), taken) && !touchesAny(box, wantedMarks);
  }

  /** The nearest free place of all. */
  function scan(): Box | null {
    let nearest: { box: Box; way: number } | null = null;
    for (let top = room.top; top + one.height <= room.bottom; top += SCAN) {
      for (let left = room.left; left + one.width <= room.right; left += SCAN) {
        const box = { left, top, right: left + one.width, bottom: top + one.height };
        const way = Math.hypot(left + one.width / 2 - one.x, top + one.height / 2 - one.y);
        if ((nearest === null || way < nearest.way) && isFree(box)) nearest = { box, way };
      }
    }
    return nearest?.box ?? null;
  }
}

/** How many boxes the way from a mark to its name leads through, its own not counted. */
function countCrossed(one: Named, box: Box, boxes: readonly Box[]): number {
  const own = toSquare(one.x, one.y, one.radius);
  const way = toWay(one, box);
  return boxes.filter((each) => !touches(each, own) && touchesAny(each, way)).length;
}

/** The way from a mark's rim to its name as points. */
function toWay({ x, y, radius }: Named, box: Box): Box[] {
  const [toX, toY] = [clamp(x, box.left, box.right), clamp(y, box.top, box.bottom)];
  const length = Math.hypot(toX - x, toY - y) || 1;
  return WAY.filter((share) => share * length > radius).map((share) => {
    const [left, top] = [x + (toX - x) * share, y + (toY - y) * share];
    return { left, top, right: left + 1, bottom: top + 1 };
  });
}

function clamp(place: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, place));
}

function toBoxes({ x, y, radius, width, height }: Named, distance: number) {
  return SIDES.map(([right, down, dislike]) => {
    const reach = (radius + distance) * (right !== 0 && down !== 0 ? Math.SQRT1_2 : 1);
    const left = x + right * reach + (right === 0 ? -width / 2 : right < 0 ? -width : 0);
    const top = y + down * reach + (down === 0 ? -height / 2 : down < 0 ? -height : 0);
    return { box: { left, top, right: left + width, bottom: top + height }, dislike };
  });
}

/** Those with the nearest neighbour first. */
function byCrowd(indices: readonly number[], named: readonly Named[]): number[] {
  return indices
    .map((index) => ({ index, way: toNearest(index, named) }))
    .toSorted((one, other) => one.way - other.way || one.index - other.index)
    .map(({ index }) => index);
}

function toNearest(index: number, named: readonly Named[]): number {
  const { x = 0, y = 0 } = named[index] ?? {};
  return named.reduce(
    (least, other, place) =>
      place === index ? least : Math.min(least, (other.x - x) ** 2 + (other.y - y) ** 2),
    Number.POSITIVE_INFINITY,
  );
}

function toSquare(x: number, y: number, reach: number): Box {
  return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

function grow({ left, top, right, bottom }: Box): Box {
  return { left: left - AIR, top: top - AIR / 2, right: right + AIR, bottom: bottom + AIR / 2 };
}

function isWithin(box: Box, room: Box): boolean {
  return (
    box.left >= room.left &&
    box.top >= room.top &&
    box.right <= room.right &&
    box.bottom <= room.bottom
  );
}

function touches(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    one.right > other.left &&
    one.top < other.bottom &&
    one.bottom > other.top
  );
}

function touchesAny(box: Box, others: readonly Box[]): boolean {
  return others.some((other) => touches(box, other));
}
