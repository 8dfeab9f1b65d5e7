import { z } from "zod";
import { INDICATOR_DOMAINS } from "@/lib/domain/indicator";
import { dataVersion, indicatorHead } from "./facts";

export const indicatorsRequest = z.strictObject({
  domain: z
    .enum(INDICATOR_DOMAINS)
    .optional()
    .meta({ description: "Only indicators of this domain.", example: "finance" }),
});

export const indicatorsReply = z.object({
  data: z.array(
    indicatorHead.extend({
      sources: z.array(
        z.object({
          source: z.string(),
          preference: z.number().int().nullable().meta({
            description: "1 is asked first; null is never shown unless asked for.",
          }),
          definition: z.string(),
          origin: z.string().nullable().meta({
            description: "Slug of the source whose figures it passes on; null for its own.",
          }),
        }),
      ),
    }),
  ),
  meta: z.object({ dataVersion }),
});

export type IndicatorsRequest = z.output<typeof indicatorsRequest>;
export type IndicatorsReply = z.output<typeof indicatorsReply>;
