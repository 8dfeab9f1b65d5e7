import { z } from "zod";
import { dataVersion, release } from "./facts";

const credited = release.pick({
  slug: true,
  shortName: true,
  title: true,
  version: true,
  published: true,
  retrieved: true,
  terms: true,
  termsNote: true,
});

/** A figure in words and as a table: what its picture says, for those who want to read it. */
export const figureWordsReply = z.object({
  data: z.object({
    title: z.string(),
    subtitle: z.string(),
    sentence: z.string().nullable().meta({ description: "What the figure says, computed." }),
    notes: z.array(z.string()),
    years: z.string().meta({ description: "Of the figures; empty where they are of no year." }),
    height: z.number().meta({ description: "Of the drawing, 600 wide." }),
    table: z.object({
      columns: z.array(z.object({ key: z.string(), label: z.string(), numeric: z.boolean() })),
      rows: z.array(
        z.array(
          z.union([
            z.string(),
            z.object({
              text: z.string(),
              figure: z.string().meta({
                description: "Which figure it is.",
                example: "observation/tanks/MNG/2025/gfp-2025",
              }),
            }),
          ]),
        ),
      ),
    }),
  }),
  meta: z.object({ releases: z.array(credited), dataVersion }),
});

export type FigureWordsReply = z.output<typeof figureWordsReply>;
