/** Something that wants to stand at `at` and takes `size` around it. */
export interface Wanted {
  at: number;
  size: number;
}

/**
 * Places for labels along a line: as near as can be to where each wants to stand, none over
 * another, in the order of their wishes, all between `low` and `high` where they fit at all.
 *
 * Labels that would touch are gathered into a block that stands at its members' mean wish; blocks
 * that touch are gathered again, until none do.
 *
 * @returns the middle of each label, in the order given
 */
export function spreadLabels(wanted: readonly Wanted[], low: number, high: number): number[] {
  interface Block {
    members: { index: number; offset: number }[];
    size: number;
    wish: number;
  }
  const clamp = (middle: number, size: number) =>
    Math.max(low + size / 2, Math.min(high - size / 2, middle));
  const blocks: Block[] = [];
  const order = wanted
    .map(({ at, size }, index) => ({ at, size, index }))
    .sort((one, other) => one.at - other.at || one.index - other.index);
  for (const { at, size, index } of order) {
    let block: Block = { members: [{ index, offset: size / 2 }], size, wish: at };
    for (;;) {
      const before = blocks.at(-1);
      if (before === undefined) break;
      const end = clamp(before.wish, before.size) + before.size / 2;
      if (end <= clamp(block.wish, block.size) - block.size / 2) break;
      blocks.pop();
      block = join(before, block);
    }
    blocks.push(block);
  }
  const places = wanted.map(() => 0);
  for (const { members, size, wish } of blocks) {
    const start = clamp(wish, size) - size / 2;
    for (const { index, offset } of members) places[index] = start + offset;
  }
  return places;

  function join(before: Block, after: Block): Block {
    const members = [
      ...before.members,
      ...after.members.map(({ index, offset }) => ({ index, offset: before.size + offset })),
    ];
    const size = before.size + after.size;
    const misses = members.map(({ index, offset }) => (wanted[index]?.at ?? 0) - offset);
    const wish = misses.reduce((sum, each) => sum + each, 0) / misses.length + size / 2;
    return { members, size, wish };
  }
}
