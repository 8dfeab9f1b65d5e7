import { toCapital, toListWords, toNameInText, toOwnerInText } from "./names-in-text";

/**
 * Who is compared, as a page's title.
 *
 * @example toComparedTitle(["Mongolia", "Russia", "China"]) // → "Mongolia, Russia and China compared"
 */
export function toComparedTitle(names: readonly string[]): string {
  const [first, ...rest] = names.map(toNameInText);
  if (first === undefined) return "Choose countries to compare";
  if (rest.length === 0) return `${toCapital(toOwnerInText(names[0] ?? first))} military strength`;
  if (rest.length > 3) return `${toCapital(first)} and ${rest.length} other countries compared`;
  return `${toCapital(toListWords([first, ...rest]))} compared`;
}
