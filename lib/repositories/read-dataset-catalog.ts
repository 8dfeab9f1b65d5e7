import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { CheckException } from "@/lib/checks/exceptions";
import type { CountryGroup } from "@/lib/domain/country";
import type { CooperationEvent } from "@/lib/domain/event";
import { ImportError, type RowError } from "@/lib/domain/import-error";
import { DIRECTIONS, INDICATOR_DOMAINS, type Indicator } from "@/lib/domain/indicator";
import { type Source, TERMS } from "@/lib/domain/source";
import {
  type DatasetBorder,
  type DatasetCountry,
  readDatasetBorders,
  readDatasetCountries,
} from "./read-dataset-countries";
import { readDatasetEvents } from "./read-dataset-events";
import { hashFolder } from "./read-dataset-releases";

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const text = z.string().min(1);
const iso3 = z.string().regex(/^[A-Z]{3}$/);

const sourcesSchema = z.array(
  z.strictObject({
    slug,
    publisher: text,
    title: text,
    shortName: text,
    address: z.url(),
    terms: z.enum(TERMS),
    termsNote: text,
  }),
) satisfies z.ZodType<Source[]>;

const indicatorsSchema = z.array(
  z.strictObject({
    slug,
    name: text,
    unit: text,
    domain: z.enum(INDICATOR_DOMAINS),
    direction: z.enum(DIRECTIONS),
    definition: text,
    sources: z
      .array(
        z.strictObject({
          source: slug,
          preference: z.int().min(1).nullable(),
          definition: text,
          // Only who passes on another's figures says so.
          origin: slug.nullable().default(null),
        }),
      )
      .min(1),
  }),
) satisfies z.ZodType<Indicator[]>;

const exceptionsSchema = z.array(
  z.strictObject({
    check: slug,
    release: text,
    indicator: slug.optional(),
    country: iso3.optional(),
    year: z.int().optional(),
    reason: text,
  }),
) satisfies z.ZodType<CheckException[]>;

const renamedSchema = z.array(z.strictObject({ from: slug, to: slug, on: z.iso.date() }));

const groupText = { slug, name: text, definition: text, citation: text };
const groupsSchema = z.array(
  z.union([
    z.strictObject({ ...groupText, members: z.array(iso3).min(1) }),
    z.strictObject({
      ...groupText,
      derive: z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("neighbours-of"), iso3 }),
        z.strictObject({ kind: z.literal("landlocked") }),
        z.strictObject({ kind: z.literal("nuclear-armed") }),
      ]),
    }),
  ]),
);

/** A group with its members, or with the rule by which the loaded facts decide them. */
export type DatasetGroup = z.infer<typeof groupsSchema>[number];

/** An indicator's slug until a day, and the one that it has now. */
export type RenamedIndicator = z.infer<typeof renamedSchema>[number];

/** All that is not a figure: what figures are about, and who publishes them. */
export interface DatasetCatalog {
  sources: readonly Source[];
  indicators: readonly Indicator[];
  countries: readonly DatasetCountry[];
  landBorders: readonly DatasetBorder[];
  groups: readonly DatasetGroup[];
  renamed: readonly RenamedIndicator[];
  /** What checks find and is known. */
  exceptions: readonly CheckException[];
  events: readonly CooperationEvent[];
  /** SHA-256 over the files. */
  sha256: string;
}

/**
 * Reads `catalog/` and `events/` of the dataset.
 *
 * @param dataFolder the project's `prisma/data`
 * @throws ImportError with every bad row of the two CSV files; for a JSON file that is not what it
 *   must be, and for a wrong record of an event, an error naming the file and each wrong field
 */
export async function readDatasetCatalog(dataFolder: string): Promise<DatasetCatalog> {
  const folder = join(dataFolder, "catalog");
  const errors: RowError[] = [];
  const sources = readJson(folder, "sources.json", sourcesSchema);
  const indicators = readJson(folder, "indicators.json", indicatorsSchema);
  const groups = readJson(folder, "groups.json", groupsSchema);
  const renamed = readJson(folder, "renamed.json", renamedSchema);
  const exceptions = readExceptions(dataFolder);
  const countries = await readDatasetCountries(folder, errors);
  const known = new Set(countries.map((country) => country.iso3));
  const landBorders = await readDatasetBorders(folder, known, errors);
  if (errors.length > 0) throw new ImportError("catalog", errors);
  checkNames({ sources, indicators, groups }, known);
  checkRenamed(renamed, indicators);
  const events = readDatasetEvents(dataFolder, countries);
  return {
    ...{ sources, indicators, groups, renamed, exceptions, countries, landBorders, events },
    sha256: hashFolders([folder, join(dataFolder, "events")]),
  };
}

function hashFolders(folders: readonly string[]): string {
  const hashes = folders.filter((each) => existsSync(each)).map(hashFolder);
  return createHash("sha256").update(hashes.join("\n")).digest("hex");
}

/**
 * The dataset's written exceptions from checks.
 *
 * @throws naming the fields of catalog/exceptions.json that are wrong
 */
export function readExceptions(dataFolder: string): CheckException[] {
  return readJson(join(dataFolder, "catalog"), "exceptions.json", exceptionsSchema);
}

function readJson<Content>(folder: string, name: string, schema: z.ZodType<Content>): Content {
  const parsed = schema.safeParse(JSON.parse(readFileSync(join(folder, name), "utf8")));
  if (!parsed.success) throw new Error(`catalog/${name}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** @throws naming a slug that is used but not defined, or defined twice */
function checkNames(
  { sources, indicators, groups }: Pick<DatasetCatalog, "sources" | "indicators" | "groups">,
  known: ReadonlySet<string>,
): void {
  const sourceSlugs = sources.map((source) => source.slug);
  for (const slugs of [sourceSlugs, indicators.map((i) => i.slug), groups.map((g) => g.slug)]) {
    const twice = slugs.find((each, index) => slugs.indexOf(each) !== index);
    if (twice !== undefined) throw new Error(`catalog: ${twice} is defined twice`);
  }
  for (const indicator of indicators) {
    const stranger = indicator.sources.find(({ source }) => !sourceSlugs.includes(source));
    if (stranger !== undefined) {
      throw new Error(`catalog: ${indicator.slug} names the unknown source ${stranger.source}`);
    }
    for (const { source, origin } of indicator.sources) {
      if (origin === null) continue;
      // One step only: who passes on what was passed on names the first of them.
      const own = indicator.sources.find((each) => each.source === origin && !each.origin);
      if (own === undefined || origin === source) {
        throw new Error(
          `catalog: ${indicator.slug} has ${source} pass on ${origin}, which has no figures of its own there`,
        );
      }
    }
  }
  for (const group of groups) {
    const members: CountryGroup["members"] = "members" in group ? group.members : [];
    const stranger = members.find((member) => !known.has(member));
    if (stranger === undefined) continue;
    throw new Error(`catalog: ${group.slug} has the unknown member ${stranger}`);
  }
}

/** @throws naming a rename that leads nowhere, or away from an indicator that still is there */
function checkRenamed(
  renamed: readonly RenamedIndicator[],
  indicators: readonly Indicator[],
): void {
  const slugs = new Set(indicators.map((indicator) => indicator.slug));
  const before = renamed.map(({ from }) => from);
  for (const { from, to } of renamed) {
    const fault = !slugs.has(to)
      ? `leads to ${to}, which is no indicator`
      : slugs.has(from)
        ? "still is an indicator"
        : before.indexOf(from) !== before.lastIndexOf(from)
          ? "stands twice"
          : null;
    if (fault !== null) throw new Error(`catalog/renamed.json: ${from} ${fault}`);
  }
}
