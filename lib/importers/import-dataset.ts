import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { TERMS } from "@/lib/domain/source";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { checkDraft } from "./check-drafts";
import { importFactbook } from "./cia-factbook/import-factbook";
import { listCountries } from "./countries/list-countries";
import { readCountryFacts } from "./countries/read-country-facts";
import { writeCountries } from "./countries/write-countries";
import { IMPORTERS } from "./registry";
import type { ReleaseDraft } from "./release-draft";
import { writeRelease } from "./write-dataset";

const sourcesSchema = z.array(
  z.object({
    slug: z.string(),
    publisher: z.string(),
    title: z.string(),
    shortName: z.string(),
    address: z.string(),
    terms: z.enum(TERMS),
    termsNote: z.string(),
  }),
);
const indicatorsSchema = z.array(z.object({ slug: z.string() }));

/** Gives the others their facts about countries. */
const FACTBOOK = "cia-factbook";

/** What an import did for one release. */
export interface ImportedRelease {
  folder: string;
  observations: number;
  rankings: number;
  ties: number;
  missions: number;
  transfers: number;
  remarks: readonly string[];
}

/**
 * Turns the publishers' files into the project's own dataset.
 *
 * Sources and indicators are read from the catalog, which is written by hand; countries, borders
 * and releases are written anew. With `only`, other publishers' releases stay as they are and their
 * files need not be there; without the Factbook among them, so do countries and borders.
 *
 * @param sourceFolder folder of the publishers' files
 * @param dataFolder the project's `prisma/data`
 * @throws UnknownEntry for a source that no importer reads; ImportError with every bad row of the
 *   first release that has any; nothing of it is written
 */
export async function importDataset(
  sourceFolder: string,
  dataFolder: string,
  only: ReadonlySet<string> | null,
  onRelease: (release: ImportedRelease) => void,
): Promise<void> {
  const catalog = (name: string): unknown =>
    JSON.parse(readFileSync(join(dataFolder, "catalog", name), "utf8"));
  const sources = sourcesSchema.parse(catalog("sources.json"));
  const indicators = new Set(indicatorsSchema.parse(catalog("indicators.json")).map((i) => i.slug));

  const readable = new Set([FACTBOOK, ...IMPORTERS.map(({ source }) => source)]);
  const unknown = [...(only ?? [])].filter((source) => !readable.has(source));
  if (unknown.length > 0) throw new UnknownEntry("source", unknown);
  const needsFactbook = only === null || only.has(FACTBOOK);
  const { facts, factbook } = needsFactbook
    ? readFactbook(sourceFolder, dataFolder)
    : { facts: readCountryFacts(dataFolder), factbook: [] };

  const write = (draft: ReleaseDraft) => {
    const source = sources.find(({ slug }) => slug === draft.source);
    if (source === undefined) throw new Error(`no source ${draft.source} in sources.json`);
    checkDraft(draft, facts, indicators);
    onRelease({
      folder: writeRelease(dataFolder, draft, source),
      observations: draft.observations.length,
      rankings: draft.rankings.length,
      ties: draft.ties?.length ?? 0,
      missions: draft.missions?.length ?? 0,
      transfers: draft.transfers?.length ?? 0,
      remarks: draft.remarks,
    });
  };
  for (const release of factbook) write(release);
  for (const { source, run } of IMPORTERS) {
    if (only !== null && !only.has(source)) continue;
    for (const draft of await run(sourceFolder, facts)) write(draft);
  }
}

/** The Factbook's releases, and what it says of countries, which is written into the catalog. */
function readFactbook(sourceFolder: string, dataFolder: string) {
  const countries = listCountries();
  const { geography, releases } = importFactbook(
    sourceFolder,
    new Map(countries.map(({ iso2, iso3 }) => [iso2, iso3])),
  );
  writeCountries(dataFolder, countries, geography);
  const facts = {
    known: new Set(countries.map(({ iso3 }) => iso3)),
    landlocked: new Set(geography.filter((land) => land.landlocked).map(({ iso3 }) => iso3)),
  };
  return { facts, factbook: releases };
}
