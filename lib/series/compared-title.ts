/**
 * Who is compared, as a page's title.
 *
 * @example toComparedTitle(["Mongolia", "Russia", "China"]) // → "Mongolia, Russia and China compared"
 */
export function toComparedTitle(names: readonly string[]): string {
  const [first, ...rest] = names;
  if (first === undefined) return "Choose countries to compare";
  if (rest.length === 0) return `${first}’s military strength`;
  if (rest.length > 3) return `${first} and ${rest.length} other countries compared`;
  return `${[first, ...rest.slice(0, -1)].join(", ")} and ${rest.at(-1)} compared`;
}
