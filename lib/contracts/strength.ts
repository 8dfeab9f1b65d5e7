import { z } from "zod";
import { readWhatIf } from "@/lib/domain/what-if";
import { dataVersion, release } from "./facts";
import { countryCode } from "./parameters";
import { LONGEST_TERMS, MOST_CHANGES, USUAL_LENS } from "./strength-terms";

export const lensSlug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected a name in lower case with hyphens")
  .default(USUAL_LENS)
  .meta({ description: "A ready recipe; see /strength/method.", example: USUAL_LENS });

export const recipeTerms = z
  .string()
  .max(LONGEST_TERMS, `at most ${LONGEST_TERMS} characters; keep a longer one as a file`)
  .default("")
  .meta({
    description:
      "What differs from the lens, as the lab writes it: the form's version, then changes separated by commas.",
    example: "1,w:tanks:3,out:corvettes,norm:percentile-rank",
  });

export const whatIfs = z
  .string()
  .transform((text) => (text === "" ? [] : text.split(",")))
  .pipe(
    z
      .array(
        z
          .string()
          .refine(
            (text) => readWhatIf(text) !== null,
            "expected country:indicator:figure, or x and a number for a multiple",
          ),
      )
      .max(MOST_CHANGES, `at most ${MOST_CHANGES} figures at a time`),
  )
  .default([])
  .meta({
    description:
      "Figures taken otherwise, as country:indicator:figure or country:indicator:xTimes.",
    example: "MNG:military-spending-usd:x2",
  });

export const strengthRequest = z.strictObject({
  lens: lensSlug,
  recipe: recipeTerms,
  if: whatIfs,
});

const rankSpread = z
  .object({ low: z.number(), median: z.number(), high: z.number() })
  .meta({ description: "5th percentile, median and 95th percentile of its recomputed ranks." });

export const strengthReply = z.object({
  data: z.object({
    lens: z.string(),
    title: z.string(),
    isChanged: z.boolean().meta({ description: "Whether recipe or figures differ from the lens." }),
    runs: z.number().int().meta({ description: "How often the index was recomputed." }),
    seed: z.number().int(),
    years: z.tuple([z.number().int(), z.number().int()]).nullable(),
    groups: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        parent: z.string().nullable(),
        share: z.number().meta({ description: "Of its parent's weight, from 0 to 1." }),
      }),
    ),
    indicators: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        unit: z.string(),
        parent: z.string(),
        share: z.number(),
      }),
    ),
    rows: z.array(
      z.object({
        iso3: z.string(),
        name: z.string(),
        score: z.number(),
        rank: z.number().int(),
        isTied: z.boolean(),
        spread: rankSpread.nullable(),
        before: z.number().int().nullable().meta({ description: "Rank by the lens itself." }),
        groups: z
          .array(z.number().nullable())
          .meta({ description: "Scores, as groups are listed." }),
      }),
    ),
    unranked: z.array(z.object({ iso3: z.string(), name: z.string() })),
  }),
  meta: z.object({
    hash: z.string().meta({
      description:
        "SHA-256 of recipe, choice of figures, figures taken otherwise and data version, which stands for all releases: the same hash is the same scores and ranks.",
    }),
    releases: z.array(release),
    dataVersion,
  }),
});

export const strengthPartsRequest = strengthRequest.extend({
  country: countryCode.meta({ description: "Whose score is taken apart.", example: "MNG" }),
  against: countryCode.optional().meta({
    description:
      "The country whose score it is held against; a country at the bottom of every scale where absent.",
    example: "KAZ",
  }),
});

export const strengthPartsReply = z.object({
  data: z.object({
    country: z.string(),
    against: z.string().nullable(),
    from: z.number().nullable().meta({ description: "Score that is set out from." }),
    to: z.number().nullable().meta({ description: "The country's score; null where it has none." }),
    method: z.enum(["exact", "sampled"]).meta({
      description:
        "Whether all orders in which indicators may move were counted, or some of them drawn.",
    }),
    orders: z
      .number()
      .int()
      .nullable()
      .meta({ description: "How many orders were drawn; null where all were counted." }),
    parts: z
      .array(z.object({ code: z.string(), name: z.string(), points: z.number() }))
      .meta({ description: "What each indicator adds on the way, the most first; they sum up." }),
  }),
  meta: z.object({ dataVersion }),
});

export type StrengthPartsReply = z.output<typeof strengthPartsReply>;
export type StrengthReply = z.output<typeof strengthReply>;
