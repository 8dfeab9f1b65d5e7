/** Advance widths of Inter Semi Bold by em, rounded up; a character that is not listed takes the widest class of its script. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijlI.,:;'’|!\u00ec-\u00ef\u0131]/u, 0.31],
  [/[ ft()[\]/\\-]/u, 0.4],
  [/[rsz"*·°]/u, 0.5],
  [/[mwMW@%—≈]/u, 0.96],
  [/[A-HJ-LN-VX-Z\u00c0-\u00de&+×=<>#$€£~^–]/u, 0.77],
  [/[a-z0-9\u00df-\u00ff_?{}²³]/u, 0.66],
  [/[\u0100-\u024f]/u, 0.8],
  [/[\u0370-\u052f]/u, 0.9],
];
const WIDEST = 1.05;

/**
 * How wide a text runs in Inter at most, in the unit of `size`; never narrower than the font
 * itself sets it, so that what is laid out by it is never cut off.
 *
 * @example estimateTextWidth("Mongolia", 13) // → about 66
 */
export function estimateTextWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    width += WIDTHS.find(([letters]) => letters.test(character))?.[1] ?? WIDEST;
  }
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
