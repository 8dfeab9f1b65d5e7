/**
 * A name inside a sentence: its capital goes, unless it is an abbreviation's, and what follows its
 * comma stands in brackets.
 *
 * @example toMidSentence("Military spending") // → "military spending"
 * @example toMidSentence("Military spending, share of GDP") // → "military spending (share of GDP)"
 * @example toMidSentence("GDP") // → "GDP"
 */
export function toMidSentence(name: string): string {
  const plain = name.replace(/, (.*)$/, " ($1)");
  return /^[A-Z][^A-Z]/.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}

/** @example toListWords(["Mongolia", "Russia", "China"]) // → "Mongolia, Russia and China" */
export function toListWords(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Names that take an article where they stand in a sentence. */
const WITH_ARTICLE: ReadonlySet<string> = new Set([
  ...["Bahamas", "Cook Islands", "Faroe Islands", "Gambia", "Marshall Islands", "Maldives"],
  ...["Netherlands", "Philippines", "Solomon Islands", "Soviet Union", "United Arab Emirates"],
  ...["United Kingdom", "United States"],
]);

/**
 * A country's or a former state's name as it stands in a sentence.
 *
 * @example toNameInText("Soviet Union") // → "the Soviet Union"
 */
export function toNameInText(name: string): string {
  return WITH_ARTICLE.has(name) ? `the ${name}` : name;
}
