import { join } from "node:path";
import type { Command } from "commander";
import { readEnvironment } from "@/lib/database/environment";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { USUAL_PATIENCE } from "@/lib/importers/fetch-text";
import { readDatasetCatalog } from "@/lib/repositories/read-dataset-catalog";
import { BadInput } from "../bad-input";
import { withDatabase } from "../with-database";
import { type RefreshOutcome, refreshWdi, WDI } from "./refresh-wdi";

type Outcome = RefreshOutcome | { source: string; outcome: "no public address" };

interface Options {
  dryRun?: boolean;
  json?: boolean;
}

/** `data refresh [source]`: newer releases from the publishers' public addresses. */
export function addRefresh(program: Command): void {
  program
    .command("refresh")
    .summary("fetch newer releases from their publishers")
    .description(
      "Asks each publisher that has a public address for a newer release, shows what it would\nchange, and stores it beside the one it supersedes. WORLD_BANK_API names another address\nof the World Bank's API.",
    )
    .argument("[source]", "one source only")
    .option("--dry-run", "show what would change and store nothing")
    .option("--json", "as JSON")
    .action((source: string | undefined, options: Options) =>
      withDatabase(async (connectionString) => {
        const catalog = await readDatasetCatalog(join(PROJECT_FOLDER, "prisma/data"));
        const slugs = catalog.sources.map(({ slug }) => slug);
        if (source !== undefined && !slugs.includes(source)) {
          throw new BadInput(`There is no source “${source}”; there are ${slugs.join(", ")}.`);
        }
        const outcomes: Outcome[] = [];
        for (const slug of source === undefined ? slugs : [source]) {
          const outcome: Outcome =
            slug === WDI
              ? await refreshWdi({
                  ...{ connectionString, catalog, dryRun: options.dryRun === true },
                  base: readEnvironment(process.env).WORLD_BANK_API,
                  patience: USUAL_PATIENCE,
                  onDiff: (text) => {
                    if (!options.json) console.log(text);
                  },
                })
              : { source: slug, outcome: "no public address" };
          outcomes.push(outcome);
          if (!options.json) console.log(toSentence(outcome));
        }
        if (options.json) console.log(JSON.stringify(outcomes, null, 2));
      }),
    );
}

function toSentence(outcome: Outcome): string {
  switch (outcome.outcome) {
    case "no public address":
      return `${outcome.source}: its publisher offers no address for programs; bring its files in with "import".`;
    case "nothing newer":
      return `${outcome.source}: nothing newer than ${outcome.release}.`;
    case "stored":
      return `${outcome.source}: ${outcome.release} is read instead of ${outcome.supersedes} now.`;
    case "would be stored":
      return `${outcome.source}: ${outcome.release} would be read instead of ${outcome.supersedes}; nothing was stored.`;
  }
}
