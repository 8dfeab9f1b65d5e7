import { z } from "zod";
import {
  countryCode,
  countryCodes,
  indicatorSlug,
  publisherSlug,
  startsBeforeItEnds,
  year,
} from "./parameters";

/** Closed list: what a picture can show. */
export const FIGURE_KINDS = ["bars", "lines", "ranks", "sources"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

export const FIGURE_FORMATS = ["png", "svg", "csv"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export const SMALLEST_WIDTH = 320;
export const LARGEST_WIDTH = 1600;
export const DEFAULT_WIDTH = 960;

const picture = {
  scale: z
    .enum(["1", "2", "4"])
    .default("2")
    .transform(Number)
    .meta({ description: "Pixels for each unit of width; PNG only.", example: "2" }),
  theme: z.enum(["light", "dark"]).default("light"),
  background: z.enum(["solid", "transparent"]).default("solid"),
  width: z
    .string()
    .regex(/^\d{3,4}$/, `expected a whole number from ${SMALLEST_WIDTH} to ${LARGEST_WIDTH}`)
    .transform(Number)
    .pipe(
      z
        .number()
        .min(SMALLEST_WIDTH, `expected at least ${SMALLEST_WIDTH}`)
        .max(LARGEST_WIDTH, `expected at most ${LARGEST_WIDTH}`),
    )
    .default(DEFAULT_WIDTH)
    .meta({ description: "Width of the figure before scaling.", example: "960" }),
};

const axis = z
  .enum(["linear", "log"])
  .default("linear")
  .meta({ description: "log says so in the picture; zero is set apart on it." });

export const barsFigureRequest = z.strictObject({
  indicator: indicatorSlug,
  country: countryCodes,
  axis,
  ...picture,
});

export const linesFigureRequest = z
  .strictObject({
    indicator: indicatorSlug,
    country: countryCodes,
    from: year.optional(),
    to: year.optional(),
    axis,
    ...picture,
  })
  .refine(startsBeforeItEnds, { error: "from must not be later than to", path: ["from"] });

export const ranksFigureRequest = z.strictObject({
  publisher: publisherSlug.default("gfp"),
  country: countryCodes,
  ...picture,
});

export const sourcesFigureRequest = z.strictObject({
  indicator: indicatorSlug,
  country: countryCode,
  from: year.optional(),
  ...picture,
});

export type BarsFigureRequest = z.output<typeof barsFigureRequest>;
export type LinesFigureRequest = z.output<typeof linesFigureRequest>;
export type SourcesFigureRequest = z.output<typeof sourcesFigureRequest>;
export type RanksFigureRequest = z.output<typeof ranksFigureRequest>;
export type PictureRequest = Pick<BarsFigureRequest, "scale" | "theme" | "background" | "width">;
