import { z } from "zod";
import { DIRECTIONS, INDICATOR_DOMAINS } from "@/lib/domain/indicator";
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
