import { z } from "zod";
import { dataVersion, disputeFactor, indicatorHead, release, standing } from "./facts";
import { countryCode } from "./parameters";

export const neighbourhoodRequest = z.strictObject({ country: countryCode });

const extent = z
  .object({
    value: z.number().nullable().meta({ description: "Null where only a range is known." }),
    low: z.number(),
    high: z.number(),
  })
  .nullable()
  .meta({ description: "From the least to the most that it may be; null where nothing is known." });

const heldFigure = z
  .object({
    year: z.number().int(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    standing,
    note: z.string().nullable(),
    disputeFactor,
    release: z.string(),
    counted: extent.meta({
      description:
        "What the figure counts as: from the least to the most that any source says of it where sources are compared, else the figure itself; null where it says no number, or a zero that may mean that nothing was found.",
    }),
    voices: z
      .array(
        z.object({
          year: z.number().int(),
          value: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          release: z.string(),
        }),
      )
      .meta({ description: "The figures that the range is made of, the lowest first." }),
  })
  .nullable();

const set = {
  counted: extent,
  perKm: extent.meta({ description: "Over the kilometres of shared border." }),
  multiple: extent.meta({ description: "So many times the country's own." }),
  ratio: extent.meta({
    description: "The country's A/(A+B) against it: no probability of victory.",
  }),
};

export const neighbourhoodReply = z.object({
  data: z.object({
    country: z.object({ iso3: z.string(), name: z.string() }),
    landlocked: z.boolean().nullable(),
    basis: z.enum(["border", "nearest"]).meta({
      description:
        "Who stands beside the country: those it borders on land or, where it borders none, those whose coasts are nearest.",
    }),
    others: z.array(
      z.object({
        iso3: z.string(),
        name: z.string(),
        km: z.number().nullable().meta({
          description: "Length of the border by the country's own account, or way over water.",
        }),
        otherKm: z.number().nullable().meta({
          description: "Length of the border by the other side's account.",
        }),
        contiguous: z.boolean().nullable().meta({
          description: "Whether the list of contiguities counts them as touching; null over water.",
        }),
      }),
    ),
    onlyContiguous: z
      .array(z.object({ iso3: z.string(), name: z.string() }))
      .meta({ description: "Touching by the list of contiguities, without a border's length." }),
    contiguityYear: z.number().int().nullable(),
    sharedKm: z.number().nullable().meta({ description: "The borders' lengths together." }),
    totals: z
      .array(
        z.object({
          year: z.number().int(),
          value: z.number().nullable(),
          standing,
          release: z.string(),
        }),
      )
      .meta({ description: "What each source says of all land borders together." }),
    measures: z.array(
      indicatorHead.extend({
        own: z.object({ figure: heldFigure, perKm: extent }),
        others: z.array(z.object({ iso3: z.string(), figure: heldFigure, ...set })),
        together: z.object({
          ...set,
          of: z.array(z.string()).meta({ description: "Whose figures are summed." }),
          missing: z
            .array(z.string())
            .meta({ description: "Whose are not: none is known, or only one that is far older." }),
          years: z.tuple([z.number().int(), z.number().int()]).nullable(),
        }),
      }),
    ),
  }),
  meta: z.object({
    borders: z.string().nullable().meta({ description: "The release that states the lengths." }),
    contiguity: z.string().nullable(),
    releases: z.array(release),
    dataVersion,
  }),
});

export type NeighbourhoodReply = z.output<typeof neighbourhoodReply>;
