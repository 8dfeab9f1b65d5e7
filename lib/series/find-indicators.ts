interface Named {
  slug: string;
  name: string;
}

/**
 * The indicators whose name, unit or definition has every word searched for, in the order given.
 *
 * @param domain empty is all of them
 * @example findIndicators(all, { search: "spending gdp", domain: "" })
 */
export function findIndicators<
  Each extends Named & { unit: string; domain: string; definition: string },
>(indicators: readonly Each[], { search, domain }: { search: string; domain: string }): Each[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return indicators.filter((each) => {
    if (domain !== "" && each.domain !== domain) return false;
    const text = fold(`${each.name} ${each.unit} ${each.slug} ${each.definition}`);
    return words.every((word) => text.includes(word));
  });
}

/** Names that share less of their letters than this are no help. */
const LEAST_LIKENESS = 0.25;

/**
 * The indicators whose slug or name is most like a mistaken one, the likest first.
 *
 * Likeness is the share of runs of three letters that two texts have in common (Dice).
 *
 * @example findLike("military-spendings", all, 3)[0].slug // → "military-spending-usd"
 */
export function findLike<Each extends Named>(
  mistaken: string,
  indicators: readonly Each[],
  most: number,
): Each[] {
  return indicators
    .map((each) => ({
      each,
      likeness: Math.max(toLikeness(mistaken, each.slug), toLikeness(mistaken, each.name)),
    }))
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, most)
    .map(({ each }) => each);
}

function toLikeness(one: string, other: string): number {
  const [ours, theirs] = [toRuns(one), toRuns(other)];
  const common = [...ours].filter((run) => theirs.has(run)).length;
  return (2 * common) / (ours.size + theirs.size);
}

function toRuns(text: string): Set<string> {
  const padded = ` ${fold(text)
    .replaceAll(/[^a-z0-9]+/g, " ")
    .trim()} `;
  return new Set(
    Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3)),
  );
}

function fold(text: string): string {
  return text.toLowerCase();
}
