import { z } from "zod";

/** Each form in which a figure can be asked for. */
export const FIGURE_FORMATS = ["png", "svg", "csv", "json"] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

export const SMALLEST_WIDTH = 320;
export const LARGEST_WIDTH = 1600;
export const DEFAULT_WIDTH = 960;

/** What any figure's address may say of the look of its picture. */
export const picture = {
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

/** How a picture is made, whatever it shows. */
export const pictureRequest = z.object(picture);

export type PictureRequest = z.output<typeof pictureRequest>;
