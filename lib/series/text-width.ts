/** Advance widths of Inter Semi Bold by em, rounded up; a character that is not listed takes the widest class of its script. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI,.:;'’|!\u00a0\u00ec-\u00ef\u0131 ]/u, 0.33],
  [/[ft()[\]/\\·`]/u, 0.4],
  [/[rsz"*°^_²³–-]/u, 0.57],
  [/[W@%—…]/u, 1.03],
  [/[mM]/u, 0.93],
  [/[w]/u, 0.85],
  [/[a-z0-9$&+×=<>#€£~≈−?{}\u00df-\u00e5\u00e7-\u00ff]/u, 0.68],
  [/[A-Z\u00c0-\u00c5\u00c7-\u00de]/u, 0.78],
  [/[\u0430-\u045f\u04af\u04e9]/u, 0.88],
];
const WIDEST = 1.13;

/** Advances that were looked up already: charts of every country measure the same letters thousands of times. */
const advances = new Map<string, number>();

function toAdvance(character: string): number {
  const known = advances.get(character);
  if (known !== undefined) return known;
  const advance = WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? WIDEST;
  advances.set(character, advance);
  return advance;
}

/**
 * How wide a text runs in Inter at most, in the unit of `size`; never narrower than the font
 * itself sets it, so that what is laid out by it is never cut off.
 *
 * @example estimateTextWidth("Mongolia", 13) // → about 66
 */
export function estimateTextWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += toAdvance(character);
  return width * size;
}

/**
 * A text broken at spaces into lines that each fit a width. A word that is wider than the width
 * by itself is broken between letters rather than cut off.
 */
export function wrapText(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/ +/).flatMap((each) => breakWord(each, size, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || estimateTextWidth(longer, size) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return line === "" ? lines : [...lines, line];
}

function breakWord(word: string, size: number, width: number): string[] {
  if (estimateTextWidth(word, size) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && estimateTextWidth(part + character, size) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}
