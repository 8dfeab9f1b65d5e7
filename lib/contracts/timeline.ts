import { z } from "zod";
import { cooperationEvent } from "./events";
import { dataVersion, release } from "./facts";
import { countryCode } from "./parameters";

export const timelineCountry = countryCode.default("MNG").meta({
  description: "The country that the timeline is about.",
  example: "MNG",
});

export const timelineRequest = z.strictObject({ country: timelineCountry });

export const timelineReply = z.object({
  data: z.object({
    country: z.object({ iso3: z.string(), name: z.string() }),
    events: z
      .array(cooperationEvent)
      .meta({ description: "Events in which the country takes part, by date." }),
    leftOut: z.number().int().meta({
      description:
        "Ties that are known to be in force in one year and have no date; they stand in /api/v1/ties.",
    }),
    lines: z
      .array(
        z.object({
          key: z.string(),
          name: z.string(),
          unit: z.string(),
          form: z.enum(["line", "bars"]),
          points: z.array(
            z.object({
              year: z.number().int(),
              value: z.number(),
              release: z.string(),
              isEstimated: z
                .boolean()
                .meta({ description: "Whether the value or its year is an estimate." }),
            }),
          ),
          covers: z.object({ from: z.number().int(), to: z.number().int() }).nullable().meta({
            description:
              "The years of which the list speaks, where values are counted from one; null for stated figures.",
          }),
          indicator: z
            .string()
            .nullable()
            .meta({ description: "Slug of the indicator; null where it is counted from rows." }),
        }),
      )
      .meta({
        description: "Figures of the country year by year; a year without a point is not known.",
      }),
  }),
  meta: z.object({ releases: z.array(release), dataVersion }),
});

export type TimelineReply = z.output<typeof timelineReply>;
