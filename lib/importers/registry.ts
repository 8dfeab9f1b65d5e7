import { importNmc } from "./cow-nmc/import-nmc";
import { importFas } from "./fas-nuclear/import-fas";
import { importGfp } from "./gfp/import-gfp";
import type { CountryFacts, ReleaseDraft } from "./release-draft";
import { importSipri } from "./sipri/import-sipri";
import { importWdi } from "./world-bank/import-wdi";
import { importWdiPersonnel } from "./world-bank/import-wdi-personnel";

/** Reads one publisher's files from the source folder into releases. */
export type Importer = (
  folder: string,
  facts: CountryFacts,
) => readonly ReleaseDraft[] | Promise<readonly ReleaseDraft[]>;

/** Every importer but the Factbook's, which gives the others their facts, by source slug. */
export const IMPORTERS: readonly { source: string; run: Importer }[] = [
  { source: "gfp", run: importGfp },
  { source: "world-bank-wdi", run: importWdi },
  { source: "world-bank-wdi", run: importWdiPersonnel },
  { source: "sipri-milex", run: importSipri },
  { source: "cow-nmc", run: importNmc },
  { source: "fas-nuclear", run: importFas },
];
