import { z } from "zod";
import { DIRECTIONS, INDICATOR_DOMAINS } from "@/lib/domain/indicator";
import { MEASURES } from "@/lib/domain/measure";
import { STANDINGS } from "@/lib/domain/observation";
import { TERMS, YEAR_BASES } from "@/lib/domain/source";

/** Shapes that several replies share. Each mirrors a domain type field by field. */
export const standing = z.enum(STANDINGS).meta({
  description:
    "not-reported, not-applicable and not-parsed carry no value: a missing measurement is never zero.",
});

export const disputeFactor = z.number().nullable().meta({
  description:
    "How many times another source's figure of about the same year differs from this one at the least; null where none differs by more than the stated factor.",
});

export const indicatorHead = z.object({
  slug: z.string(),
  name: z.string(),
  unit: z.string(),
  domain: z.enum(INDICATOR_DOMAINS),
  direction: z.enum(DIRECTIONS),
  definition: z.string(),
});

export const release = z
  .object({
    slug: z.string(),
    source: z.string(),
    shortName: z.string(),
    publisher: z.string(),
    title: z.string(),
    version: z.string(),
    published: z.string().nullable(),
    retrieved: z.string(),
    via: z.string().nullable(),
    sha256: z.string(),
    citation: z.string(),
    yearBasis: z.enum(YEAR_BASES),
    terms: z.enum(TERMS),
    termsNote: z.string(),
    address: z.string(),
  })
  .meta({ description: "One version of a source, as it was obtained, with the source's terms." });

export const dataVersion = z
  .string()
  .meta({ description: "Changes whenever any figure of the dataset changes." });

/** As what the figures of a reply are given. */
export const shownMeasure = z.object({
  measure: z.enum(MEASURES),
  name: z.string().meta({ description: "The indicator's name with the measure's." }),
  unit: z.string().meta({ description: "Of the values as given here." }),
  base: z.number().int().nullable().meta({ description: "The year that is 100, for an index." }),
});

export const basis = z
  .object({
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    divisor: z.number(),
    year: z.number().int().meta({ description: "The divisor's." }),
    releases: z.array(z.string()).meta({ description: "That state the divisor." }),
    countries: z
      .number()
      .int()
      .nullable()
      .meta({ description: "Of how many countries the world's sum is made." }),
  })
  .optional()
  .meta({
    description: "The figure as stated and what it was divided by; absent where it is as stated.",
  });
