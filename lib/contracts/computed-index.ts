import { z } from "zod";
import { analysesReply, analysesRequest } from "./analyses";
import { dataVersion, release } from "./facts";
import { aggregation, recipe } from "./recipe";
import { tableChoice } from "./scoring-table";

/** What stands between figures and scores, in its order. */
export const STAGES = ["denominated", "imputed", "screened", "treated", "normalised"] as const;

export const computedIndexRequest = z.strictObject({
  recipe,
  table: tableChoice.prefault({}),
  stages: z.array(z.enum(STAGES)).max(STAGES.length).default([]).meta({
    description: "Stages whose figures are given, all indicators of all units.",
  }),
  analyses: analysesRequest.prefault({}),
});

const known = z.number().nullable();
const share = z.number().meta({ description: "Of its group's weights, from 0 to 1." });
const cells = z.number().int().meta({ description: "Of how many units." });
const moments = z.object({ skew: known, kurtosis: known });

export const computedIndexReply = z.object({
  data: z.object({
    index: z.string().meta({ description: "Code of the group at the top." }),
    ranked: z.number().int(),
    indicators: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        unit: z.string(),
        parent: z.string(),
        weight: share,
        years: z.tuple([z.number().int(), z.number().int()]).nullable(),
        known: cells,
        imputed: cells,
        notApplicable: cells,
        doubtfulZeros: cells,
        treatment: z.object({
          done: z.string(),
          moved: z.number().int().meta({ description: "Figures drawn in to the nearest other." }),
          before: moments,
          after: moments,
        }),
        stages: z.partialRecord(z.enum(STAGES), z.array(known)).optional(),
      }),
    ),
    groups: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        parent: z.string().nullable(),
        weight: share,
        aggregation,
      }),
    ),
    units: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        rank: z.number().int().nullable(),
        score: known,
        coverage: known.meta({ description: "Share of its applicable indicators that it has." }),
        groups: z.array(known).meta({ description: "Scores, as groups are listed." }),
      }),
    ),
    analyses: analysesReply,
  }),
  meta: z.object({
    hash: z.string().meta({
      description: "SHA-256 of recipe, table and data version: the same hash is the same result.",
    }),
    recipe: recipe.meta({ description: "As it was understood, defaults filled in." }),
    table: tableChoice,
    releases: z.array(release),
    dataVersion,
  }),
});

export type ComputedIndexRequest = z.output<typeof computedIndexRequest>;
export type ComputedIndexReply = z.output<typeof computedIndexReply>;
export type Stage = (typeof STAGES)[number];
