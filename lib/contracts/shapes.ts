import { z } from "zod";
import { mapZoom } from "./parameters";

export const shapesRequest = z.strictObject({ zoom: mapZoom });

export const shapesReply = z.object({
  data: z.object({
    zoom: z.enum(["world", "northeast-asia"]),
    width: z.number(),
    height: z.number(),
    shapes: z.array(
      z.object({
        iso3: z.string().nullable(),
        path: z.string(),
        area: z.number(),
        x: z.number(),
        y: z.number(),
      }),
    ),
  }),
  meta: z.object({
    source: z.string(),
    projection: z.string().meta({ description: "Equal-area: land keeps its share of the map." }),
  }),
});

export type ShapesReply = z.output<typeof shapesReply>;
