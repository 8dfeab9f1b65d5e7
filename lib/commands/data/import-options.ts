import { type Command, Option } from "commander";
import { z } from "zod";
import { type Source, TERMS, YEAR_BASES } from "@/lib/domain/source";
import { FILE_FORMATS } from "@/lib/importers/file-formats";
import { BadInput } from "../bad-input";

/** The form of one's own figures, beside the publishers'. */
export const PLAIN = "plain";

const text = z
  .string()
  .trim()
  .min(1, "is empty")
  .max(2_000, "is over 2,000 characters")
  .regex(/^\P{Cc}*$/u, "holds a control character");
const slug = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens");
const version = text
  .max(60, "is over 60 characters")
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be letters, digits, dots, hyphens");

const schema = z.object({
  source: slug,
  version,
  format: z.enum([PLAIN, ...FILE_FORMATS.map(({ name }) => name)]).optional(),
  series: text.optional(),
  published: text
    .regex(
      /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
      "must be YYYY, YYYY-MM or YYYY-MM-DD",
    )
    .optional(),
  retrieved: z.iso.date("must be YYYY-MM-DD").optional(),
  via: text.optional(),
  citation: text.optional(),
  yearBasis: z.enum(YEAR_BASES).optional(),
  definition: text.optional(),
  supersedes: text.optional(),
  publisher: text.optional(),
  title: text.optional(),
  shortName: text.optional(),
  address: z.url({ protocol: /^https?$/, error: "must be a web address" }).optional(),
  terms: z.enum(TERMS).optional(),
  termsNote: text.optional(),
  dryRun: z.boolean().default(false),
  json: z.boolean().default(false),
});

/** What the command was told besides the file. */
export type ImportOptions = z.infer<typeof schema>;

/** The options of `data import`, each with its help. */
export function addImportOptions(command: Command): Command {
  const formats = FILE_FORMATS.map(({ name, takes }) => `${name}: ${takes}`).join("; ");
  return command
    .requiredOption("--source <slug>", "who says so: a known source, or a new one described below")
    .requiredOption("--version <version>", "which version of it; the same one again replaces it")
    .addOption(
      new Option("--format <name>", `plain, or a publisher's (${formats}); guessed where absent`),
    )
    .option("--series <code>", "wdi: the series of the file, where its name does not say")
    .option("--published <date>", "when it was published: YYYY, YYYY-MM or YYYY-MM-DD")
    .option("--retrieved <date>", "when the file was obtained: YYYY-MM-DD; today where absent")
    .option("--via <who>", "through whom, when not from the publisher")
    .option("--citation <text>", "how it is cited")
    .addOption(new Option("--year-basis <basis>", "what its years are").choices(YEAR_BASES))
    .option("--definition <text>", "what it counts, where the source spoke of no such thing yet")
    .option("--supersedes <release>", "the older release that is read no longer, e.g. gfp-2025")
    .option("--publisher <name>", "new source: who publishes it")
    .option("--title <title>", "new source: its title")
    .option("--short-name <name>", "new source: short name for credit lines")
    .option("--address <url>", "new source: where it is found")
    .addOption(new Option("--terms <terms>", "new source: what may be done with it").choices(TERMS))
    .option("--terms-note <text>", "new source: the terms in a sentence")
    .option("--dry-run", "check everything, say what would change, change nothing")
    .option("--json", "print the outcome as JSON");
}

/** @throws BadInput naming every option that is not what it must be */
export function parseImportOptions(given: unknown): ImportOptions {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]).replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return `--${name}: ${message}`;
  });
  throw new BadInput(problems.join("\n"));
}

const SOURCE_OPTIONS = [
  "publisher",
  "title",
  "shortName",
  "address",
  "terms",
  "termsNote",
] as const;

/**
 * The source that the options speak of.
 *
 * @param known what the store says of it; null for a new one
 * @throws BadInput for a new source that is not described, and for a known one described again
 */
export function toSource(options: ImportOptions, known: Source | null): Source {
  const flags = (names: readonly string[]) =>
    names
      .map((name) => `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
      .join(", ");
  if (known !== null) {
    const given = SOURCE_OPTIONS.filter((name) => options[name] !== undefined);
    if (given.length === 0) return known;
    throw new BadInput(`The source ${known.slug} is known already: leave out ${flags(given)}.`);
  }
  const { source, publisher, title, shortName, address, terms, termsNote } = options;
  if (publisher && title && shortName && address && terms && termsNote) {
    return { slug: source, publisher, title, shortName, address, terms, termsNote };
  }
  const missing = SOURCE_OPTIONS.filter((name) => options[name] === undefined);
  throw new BadInput(`No source is known as ${source}. A new one needs ${flags(missing)}.`);
}
