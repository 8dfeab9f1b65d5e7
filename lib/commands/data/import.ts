import { join, resolve } from "node:path";
import type { Command } from "commander";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { ImportError } from "@/lib/domain/import-error";
import { readDatasetCatalog } from "@/lib/repositories/read-dataset-catalog";
import { BadInput } from "../bad-input";
import { runStep } from "../progress";
import { withDatabase } from "../with-database";
import { addImportOptions, parseImportOptions } from "./import-options";
import { openImport } from "./open-import";
import { describeOutcome, storeImport } from "./store-import";

const HELP = `Figures of one's own come as CSV in UTF-8 with the headings
  iso3,indicator,year,value,low,high,standing,note
of which the last four may be left out. A cell without a figure says why in its standing:
not-reported, not-applicable or not-parsed. Nothing is changed unless every row is right.`;

/** `data import <file>`: one release into the store, whole or not at all. */
export function addImport(program: Command): void {
  const command = program
    .command("import")
    .summary("bring a release in from a file: one's own figures, or a publisher's")
    .description(`Brings one release in, whole or not at all.\n\n${HELP}`)
    .argument("<file>", "the file, or a folder where a publisher's form has several");
  addImportOptions(command).action(async (file: string, given: unknown) => {
    const options = parseImportOptions(given);
    const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);
    try {
      const catalog = await readDatasetCatalog(join(PROJECT_FOLDER, "prisma/data"));
      const opened = await openImport(path, options, {
        countries: new Set(catalog.countries.map(({ iso3 }) => iso3)),
        known: new Set(catalog.countries.map(({ iso3 }) => iso3)),
        landlocked: new Set(
          catalog.countries.filter((each) => each.landlocked).map(({ iso3 }) => iso3),
        ),
        indicators: new Set(catalog.indicators.map(({ slug }) => slug)),
      });
      await withDatabase(async (connectionString) => {
        const outcome = await runStep(
          options.dryRun ? "Check" : "Import",
          (step) => storeImport({ connectionString, catalog, options, opened, step }),
          ({ observations }) => `${observations.toLocaleString("en")} figures`,
          process.stderr,
        );
        console.log(options.json ? JSON.stringify(outcome, null, 2) : describeOutcome(outcome));
      });
    } catch (error) {
      if (options.json) tellAsJson(error);
      throw error;
    }
  });
}

function tellAsJson(error: unknown): void {
  if (error instanceof ImportError) {
    const { release, found, rows } = error;
    console.log(JSON.stringify({ outcome: "refused", release, badRows: found, rows }, null, 2));
  } else if (error instanceof BadInput) {
    console.log(JSON.stringify({ outcome: "refused", problem: error.message }, null, 2));
  }
}
