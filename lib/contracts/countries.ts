import { z } from "zod";
import { dataVersion } from "./facts";
import { groupSlug, regionName } from "./parameters";

export const countriesRequest = z.strictObject({
  region: regionName.optional(),
  group: groupSlug.optional(),
});

const country = z.object({
  iso3: z.string(),
  iso2: z.string(),
  name: z.string(),
  names: z.record(z.string(), z.string()).meta({ description: "Names by language code." }),
  region: z.string(),
  subregion: z.string(),
  landlocked: z.boolean().nullable(),
  areaKm2: z.number().nullable(),
  landBorders: z.array(z.object({ neighbour: z.string(), lengthKm: z.number().nullable() })),
  groups: z.array(z.string()),
});

export const countriesReply = z.object({
  data: z.array(country),
  meta: z.object({
    groups: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        definition: z.string(),
        citation: z.string(),
        members: z.array(z.string()),
      }),
    ),
    dataVersion,
  }),
});

export type CountriesRequest = z.output<typeof countriesRequest>;
export type CountriesReply = z.output<typeof countriesReply>;
