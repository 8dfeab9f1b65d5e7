/** Letters that do not come apart into a letter and a sign, and what a hurried hand types instead. */
const PLAIN: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ө: "о",
  ү: "у",
  "’": "'",
};

/**
 * A text as it is compared in a search: small letters without their accents; Mongolian Ө and Ү as
 * the О and У of a Russian keyboard; Korean syllables as their letters, so that half a syllable
 * already begins a word.
 *
 * @example foldText("Türkiye") // → "turkiye"
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[ıøłđæœßөү’]/g, (letter) => PLAIN[letter] ?? letter);
}
