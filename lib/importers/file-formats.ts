import type { YearBasis } from "@/lib/domain/source";
import { readNmcFiles } from "./cow-nmc/import-nmc";
import { readFasFiles } from "./fas-nuclear/import-fas";
import { readGfpFiles } from "./gfp/read-gfp-files";
import type { SourceFile } from "./read-source-file";
import type { CountryFacts, ReleaseContent } from "./release-draft";
import { readMilexFiles } from "./sipri/import-sipri";
import { readWdiFiles } from "./world-bank/import-wdi";
import { readApiPages } from "./world-bank/read-api-pages";

/** What a reader of publishers' files is told besides the files. */
export interface FileRequest {
  /** Slug of the release, for its errors. */
  release: string;
  version: string;
  /** Which series a file holds, where it does not say so itself. */
  series: string | null;
}

/** A publisher's own form, by which a new version of it is brought in by hand. */
export interface FileFormat {
  name: string;
  /** Slug of the source that comes in this form. */
  source: string;
  yearBasis: YearBasis;
  /** What to give it, for the command's help. */
  takes: string;
  /** @throws ImportError with every bad row */
  read: (
    files: readonly SourceFile[],
    request: FileRequest,
    facts: CountryFacts,
  ) => ReleaseContent | Promise<ReleaseContent>;
}

/** Every form besides the plain one. A source's first is the one it is guessed to come in. */
export const FILE_FORMATS: readonly FileFormat[] = [
  {
    ...{ name: "gfp", source: "gfp", yearBasis: "edition", read: readGfpFiles },
    takes: "indicators.csv or rankings.csv, or a folder of both; the version is the edition's year",
  },
  {
    ...{ name: "wdi", source: "world-bank-wdi", yearBasis: "measured", read: readWdiFiles },
    takes: "one series as CSV, named after its code, or a folder of them",
  },
  {
    ...{ name: "wdi-api-json", source: "world-bank-wdi", yearBasis: "measured" },
    read: readApiPages,
    takes: "a reply of api.worldbank.org as JSON, or a folder of its pages",
  },
  {
    ...{ name: "sipri-milex", source: "sipri-milex", yearBasis: "measured", read: readMilexFiles },
    takes: "the Excel workbook",
  },
  {
    ...{ name: "nmc", source: "cow-nmc", yearBasis: "measured", read: readNmcFiles },
    takes: "the CSV of capabilities, or a folder of it and COW’s list of states",
  },
  {
    ...{ name: "fas", source: "fas-nuclear", yearBasis: "measured", read: readFasFiles },
    takes: "the CSV of stockpiles",
  },
];
