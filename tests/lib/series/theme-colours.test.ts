import {
  type Color,
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";
import { toCountryStyles } from "@/lib/series/country-style";
import {
  THEME_COLOURS,
  THEMES,
  toRampInk,
  toRampStep,
  toThemeCss,
} from "@/lib/series/theme-colours";

const difference = differenceCiede2000();
const toOklch = converter("oklch");
const sights: [string, (colour: Color) => Color][] = [
  ["normal", (colour) => colour],
  ["protan", filterDeficiencyProt(1)],
  ["deutan", filterDeficiencyDeuter(1)],
  ["tritan", filterDeficiencyTrit(1)],
];

describe.each(THEMES)("the %s colours", (theme) => {
  const { paper, ink, inkMuted, accent, countries, ramp, greyRamp } = THEME_COLOURS[theme];

  it.each(Object.entries({ ink, inkMuted, accent }))(
    "%s is readable on its paper",
    (_name, colour) => {
      expect(wcagContrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(countries.map((colour, index) => [index + 1, colour] as const))(
    "country colour %i is readable as a label",
    (_slot, colour) => {
      expect(wcagContrast(colour, paper)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(sights)("Mongolia, Russia and China are told apart in %s sight", (_name, see) => {
    for (const [one, other] of pairs(countries.slice(0, 3))) {
      expect(difference(see(toColour(one)), see(toColour(other)))).toBeGreaterThanOrEqual(12);
    }
  });

  it.each(sights)("the first six countries are told apart in %s sight", (_name, see) => {
    for (const [one, other] of pairs(countries.slice(0, 6))) {
      expect(difference(see(toColour(one)), see(toColour(other)))).toBeGreaterThanOrEqual(6);
    }
  });

  it.each([...ramp, ...greyRamp].map((colour, index) => [(index % 7) + 1, colour] as const))(
    "step %i of a ramp, %s, has readable text on it",
    (step, colour) => {
      const text = toRampInk(step) === "ink" ? ink : paper;
      expect(wcagContrast(text, colour)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(sights)("neighbouring steps of a ramp are told apart in %s sight", (_name, see) => {
    for (const steps of [ramp, greyRamp]) {
      for (const [index, colour] of steps.slice(1).entries()) {
        const before = steps[index] ?? "";
        expect(difference(see(toColour(colour)), see(toColour(before)))).toBeGreaterThanOrEqual(6);
      }
    }
  });

  it("the ramp moves away from the paper step by step, in one hue", () => {
    const contrasts = ramp.map((colour) => wcagContrast(colour, paper));
    expect(contrasts).toEqual(contrasts.toSorted((one, other) => one - other));
    const hues = ramp.map((colour) => toOklch(colour)?.h ?? Number.NaN);
    expect(Math.max(...hues) - Math.min(...hues)).toBeLessThan(5);
  });
});

describe("the countries' looks", () => {
  it("are the same for Mongolia, Russia and China wherever they stand", () => {
    const [china, japan, mongolia, russia] = toCountryStyles(["CHN", "JPN", "MNG", "RUS"]);
    expect([mongolia?.slot, russia?.slot, china?.slot, japan?.slot]).toEqual([1, 2, 3, 4]);
  });

  it("are twelve different ones for twelve countries, with and without the three", () => {
    for (const three of [["MNG", "RUS", "CHN"], []]) {
      const others = Array.from(
        { length: 12 - three.length },
        (_, index) => `A${String.fromCharCode(65 + index)}A`,
      );
      const styles = toCountryStyles([...three, ...others]);
      expect(new Set(styles.map(({ slot }) => slot)).size).toBe(12);
    }
  });

  it("tell the first six by shape alone, and the other six by shape and dash", () => {
    const styles = toCountryStyles(["MNG", "RUS", "CHN", ..."ABCDEFGHI"]);
    expect(new Set(styles.map(({ symbolPath, dash }) => symbolPath + dash)).size).toBe(12);
  });
});

it("classes on the ramp keep their order and take both of its ends", () => {
  for (const classes of [2, 3, 5, 7]) {
    const steps = Array.from({ length: classes }, (_, index) => toRampStep(index, classes));
    expect([steps[0], steps.at(-1)]).toEqual([1, 7]);
    expect(new Set(steps).size).toBe(classes);
    expect(steps).toEqual(steps.toSorted((one, other) => one - other));
  }
});

it("the style sheet gives every variable a value in both themes and on paper", () => {
  const css = toThemeCss();
  for (const name of [
    "paper",
    "ink",
    "ink-muted",
    "rule",
    "accent",
    "c-1",
    "c-12",
    "ramp-1",
    "ramp-7",
    "grey-1",
    "grey-7",
  ]) {
    // Light, dark by choice, dark by the system, and light on paper.
    expect(css.split(`--${name}:`).length - 1).toBe(4);
  }
});

function pairs(colours: readonly string[]): [string, string][] {
  return colours.flatMap((one, index) =>
    colours.slice(index + 1).map((other): [string, string] => [one, other]),
  );
}

function toColour(text: string): Color {
  const colour = parse(text);
  if (colour === undefined) throw new Error(`${text} is no colour`);
  return colour;
}
