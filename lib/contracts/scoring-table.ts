import { z } from "zod";
import { DIRECTIONS, INDICATOR_DOMAINS } from "@/lib/domain/indicator";
import { dataVersion, release } from "./facts";
import { within, year } from "./parameters";
import { MOST_RECIPE_INDICATORS } from "./recipe";

/** So many years older than an indicator's newest a figure may be, where nothing else is asked. */
export const USUAL_WITHIN = 10;
/** Earlier years that come along at most. */
export const MOST_EARLIER = 30;

const columnCode = z
  .string()
  .max(80)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9]+(-[a-z0-9]+)*)?(\/neighbours)?$/,
    "expected an indicator's slug, then @ and a source's slug or /neighbours where wanted",
  )
  .meta({
    description:
      "An indicator's slug. With @source it is by that source alone; with /neighbours it is the share of what a country and its land neighbours have together.",
    example: "population@cow-nmc",
  });

/** How a zero is taken that its publisher prints for "not reported" too. */
export const zeroReading = z.enum(["none", "unknown"]).meta({
  description:
    "How a zero is taken whose publisher prints it for “not reported” too: as none, or as unknown.",
});

/** From which years the figures of a table are, and how doubtful zeros are taken. */
export const tableChoice = z.strictObject({
  year: z
    .number()
    .int()
    .min(1800)
    .max(2100)
    .nullable()
    .default(null)
    .meta({ description: "null takes each country's newest figure." }),
  within: z.number().int().min(0).max(50).default(USUAL_WITHIN).meta({
    description:
      "How many years from the year a figure may lie, or from the indicator's newest where no year is asked.",
  }),
  zeros: zeroReading.default("none"),
  earlier: z.number().int().min(0).max(MOST_EARLIER).default(0).meta({
    description: "How many years before the year, or the indicator's newest, come along.",
  }),
});

export const scoringTableRequest = z.strictObject({
  column: z
    .string()
    .transform((text) => text.split(","))
    .pipe(
      z
        .array(columnCode)
        .max(MOST_RECIPE_INDICATORS, `at most ${MOST_RECIPE_INDICATORS} columns at a time`)
        .refine((all) => new Set(all).size === all.length, "a column stands twice"),
    )
    .meta({ description: "Codes of columns separated by commas.", example: "tanks,population" }),
  year: year.optional(),
  within: within.optional(),
  zeros: zeroReading.optional(),
  earlier: within.pipe(z.number().max(MOST_EARLIER)).optional().meta({
    description: "How many years before the year, or the indicator's newest, come along.",
  }),
});

const positions = z
  .array(z.number().int())
  .meta({ description: "Places of units in the list, from 0." });

const column = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  domain: z.enum(INDICATOR_DOMAINS),
  direction: z.enum(DIRECTIONS),
  values: z.array(z.number().nullable()).meta({ description: "By unit; null is not known." }),
  years: z.array(z.number().int().nullable()).meta({ description: "The figures' own." }),
  releases: z.array(z.string()).meta({ description: "Slugs of the releases that state them." }),
  stated: z
    .array(z.number().int().nullable())
    .meta({ description: "Which of the releases states each figure." }),
  notApplicable: positions,
  ranges: z
    .array(z.tuple([z.number().int(), z.number(), z.number()]))
    .meta({ description: "Unit, low and high, where the source states a range." }),
  rivals: z
    .array(z.tuple([z.number().int(), z.array(z.number())]))
    .meta({ description: "Unit and what other sources say that are no copies of the first." }),
  doubtfulZeros: positions.meta({
    description: "Zeros whose publisher prints them for “not reported” too.",
  }),
  absent: positions.meta({
    description: "Taken as none, because the source lists all that have any and not these.",
  }),
  tooOld: positions.meta({ description: "Whose newest figure is older than is taken." }),
  earlier: z
    .array(z.object({ year: z.number().int(), values: z.array(z.number().nullable()) }))
    .optional(),
});

/** A ScoringTable as it travels: the same bytes make the same table on server and in browser. */
export const packedTable = z.object({
  year: z.number().int().nullable().meta({ description: "null is each figure's newest." }),
  units: z.array(z.object({ code: z.string(), name: z.string() })),
  columns: z.array(column),
  neighbours: z
    .array(positions)
    .meta({ description: "By unit its land neighbours that are units." }),
  groupings: z.record(z.string(), z.array(z.string().nullable())),
});

export const scoringTableReply = z.object({
  data: packedTable,
  meta: z.object({ table: tableChoice, releases: z.array(release), dataVersion }),
});

export type TableChoice = z.output<typeof tableChoice>;
export type PackedColumn = z.output<typeof column>;
export type PackedTable = z.output<typeof packedTable>;
export type ScoringTableReply = z.output<typeof scoringTableReply>;
