"use strict";

/** Each npm script's word and the file that does it; the file exports `main(words)`. */
const COMMANDS = {
  start: "./start.ts",
  dev: "./dev.ts",
  serve: "./serve-prepared.ts",
  load: "./load.ts",
  build: "./build.ts",
  test: "./test.ts",
  generate: "./generate.ts",
  data: "./data.ts",
  index: "./compute-index.ts",
  database: "./database.ts",
  backup: "./backup.ts",
  restore: "./restore.ts",
  migration: "./create-migration.ts",
};

async function run([word, ...words]) {
  if (!Object.hasOwn(COMMANDS, word)) {
    throw new Error(
      `There is no command "${word}"; there are ${Object.keys(COMMANDS).join(", ")}.`,
    );
  }
  const { register } = await import("tsx/esm/api");
  register();
  const { redactStandardError } = await import("../database/redact-secrets.ts");
  redactStandardError();
  const command = await import(COMMANDS[word]);
  await command.main(words);
}

run(process.argv.slice(2)).catch((error) => {
  // A mistake of the reader's (a taken port, a bad variable) is told in a sentence; anything
  // else with the place where it happened.
  console.error(error?.isPlain ? `\n${error.message}` : error);
  process.exit(error?.exitCode ?? 1);
});
