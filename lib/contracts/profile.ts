import { z } from "zod";
import { DIRECTIONS, INDICATOR_DOMAINS } from "@/lib/domain/indicator";
import { dataVersion, release, standing } from "./facts";
import { countryCodes } from "./parameters";

export const profileRequest = z.strictObject({
  country: countryCodes.meta({
    description: "The country whose profile it is, then those that it is held against.",
    example: "MNG,RUS,CHN",
  }),
});

const percentile = z.number().nullable().meta({
  description:
    "How many in a hundred of the other countries it stands above, an equal one counting half; 100 is the strongest, or the largest where the indicator is neither. Null where the figure has no place.",
});

const placedFigure = z.object({
  iso3: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  year: z.number().int(),
  standing,
  note: z.string().nullable(),
  release: z.string(),
  percentile,
});

const named = z.object({ iso3: z.string(), name: z.string() });

export const profileReply = z.object({
  data: z.object({
    country: named,
    region: z.string().meta({ description: "The subregion by UN M49 whose median is given." }),
    compared: z.array(
      named.extend({
        isChosen: z.boolean().meta({ description: "False for a neighbour nobody asked for." }),
      }),
    ),
    indicators: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        unit: z.string(),
        domain: z.enum(INDICATOR_DOMAINS),
        direction: z.enum(DIRECTIONS),
        countries: z.number().int().meta({ description: "How many have a figure that counts." }),
        years: z.tuple([z.number().int(), z.number().int()]).nullable(),
        releases: z.array(z.string()),
        own: placedFigure.nullable(),
        others: z.array(placedFigure),
        region: percentile,
      }),
    ),
  }),
  meta: z.object({ releases: z.array(release), dataVersion }),
});

export type ProfileReply = z.output<typeof profileReply>;
