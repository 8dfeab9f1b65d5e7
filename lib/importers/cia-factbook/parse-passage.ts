/** A neighbour as a profile names it, and the length of the border with it. */
export interface NamedBorder {
  name: string;
  lengthKm: number;
}

const QUANTITY = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?( million)? (sq km|km)(?: ca\.)?(?:\s*[;(].*)?$/;
const BORDER =
  /\s*([A-Z][A-Za-z' .-]*?)(?: \(([^)]+)\))? ([\d,]+(?:\.\d+)?) km(?: \([^)]*\))?(?:[;,]| and|$)/y;

/**
 * The leading quantity of a passage; a remark in brackets or after a semicolon is passed over.
 *
 * @returns null where the passage does not begin with one plain quantity of that unit
 * @example parseQuantity("8,082 km", "km") // → 8082
 * @example parseQuantity("1.267 million sq km", "sq km") // → 1267000
 * @example parseQuantity("3 sq km less than", "sq km") // → null
 */
export function parseQuantity(passage: string, unit: "km" | "sq km"): number | null {
  const [, whole, fraction = "", million, printedUnit] = QUANTITY.exec(passage.trim()) ?? [];
  if (whole === undefined || printedUnit !== unit) return null;
  const figure = Number(`${whole.replaceAll(",", "")}${fraction}`);
  return million === undefined ? figure : Math.round(figure * 1_000_000);
}

/**
 * Every neighbour in a list of land borders; stretches of one border stay apart.
 *
 * @returns null where any part of the list is not “Name 1,234 km”, so that nothing is skipped
 * @example parseBorders("China 4,630 km; Russia 3,452 km")
 * // → [{ name: "China", lengthKm: 4630 }, { name: "Russia", lengthKm: 3452 }]
 */
export function parseBorders(passage: string): NamedBorder[] | null {
  const text = passage.trim();
  const borders: NamedBorder[] = [];
  BORDER.lastIndex = 0;
  while (BORDER.lastIndex < text.length) {
    const [, name, place, length] = BORDER.exec(text) ?? [];
    if (name === undefined || length === undefined) return null;
    const fullName = place === undefined ? name : `${name} (${place})`;
    borders.push({ name: fullName, lengthKm: Number(length.replaceAll(",", "")) });
  }
  return borders;
}

/** A passage as plain text: tags dropped, the few entities that occur in names resolved. */
export function toPlainText(passage: string): string {
  return passage
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&ocirc;", "ô")
    .replaceAll("\u00a0", " ")
    .trim();
}
