/**
 * A name inside a sentence: its capital goes, unless it is an abbreviation's.
 *
 * @example toMidSentence("Military spending") // → "military spending"
 * @example toMidSentence("GDP") // → "GDP"
 */
export function toMidSentence(name: string): string {
  return /^[A-Z][^A-Z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** @example toListWords(["Mongolia", "Russia", "China"]) // → "Mongolia, Russia and China" */
export function toListWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
