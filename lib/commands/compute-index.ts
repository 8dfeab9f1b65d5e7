import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import { type AnalysesReply, MOST_RUNS, MOST_SAMPLES } from "@/lib/contracts/analyses";
import type { Recipe } from "@/lib/contracts/recipe";
import { toSafeCsv } from "@/lib/export/csv-cell";
import { analyse, runAtOnce, type ScoredTable, type ScoringTable, scoreTable } from "@/lib/scoring";
import { toUsualVariation, USUAL_SEED } from "@/lib/scoring/usual-variation";
import { toPlace } from "./index/read-bounded-file";
import { readMeta } from "./index/read-meta";
import { readRecipe, withRecipe } from "./index/read-recipe";
import { readUnits } from "./index/read-units";
import { toResultRows } from "./index/result-rows";
import { toSensitivityRows, toStageRows } from "./index/stage-rows";
import { parseWords } from "./parse-words";

interface Options {
  data: string;
  meta: string;
  recipe: string;
  out: string;
  stages?: string;
  uncertainty?: number;
  sensitivity?: number;
}

/**
 * `npm run index`: computes anyone's index from files, without a database.
 *
 * Ends with 0 when it did what was asked, 2 for bad input (nothing was written), 1 for anything else.
 */
export async function main(words: string[]): Promise<void> {
  const program = new Command("npm run index --")
    .description("Computes an index from tables in the layout of COINr's iData and iMeta.")
    .requiredOption("--data <file>", "CSV: uCode, uName, a column for each indicator; Time")
    .requiredOption("--meta <file>", "CSV: iCode, iName, Direction, Weight, Parent, Type")
    .requiredOption("--recipe <file>", "JSON: the stages; parts that it leaves out are the meta's")
    .requiredOption("--out <file>", "where ranks and scores are written, as CSV")
    .option("--stages <folder>", "writes every stage as a CSV there")
    .addOption(
      new Option(
        "--uncertainty <runs>",
        "adds each rank's median and 5–95 % interval over so many runs",
      ).argParser(toCount(MOST_RUNS)),
    )
    .addOption(
      new Option(
        "--sensitivity <samples>",
        "tells what ranks depend on, from so many samples (1,024)",
      ).argParser(toCount(MOST_SAMPLES)),
    );
  if (parseWords(program, words)) compute(program.opts<Options>());
}

function compute({ data, meta: metaFile, recipe: recipeFile, ...options }: Options): void {
  const meta = readMeta(metaFile);
  const recipe = readRecipe(recipeFile, meta);
  const { table, unread } = readUnits(data, meta);
  const scored = withRecipe(recipeFile, meta, () => scoreTable(table, recipe));
  const reply = runAnalyses(table, recipe, scored, options);

  // Only when all of it is computed is anything written.
  write(options.out, toSafeCsv(toResultRows(scored, reply.uncertainty)));
  for (const [name, rows] of toStageRows(scored, reply.sensitivity)) {
    if (options.stages !== undefined) write(join(options.stages, `${name}.csv`), toSafeCsv(rows));
  }
  if (unread.length > 0) {
    console.error(`${data}: not in ${metaFile}, and not read: ${unread.join(", ")}`);
  }
  const notices = [
    ...(reply.uncertainty?.notices ?? []),
    ...(reply.sensitivity?.outputs.flatMap((output) => output.notices) ?? []),
  ];
  for (const message of new Set(notices.map((notice) => notice.message))) console.error(message);
  if (reply.sensitivity !== undefined) {
    process.stdout.write(toSafeCsv(toSensitivityRows(reply.sensitivity)));
  }
  const of = `${scored.ranked} of ${table.units.length} units`;
  console.log(`Ranked ${of} by ${recipe.indicators.length} indicators: ${options.out}`);
}

function runAnalyses(
  table: ScoringTable,
  recipe: Recipe,
  scored: ScoredTable,
  { uncertainty, sensitivity }: Pick<Options, "uncertainty" | "sensitivity">,
): AnalysesReply {
  const usual = toUsualVariation(recipe);
  const varied = {
    ...usual,
    // The subregions of the project's own table are no grouping of this one.
    imputations: usual.imputations.map((each) =>
      "group" in each && each.group !== null && !table.groupings.has(each.group)
        ? { ...each, group: null }
        : each,
    ),
  };
  const seed = USUAL_SEED;
  return runAtOnce(
    analyse(
      table,
      recipe,
      {
        ...(uncertainty !== undefined && {
          uncertainty: { runs: uncertainty, seed, varied, pairs: [] },
        }),
        ...(sensitivity !== undefined && {
          sensitivity: { samples: sensitivity, seed, varied, units: [] },
        }),
      },
      scored,
    ),
  );
}

function toCount(most: number): (text: string) => number {
  return (text) => {
    const count = Number(text);
    if (/^\d+$/.test(text) && count >= 1 && count <= most) return count;
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${most}.`);
  };
}

function write(file: string, text: string): void {
  const place = toPlace(file);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, text);
}
