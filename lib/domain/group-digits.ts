/** Where a number's own text has an exponent; hardly any figure lies there. */
const SMALLEST = 1e-6;
const LARGEST = 1e21;

/**
 * A number as English writes it, its thousands set apart, with up to fifteen significant digits: those
 * past them are the machine's.
 *
 * `Intl.NumberFormat` writes the same. A browser needs some 15 ms for the first of them, before it can
 * show a page's first figure.
 *
 * @example groupDigits(148_967_123.5) // → "148,967,123.5"
 */
export function groupDigits(value: number): string {
  const size = Number(Math.abs(value).toPrecision(15));
  if (!(size === 0 || (size >= SMALLEST && size < LARGEST))) {
    return new Intl.NumberFormat("en-US", { maximumSignificantDigits: 15 }).format(value);
  }
  const [whole = "", part] = String(size).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 ? "-" : ""}${grouped}${part === undefined ? "" : `.${part}`}`;
}
