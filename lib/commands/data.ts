import { Command, CommanderError } from "commander";
import { addBuild } from "./data/build";
import { addCheck } from "./data/check";
import { addDiff } from "./data/diff";
import { addDrop } from "./data/drop";
import { addExport } from "./data/export";
import { addImport } from "./data/import";
import { addRefresh } from "./data/refresh";
import { addReleases } from "./data/releases";

const COMMANDS = [
  addImport,
  addCheck,
  addRefresh,
  addReleases,
  addDiff,
  addDrop,
  addExport,
  addBuild,
];

/**
 * `npm run data -- <command>`: everything that is done with the dataset by hand.
 *
 * Ends with 0 when it did what was asked, 2 for bad input (nothing was changed), 1 for anything else.
 */
export async function main(words: string[]): Promise<void> {
  const program = new Command("npm run data --")
    .description("Brings figures in, checks, compares and exports them.")
    .showHelpAfterError("Add --help to see how it is called.")
    .configureHelp({ showGlobalOptions: true })
    .exitOverride();
  for (const add of COMMANDS) add(program);
  for (const command of program.commands) command.exitOverride();
  try {
    await program.parseAsync(words, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander has already said what is wrong, or shown the help that was asked for.
    process.exitCode = error.exitCode === 0 ? 0 : 2;
  }
}
