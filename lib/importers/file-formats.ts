import type { YearBasis } from "@/lib/domain/source";
import { importAtop } from "./atop/import-atop";
import { importFactbook } from "./cia-factbook/import-factbook";
import { listCountries } from "./countries/list-countries";
import { importContiguity } from "./cow-contiguity/import-contiguity";
import { readNmcFiles } from "./cow-nmc/import-nmc";
import { readFasFiles } from "./fas-nuclear/import-fas";
import { importGeoPko } from "./geo-pko/import-geo-pko";
import { readGfpFiles } from "./gfp/read-gfp-files";
import { importOrganizedCrime } from "./gi-organized-crime/import-organized-crime";
import { importGci } from "./itu-gci/import-gci";
import { readAsBuilt } from "./read-as-built";
import type { SourceFile } from "./read-source-file";
import type { CountryFacts, ReleaseContent } from "./release-draft";
import { readMilexFiles } from "./sipri/import-sipri";
import { importTransfers } from "./sipri-arms-transfers/import-transfers";
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

function buildFactbook(folder: string) {
  const codes = new Map(listCountries().map(({ iso2, iso3 }) => [iso2, iso3]));
  return importFactbook(folder, codes).releases;
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
  {
    ...{ name: "factbook", source: "cia-factbook", yearBasis: "measured" },
    read: readAsBuilt(buildFactbook, "factbook/"),
    takes:
      "the folder of profiles as JSON, a folder for each region; versions 2026-02, 2026-02-security",
  },
  {
    ...{ name: "organized-crime", source: "gi-organized-crime", yearBasis: "edition" },
    read: readAsBuilt(importOrganizedCrime, "crime/global-organized-crime-index-2021-2023.xlsx"),
    takes: "the Excel workbook; the version is an edition that it holds",
  },
  {
    ...{ name: "gci", source: "itu-gci", yearBasis: "edition" },
    read: readAsBuilt(importGci, "cyber/gci-2014-2024.csv"),
    takes: "the CSV of all editions; the version is one of them",
  },
  {
    ...{ name: "geo-pko", source: "geo-pko", yearBasis: "measured" },
    read: readAsBuilt(importGeoPko, "peacekeeping/geo-pko-tcc-2.3.csv"),
    takes: "the CSV of contributors by place and year",
  },
  {
    ...{ name: "sipri-register", source: "sipri-arms-transfers", yearBasis: "measured" },
    read: readAsBuilt(importTransfers, "sipri/trade-register-2026-02.csv"),
    takes: "the CSV of the register of arms transfers",
  },
  {
    ...{ name: "contiguity", source: "cow-contiguity", yearBasis: "measured" },
    read: readAsBuilt(importContiguity, "cow/"),
    takes: "a folder of contiguity-3.2.csv and COW’s list of states, states.csv",
  },
  {
    ...{ name: "atop", source: "atop", yearBasis: "measured" },
    read: readAsBuilt(importAtop, "cow/"),
    takes: "a folder of atop-5-2018.csv and COW’s list of states, states.csv",
  },
];
