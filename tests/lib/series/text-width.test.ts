import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import countries from "i18n-iso-countries";
import { parse } from "opentype.js";
import { describe, expect, it } from "vitest";
import { estimateTextWidth, wrapText } from "@/lib/series/text-width";

const require = createRequire(import.meta.url);
const file = readFileSync(
  require.resolve("@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"),
);
const inter = parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
const names = ["en", "ru", "mn"].flatMap((language) => {
  countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
  return Object.values(countries.getNames(language, { select: "official" }));
});

/** The sum of the font's own advance widths; kerning only ever brings letters closer. */
function widthInInter(text: string): number {
  const advances = [...text].map((letter) => inter.charToGlyph(letter).advanceWidth ?? 0);
  return (advances.reduce((sum, each) => sum + each, 0) / inter.unitsPerEm) * 13;
}

describe("a text's estimated width", () => {
  it("is never less than Inter sets for any country's name in English, Russian and Mongolian", () => {
    const tooNarrow = names.filter((name) => estimateTextWidth(name, 13) < widthInInter(name));
    expect(tooNarrow).toEqual([]);
  });

  it("is never less than Inter sets for any letters, digits and signs of ours", () => {
    const letters = [
      ..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789$€%.,;:()–—≈²³·/-+=&? ",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters)), (some) => {
        const text = some.join("");
        expect(estimateTextWidth(text, 13)).toBeGreaterThanOrEqual(widthInInter(text));
      }),
      { numRuns: 500 },
    );
  });

  it("is near enough to leave no holes in a layout", () => {
    const real = widthInInter("Saint Vincent and the Grenadines");
    expect(estimateTextWidth("Saint Vincent and the Grenadines", 13)).toBeLessThan(real * 1.2);
  });
});

describe("a wrapped text", () => {
  const texts = fc
    .array(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 40 }))
    .map((words) => words.join(" "));

  it("has no line wider than the room, unless one letter is", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 400 }), (text, room) => {
        for (const line of wrapText(text, 13, room)) {
          expect(estimateTextWidth(line, 13) <= room || line.length === 1).toBe(true);
        }
      }),
    );
  });

  it("loses no letter", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 400 }), (text, room) => {
        expect(wrapText(text, 13, room).join("").replaceAll(" ", "")).toBe(
          text.replaceAll(" ", ""),
        );
      }),
    );
  });
});
