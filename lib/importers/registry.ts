import { importAtop } from "./atop/import-atop";
import { importContiguity } from "./cow-contiguity/import-contiguity";
import { importNmc } from "./cow-nmc/import-nmc";
import { importFas } from "./fas-nuclear/import-fas";
import { importGeoPko } from "./geo-pko/import-geo-pko";
import { importGfp } from "./gfp/import-gfp";
import { importOrganizedCrime } from "./gi-organized-crime/import-organized-crime";
import { importGci } from "./itu-gci/import-gci";
import type { CountryFacts, ReleaseDraft } from "./release-draft";
import { importSipri } from "./sipri/import-sipri";
import { importTransfers } from "./sipri-arms-transfers/import-transfers";
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
  { source: "gi-organized-crime", run: importOrganizedCrime },
  { source: "itu-gci", run: importGci },
  { source: "geo-pko", run: importGeoPko },
  { source: "sipri-arms-transfers", run: importTransfers },
  { source: "cow-contiguity", run: importContiguity },
  { source: "atop", run: importAtop },
];
