/** The two grounds that everything is drawn on. */
export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export interface ThemeColours {
  paper: string;
  ink: string;
  inkMuted: string;
  rule: string;
  accent: string;
  /** Twelve country colours; a country's slot is its place here, from 1. */
  countries: readonly string[];
  /** Seven steps of one hue from little to much, for maps and heat tables; a step is its place here, from 1. */
  ramp: readonly string[];
  /** The same steps without a hue, for what is neither strong nor weak. */
  greyRamp: readonly string[];
}

/**
 * Every colour of pages and pictures, as CSS hexadecimal.
 *
 * Text colours stand at 4.5:1 or more on their paper. The first three country colours (Mongolia,
 * Russia, China) are at least 12 apart by CIEDE2000 in normal, protan, deutan and tritan sight, the
 * first six at least 6; past those, shape and dash tell countries apart. The ramp moves away from
 * the paper, so that much stands out in both themes; neighbouring steps are at least 6 apart, and text
 * on each is readable in the colour that `toRampInk` names. The tests hold this.
 */
export const THEME_COLOURS: Readonly<Record<Theme, ThemeColours>> = {
  light: {
    paper: "#ffffff",
    ink: "#14171a",
    inkMuted: "#5a6269",
    rule: "#d5d9dd",
    accent: "#0a58a8",
    countries: [
      "#0b5a9e",
      "#b01f24",
      "#7d6b00",
      "#0a7d6c",
      "#7a4fd0",
      "#3b3f45",
      "#c2417f",
      "#a0522d",
      "#1d0796",
      "#58012b",
      "#4f7a1f",
      "#8a6a80",
    ],
    ramp: ["#e6f2fe", "#bcd8f5", "#8bb9e9", "#5f98d2", "#3372af", "#125289", "#04335a"],
    greyRamp: ["#ecf1f5", "#d0d5d9", "#b0b5b9", "#909499", "#6b6f73", "#4d5054", "#2f3236"],
  },
  dark: {
    paper: "#101214",
    ink: "#eceef0",
    inkMuted: "#a3abb3",
    rule: "#33393f",
    accent: "#7db8f5",
    countries: [
      "#5e9fdc",
      "#ee6c58",
      "#e7d565",
      "#4fd1b5",
      "#a562e8",
      "#c9ced4",
      "#f08fc0",
      "#d9a066",
      "#7b8cff",
      "#a57785",
      "#7db20d",
      "#f3c6c0",
    ],
    ramp: ["#162330", "#223850", "#2e5072", "#3e6995", "#5689bc", "#7eacdc", "#b1d2f4"],
    greyRamp: ["#1f2225", "#34373b", "#4a4d51", "#63666b", "#818589", "#a4a8ad", "#caced3"],
  },
};

/** The colours as CSS variables: what pages and figures inside pages are drawn with, so that one drawing serves both themes. */
export const CSS_COLOURS: ThemeColours = {
  paper: "var(--paper)",
  ink: "var(--ink)",
  inkMuted: "var(--ink-muted)",
  rule: "var(--rule)",
  accent: "var(--accent)",
  countries: THEME_COLOURS.light.countries.map((_, index) => `var(--c-${index + 1})`),
  ramp: THEME_COLOURS.light.ramp.map((_, index) => `var(--ramp-${index + 1})`),
  greyRamp: THEME_COLOURS.light.greyRamp.map((_, index) => `var(--grey-${index + 1})`),
};

const STEPS = THEME_COLOURS.light.ramp.length;
const STEPS_UNDER_INK = 4;

/** In which colour a text on a step of the ramp is readable, in either theme. */
export function toRampInk(step: number): "ink" | "paper" {
  return step <= STEPS_UNDER_INK ? "ink" : "paper";
}

/**
 * The step of the ramp for a class among some: the first and the last class take its ends.
 *
 * @param index of the class, from 0
 * @param classes how many there are, 1 to 7
 * @example toRampStep(1, 3) // → 4
 */
export function toRampStep(index: number, classes: number): number {
  return classes < 2 ? 1 : 1 + Math.round((index * (STEPS - 1)) / (classes - 1));
}

/** The style sheet that gives the variables their values in both themes. */
export function toThemeCss(): string {
  return `:root{${toVariables("light")}}[data-theme="dark"]{${toVariables("dark")}}@media (prefers-color-scheme:dark){:root:not([data-theme]){color-scheme:dark;${toVariables("dark")}}}`;
}

function toVariables(theme: Theme): string {
  const { paper, ink, inkMuted, rule, accent, countries, ramp, greyRamp } = THEME_COLOURS[theme];
  const named = { paper, ink, "ink-muted": inkMuted, rule, accent };
  return [
    ...Object.entries(named).map(([name, colour]) => `--${name}:${colour}`),
    ...countries.map((colour, index) => `--c-${index + 1}:${colour}`),
    ...ramp.map((colour, index) => `--ramp-${index + 1}:${colour}`),
    ...greyRamp.map((colour, index) => `--grey-${index + 1}:${colour}`),
  ].join(";");
}
