/** Between a name and the next stroke. */
const FLAG_GAP = 6;

/**
 * The row of each name, counted up from the bars, when each flies to the right of its own stroke: no
 * name over another, no stroke through a name.
 *
 * Seen from the right, a name that reaches the stroke of another must stand above that one.
 */
export function toFlags(named: readonly { x: number; size: number }[]): number[] {
  const rows = named.map(() => 0);
  const order = named
    .map((each, index) => ({ ...each, index }))
    .sort((one, other) => other.x - one.x || other.index - one.index);
  order.forEach(({ x, size, index }, place) => {
    const reached = order.slice(0, place).filter((other) => other.x < x + size + FLAG_GAP);
    rows[index] = Math.max(-1, ...reached.map((other) => rows[other.index] ?? 0)) + 1;
  });
  return rows;
}
