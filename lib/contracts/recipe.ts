import { z } from "zod";

/** The version of what follows; a recipe says which one it was written in. */
export const RECIPE_VERSION = 1;

/** What a recipe may hold at most, so that any of them is computed in bounded time. */
export const MOST_RECIPE_INDICATORS = 200;
export const MOST_RECIPE_GROUPS = 100;

export const code = z.string().min(1).max(80);
const name = z.string().min(1).max(200);
const weight = z.number().nonnegative().meta({ description: "Any scale: only ratios count." });

/** Outliers: what is done to an indicator's figures before they are put on one scale. */
export const treatment = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("none") }),
  z.strictObject({
    method: z.literal("winsorise"),
    most: z.number().int().min(0).max(50).default(5),
    skew: z.number().positive().default(2),
    kurtosis: z.number().positive().default(3.5),
    otherwise: z.enum(["none", "log", "box-cox"]).default("log").meta({
      description: "Done to the untreated figures where `most` extremes were not enough.",
    }),
  }),
  z.strictObject({
    method: z.literal("log"),
    mirrored: z.boolean().default(false).meta({
      description: "For a long tail of low figures: the logarithm is taken from above.",
    }),
  }),
  z.strictObject({ method: z.literal("box-cox"), lambda: z.number().min(-5).max(5) }),
]);

/** One scale for all indicators; direction is applied here. */
export const normalisation = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("none") }),
  z.strictObject({
    method: z.literal("min-max"),
    low: z.number().default(0),
    high: z.number().default(100),
  }),
  z.strictObject({
    method: z.literal("z-score"),
    mean: z.number().default(0),
    deviation: z.number().positive().default(1),
  }),
  z.strictObject({ method: z.literal("percentile-rank") }),
  z.strictObject({ method: z.literal("borda") }),
  z.strictObject({ method: z.literal("distance-to-reference"), unit: code }),
  z.strictObject({ method: z.literal("distance-to-target"), capped: z.boolean().default(true) }),
  z.strictObject({ method: z.literal("goalposts") }),
  z.strictObject({ method: z.literal("fraction-of-max") }),
  z.strictObject({ method: z.literal("share-of-total") }),
]);

/** How the parts of a group become its score. */
export const aggregation = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("arithmetic") }),
  z.strictObject({ method: z.literal("geometric") }),
  z.strictObject({ method: z.literal("harmonic") }),
  z.strictObject({ method: z.literal("power"), exponent: z.number().min(-20).max(20) }),
  z.strictObject({ method: z.literal("median") }),
  z.strictObject({ method: z.literal("copeland") }),
]);

export const imputation = z.discriminatedUnion("method", [
  z.strictObject({ method: z.literal("none") }),
  z.strictObject({
    method: z.enum(["group-mean", "group-median"]),
    group: code.nullable().meta({ description: "A grouping of the units; null is all of them." }),
  }),
  z.strictObject({ method: z.literal("last-known"), years: z.number().int().min(1).max(100) }),
  z.strictObject({ method: z.literal("regression"), on: code }),
]);

const weighting = z.discriminatedUnion("method", [
  z.strictObject({ method: z.enum(["given", "equal", "pca"]) }),
  z.strictObject({
    method: z.literal("importance").meta({
      description: "Searched for so that each part's effect on the result is as its given weight.",
    }),
  }),
  z.strictObject({
    method: z.literal("random"),
    within: z.number().min(0).max(1).meta({ description: "w × (1 + U(−1, 1) × within)" }),
    seed: z.number().int().nonnegative(),
  }),
]);

const indicator = z.strictObject({
  code,
  name: name.optional(),
  direction: z.union([z.literal(1), z.literal(-1)]).default(1),
  weight: weight.default(1),
  parent: code,
  denominator: code.optional(),
  treatment: treatment.optional(),
  normalisation: normalisation.optional(),
  target: z.number().optional(),
  goalposts: z.tuple([z.number(), z.number()]).optional(),
});

const group = z.strictObject({
  code,
  name: name.optional(),
  weight: weight.default(1),
  parent: code.nullable().meta({ description: "null for the one at the top: the index." }),
  aggregation: aggregation.optional(),
});

/**
 * How an index is made, as data: what it is made of, in which hierarchy, and one choice of a closed
 * list for every stage. What a schema cannot see (cycles, unknown codes) is seen by `checkRecipe`.
 */
export const recipe = z.strictObject({
  version: z.literal(RECIPE_VERSION),
  title: name.optional(),
  indicators: z.array(indicator).min(1).max(MOST_RECIPE_INDICATORS),
  groups: z.array(group).min(1).max(MOST_RECIPE_GROUPS),
  imputation: imputation.default({ method: "none" }),
  screening: z
    .strictObject({
      least: z.number().min(0).max(1).meta({
        description: "Share of its applicable indicators that a unit must have to be ranked.",
      }),
      counts: z.enum(["known", "imputed"]).default("known").meta({
        description: "Whether an imputed figure is one that the unit has.",
      }),
    })
    .default({ least: 0, counts: "known" }),
  treatment: treatment.default({ method: "none" }),
  normalisation: normalisation.default({ method: "min-max", low: 0, high: 100 }),
  over: z.enum(["year", "all-years"]).default("year"),
  weighting: weighting.default({ method: "given" }),
  aggregation: z
    .array(aggregation)
    .min(1)
    .max(20)
    .default([{ method: "arithmetic" }])
    .meta({ description: "From the lowest level up; the last one holds for all above it." }),
});

/** As written: what has a default may be left out. */
export type RecipeInput = z.input<typeof recipe>;
export type Recipe = z.output<typeof recipe>;
export type Imputation = z.output<typeof imputation>;
export type Treatment = z.output<typeof treatment>;
export type Normalisation = z.output<typeof normalisation>;
export type Weighting = z.output<typeof weighting>;
export type Aggregation = z.output<typeof aggregation>;
