import { z } from "zod";
import { dataVersion, release } from "./facts";
import { countryCodes, missionNames, year } from "./parameters";

export const missionsRequest = z.strictObject({
  country: countryCodes.optional().meta({
    description: "Only these countries' presence; everyone's where absent.",
    example: "MNG",
  }),
  mission: missionNames.optional(),
  year: year.optional(),
});

export const missionsReply = z.object({
  data: z.array(
    z.object({
      iso3: z.string(),
      name: z.string(),
      mission: z.string(),
      year: z.number().int(),
      locations: z.number().int().meta({
        description:
          "At how many places of the mission the country is listed with troops. How many troops is not said.",
      }),
      note: z.string().nullable(),
      release: z.string(),
      file: z.string(),
      line: z.number().int().meta({ description: "Line of the file, counted from 1." }),
    }),
  ),
  meta: z.object({
    missions: z.array(
      z.object({
        mission: z.string(),
        fullName: z.string().nullable().meta({ description: "null where it is not known here." }),
        place: z.string().nullable(),
        years: z.tuple([z.number().int(), z.number().int()]).meta({
          description: "The first and the last year in which anyone is listed there.",
        }),
      }),
    ),
    years: z
      .object({ from: z.number().int(), to: z.number().int() })
      .meta({ description: "Of which years anything is known at all." }),
    releases: z.array(release),
    dataVersion,
  }),
});

export type MissionsRequest = z.output<typeof missionsRequest>;
export type MissionsReply = z.output<typeof missionsReply>;
