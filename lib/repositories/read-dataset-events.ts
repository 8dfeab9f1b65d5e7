import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Iso3 } from "@/lib/domain/country";
import {
  type CooperationEvent,
  EVENT_KINDS,
  EVENT_STANDINGS,
  type EventParty,
  ORGANISATION_CODES,
  ORGANISATIONS,
} from "@/lib/domain/event";
import { parseEventDate, precisionOf } from "@/lib/domain/event-date";

const text = z.string().trim().min(1);
const knownDate = z
  .string()
  .refine(
    (date) => precisionOf(date) !== undefined,
    "is no possible date of the form 2012, 2012-01 or 2012-01-11",
  );
const address = z.url({
  protocol: /^https?$/,
  hostname: z.regexes.domain,
  error: "is no web address",
});

const recordSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is not in lower case with hyphens"),
  date: z
    .strictObject({ from: knownDate, until: knownDate.nullable() })
    .transform(({ from, until }, context) => {
      const date = parseEventDate(from, until);
      if (date !== undefined) return date;
      context.addIssue("ends before it begins, or its two ends are not as precise as each other");
      return z.NEVER;
    }),
  kind: z.enum(EVENT_KINDS),
  parties: z.array(text).min(1, "names nobody"),
  title: text,
  titleVariants: z.array(z.strictObject({ title: text, language: text, note: text.nullable() })),
  summary: text,
  concerns: z.array(text),
  standing: z.enum(EVENT_STANDINGS),
  standingNote: text.nullable(),
  documents: z
    .array(
      z.strictObject({
        publisher: text,
        title: text,
        date: knownDate.nullable(),
        address,
        note: text.nullable(),
      }),
    )
    .min(1, "has no document"),
});

/** A country as far as a record of an event needs it. */
interface NamedCountry {
  iso3: Iso3;
  name: string;
}

/**
 * The records of events in `events/` of the dataset, one a file; none where there is no such folder.
 *
 * @throws once, naming every record that has no document, an impossible date, an unknown party, a
 *   standing outside the list, a wrong address, or an id that is not its file's name or another's too
 */
export function readDatasetEvents(
  dataFolder: string,
  countries: readonly NamedCountry[],
): CooperationEvent[] {
  const folder = join(dataFolder, "events");
  if (!existsSync(folder)) return [];
  const names = new Map(countries.map(({ iso3, name }) => [iso3, name]));
  const events = new Map<string, CooperationEvent>();
  const problems: string[] = [];
  for (const file of readdirSync(folder).sort()) {
    const refuse = (problem: string) => problems.push(`events/${file}: ${problem}`);
    if (!file.endsWith(".json")) {
      refuse("is no record of an event");
      continue;
    }
    const record = readRecord(join(folder, file), refuse);
    if (record === undefined) continue;
    const { id, parties: codes, ...stated } = record;
    const parties = codes.map((code) => toParty(code, names));
    const known = parties.flatMap((party) => party ?? []);
    for (const [index, party] of parties.entries()) {
      if (party === null) refuse(`parties.${index}: “${codes[index]}” is no known party`);
    }
    if (new Set(codes).size !== codes.length) refuse("parties: one stands twice");
    if (events.has(id)) refuse(`id: “${id}” is another record's too`);
    else if (file !== `${id}.json`) refuse(`id: “${id}” is not the file's name`);
    events.set(id, { id, ...stated, parties: known, computedFrom: null });
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return [...events.values()];
}

function readRecord(path: string, refuse: (problem: string) => void) {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    refuse(`is not JSON: ${error.message}`);
    return undefined;
  }
  const parsed = recordSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  for (const { path: field, message } of parsed.error.issues) {
    refuse(`${field.length > 0 ? `${field.join(".")}: ` : ""}${message}`);
  }
  return undefined;
}

function toParty(code: string, names: ReadonlyMap<Iso3, string>): EventParty | null {
  const country = names.get(code);
  if (country !== undefined) return { iso3: code, code: null, name: country };
  const organisation = ORGANISATION_CODES.find((each) => each === code);
  if (organisation === undefined) return null;
  return { iso3: null, code: organisation, name: ORGANISATIONS[organisation] };
}
