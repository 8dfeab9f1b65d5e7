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
  ...["Bahamas", "Comoros", "Gambia", "Isle of Man", "Maldives", "Netherlands", "Philippines"],
  ...["Seychelles", "Soviet Union", "United Arab Emirates", "United Kingdom", "United States"],
]);

/** So do these, but not where the name is that of two places, or has its article already. */
const ENDS_WITH_ARTICLE =
  /^(?!the )(?!.*\b(Island and|and the)\b).* (Islands|Republic|Territor(y|ies))$/;

/**
 * A country's or a former state's name as it stands in a sentence.
 *
 * @example toNameInText("Soviet Union") // → "the Soviet Union"
 * @example toNameInText("Dominican Republic") // → "the Dominican Republic"
 */
export function toNameInText(name: string): string {
  return WITH_ARTICLE.has(name) || ENDS_WITH_ARTICLE.test(name) ? `the ${name}` : name;
}

/**
 * Whose something is, inside a sentence.
 *
 * @example toOwnerInText("Mongolia") // → "Mongolia’s"
 * @example toOwnerInText("Netherlands") // → "the Netherlands’"
 */
export function toOwnerInText(name: string): string {
  return `${toNameInText(name)}’${name.endsWith("s") ? "" : "s"}`;
}

/** @example toCapital("the Netherlands has a coast.") // → "The Netherlands has a coast." */
export function toCapital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
