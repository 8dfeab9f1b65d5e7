import { z } from "zod";
import { aggregation, code, imputation, normalisation, treatment } from "./recipe";

/** What one request may ask for at most. */
export const MOST_RUNS = 20_000;
export const MOST_SAMPLES = 4_096;
const MOST_ALTERNATIVES = 10;
const MOST_ASKED = 250;

/** What an index's result may depend on that is not known for sure. */
export const FACTORS = [
  "weights",
  "normalisation",
  "aggregation",
  "treatment",
  "imputation",
  "figures",
] as const;

const seed = z.number().int().nonnegative().default(1);
const share = z.number().min(0).max(1);

/** What is varied between runs. Alternatives take the recipe's place and are equally likely; none: as in the recipe. */
export const variation = z.strictObject({
  weights: share.nullable().default(0.25).meta({
    description: "Every weight becomes w × (1 + U(−1, 1) × this); null leaves them as they are.",
  }),
  normalisations: z.array(normalisation).max(MOST_ALTERNATIVES).default([]),
  aggregations: z
    .array(z.array(aggregation).min(1).max(20))
    .max(MOST_ALTERNATIVES)
    .default([])
    .meta({ description: "Each as in a recipe: from the lowest level up." }),
  treatments: z.array(treatment).max(MOST_ALTERNATIVES).default([]),
  imputations: z.array(imputation).max(MOST_ALTERNATIVES).default([]),
  figures: z
    .strictObject({
      ranges: z.boolean().default(true).meta({
        description: "A figure stated as a range is drawn evenly from it.",
      }),
      rivals: z.boolean().default(true).meta({
        description: "A figure that sources dispute is any of theirs, equally likely.",
      }),
    })
    .default({ ranges: true, rivals: true }),
});

export const uncertaintyRequest = z.strictObject({
  runs: z.number().int().min(1).max(MOST_RUNS).default(1_000),
  seed,
  varied: variation.prefault({}),
  pairs: z
    .array(z.tuple([code, code]))
    .max(MOST_ASKED)
    .default([])
    .meta({ description: "Units to be told how often the first outranks the second." }),
});

export const sensitivityRequest = z.strictObject({
  samples: z.number().int().min(1).max(MOST_SAMPLES).default(1_024).meta({
    description: "Below 1,000 the answer says that they are too few. A power of two is most even.",
  }),
  seed,
  varied: variation.prefault({}),
  units: z.array(code).max(MOST_ASKED).default([]).meta({
    description: "Units whose own rank is explained; the mean shift of all ranks always is.",
  }),
});

/** Which analyses of an index are asked for; none unless named. */
export const analysesRequest = z.strictObject({
  correlations: z
    .strictObject({
      method: z.enum(["pearson", "spearman", "kendall"]).default("pearson"),
      threshold: share.default(0.92).meta({ description: "Pairs beyond it are named redundant." }),
    })
    .optional(),
  consistency: z.literal(true).optional().meta({
    description: "Cronbach's α and principal components of each group.",
  }),
  effectiveWeights: z.literal(true).optional(),
  contributions: z
    .strictObject({
      unit: code,
      against: code.optional().meta({
        description: "Another unit: what makes the gap. None: what makes the score.",
      }),
    })
    .optional(),
  removals: z.literal(true).optional().meta({
    description: "Every unit's change of rank when one indicator or group is left out.",
  }),
  uncertainty: uncertaintyRequest.optional(),
  sensitivity: sensitivityRequest.optional(),
});

const known = z.number().nullable().meta({ description: "null where it is not defined." });
const rank = z.number().int().positive().nullable();
const estimate = z.object({ value: known, low: known, high: known }).meta({
  description: "With its 5–95 % interval.",
});
const notices = z.array(
  z.object({
    kind: z.enum(["few-samples", "nothing-moves", "not-defined", "uncertain"]),
    message: z.string(),
  }),
);
const factor = z.enum(FACTORS);

export const uncertaintyReply = z.object({
  runs: z.number().int(),
  seed: z.number().int(),
  varied: z.array(factor),
  units: z.array(
    z.object({
      code,
      rank: rank.meta({ description: "As the recipe stands." }),
      median: rank,
      low: rank.meta({ description: "5 % of the runs reach it or better." }),
      high: rank.meta({ description: "95 % of the runs reach it or better." }),
      mean: known,
      ranked: z.number().int().meta({ description: "Runs that ranked the unit." }),
    }),
  ),
  pairs: z.array(
    z.object({ one: code, other: code, above: known, tied: known, runs: z.number().int() }),
  ),
  notices,
});

export const sensitivityReply = z.object({
  samples: z.number().int(),
  seed: z.number().int(),
  evaluations: z.number().int(),
  outputs: z.array(
    z.object({
      of: z.enum(["mean-rank-shift", "rank"]),
      unit: code.optional(),
      mean: known,
      variance: known,
      factors: z.array(z.object({ factor, first: estimate, total: estimate })),
      notices,
    }),
  ),
});

export const analysesReply = z.object({
  correlations: z
    .object({
      method: z.enum(["pearson", "spearman", "kendall"]),
      codes: z.array(code),
      table: z.array(z.array(known)),
      redundant: z.array(
        z.object({ one: code, other: code, correlation: z.number(), isWithinGroup: z.boolean() }),
      ),
    })
    .optional(),
  consistency: z
    .array(
      z.object({
        group: code,
        codes: z.array(code),
        units: z.number().int(),
        alpha: known,
        eigenvalues: z.array(z.number()),
        shares: z.array(z.number()),
        loadings: z.array(z.array(known)),
      }),
    )
    .optional(),
  effectiveWeights: z
    .array(
      z.object({
        code,
        weight: z.number().meta({ description: "Its share in the index by weights alone." }),
        correlation: known.meta({ description: "Pearson, with the index." }),
        shareOfVariance: known.meta({
          description: "Of the index's variance; over all indicators they sum to 1.",
        }),
      }),
    )
    .optional(),
  contributions: z
    .object({
      unit: code,
      against: code.nullable(),
      from: known,
      to: known,
      method: z.enum(["exact", "sampled"]),
      orders: z.number().int().nullable(),
      parts: z.array(z.object({ code, part: known })),
    })
    .optional(),
  removals: z
    .array(
      z.object({
        code,
        kind: z.enum(["indicator", "group"]),
        changes: z
          .array(z.object({ unit: code, before: rank, after: rank }))
          .nullable()
          .meta({
            description: "Units whose rank changes; null where nothing is left to be ranked by.",
          }),
      }),
    )
    .optional(),
  uncertainty: uncertaintyReply.optional(),
  sensitivity: sensitivityReply.optional(),
});

export type Factor = z.output<typeof factor>;
export type Variation = z.output<typeof variation>;
export type UncertaintyRequest = z.output<typeof uncertaintyRequest>;
export type SensitivityRequest = z.output<typeof sensitivityRequest>;
export type AnalysesRequest = z.output<typeof analysesRequest>;
export type AnalysesReply = z.output<typeof analysesReply>;
