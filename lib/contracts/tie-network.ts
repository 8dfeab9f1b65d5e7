import { z } from "zod";
import { OBLIGATIONS } from "@/lib/domain/tie";
import { dataVersion, release } from "./facts";
import { countryCodes, year } from "./parameters";

export const tieNetworkRequest = z.strictObject({
  country: countryCodes,
  year: year.optional().meta({
    description: "The year in which obligations are in force; the newest stated where absent.",
    example: "2018",
  }),
  from: year.optional().meta({
    description: "Only arms ordered in this year or later; all of the register where absent.",
    example: "2000",
  }),
});

export const tieNetworkReply = z.object({
  data: z.object({
    year: z.number().int().meta({ description: "In which the obligations are in force." }),
    countries: z.array(
      z.object({
        iso3: z.string(),
        name: z.string(),
        defencePacts: z.number().int().meta({
          description: "With how many countries of the whole list it has a defence pact.",
        }),
        isListed: z.boolean().meta({
          description: "Whether the list states any obligation of it; where not, nothing is known.",
        }),
        areOrdersRead: z.boolean().meta({
          description: "Whether any of its arms orders are in the part of the register at hand.",
        }),
      }),
    ),
    ties: z.array(
      z.object({
        kind: z.enum(OBLIGATIONS),
        iso3: z.string(),
        otherIso3: z.string(),
        release: z.string(),
      }),
    ),
    orders: z
      .array(
        z.object({
          iso3: z.string().meta({ description: "Who ordered." }),
          otherIso3: z.string().meta({ description: "From whom." }),
          orders: z.number().int(),
          undelivered: z
            .number()
            .int()
            .meta({ description: "Of which nothing was delivered yet." }),
          firstYear: z.number().int(),
          lastYear: z.number().int(),
          tivDelivered: z.number().meta({
            description: "Trend-indicator values in millions: capability, not money.",
          }),
          releases: z.array(z.string()),
        }),
      )
      .meta({ description: "Arms orders among the countries, by year of order." }),
    formerSuppliers: z.number().int().meta({
      description: "Orders that they placed with a supplier that is no country of today.",
    }),
  }),
  meta: z.object({
    years: z
      .array(z.number().int())
      .meta({ description: "Years of which obligations are stated." }),
    ordersUntil: z.number().int().nullable().meta({ description: "The newest order's year." }),
    releases: z.array(release),
    dataVersion,
  }),
});

export type TieNetworkReply = z.output<typeof tieNetworkReply>;
