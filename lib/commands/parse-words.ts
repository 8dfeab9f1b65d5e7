import { type Command, CommanderError } from "commander";

/**
 * Reads the words of a command that has no commands of its own.
 *
 * @returns false where there is nothing more to do: help was asked for and shown, or the words are
 *   wrong, which has been said and makes the process end with 2
 */
export function parseWords(program: Command, words: readonly string[]): boolean {
  try {
    program
      .showHelpAfterError("Add --help to see how it is called.")
      .exitOverride()
      .parse(words, { from: "user" });
    return true;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return false;
  }
}
