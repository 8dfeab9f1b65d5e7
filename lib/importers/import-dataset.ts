import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { TERMS } from "@/lib/domain/source";
import { checkDraft } from "./check-drafts";
import { importFactbook } from "./cia-factbook/import-factbook";
import { listCountries } from "./countries/list-countries";
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
 * and releases are written anew. With `only`, other publishers' releases stay as they are.
 *
 * @param sourceFolder folder of the publishers' files
 * @param dataFolder the project's `prisma/data`
 * @throws ImportError with every bad row of the first release that has any; nothing of it is written
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

  const countries = listCountries();
  const { geography, releases: factbook } = importFactbook(
    sourceFolder,
    new Map(countries.map(({ iso2, iso3 }) => [iso2, iso3])),
  );
  writeCountries(dataFolder, countries, geography);
  const facts = {
    known: new Set(countries.map(({ iso3 }) => iso3)),
    landlocked: new Set(geography.filter((land) => land.landlocked).map(({ iso3 }) => iso3)),
  };

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
  for (const release of factbook) {
    if (only === null || only.has(release.source)) write(release);
  }
  for (const { source, run } of IMPORTERS) {
    if (only !== null && !only.has(source)) continue;
    for (const draft of await run(sourceFolder, facts)) write(draft);
  }
}
