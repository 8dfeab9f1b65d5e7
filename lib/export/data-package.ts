import { explainLeavingOut } from "@/lib/domain/bulk";
import type { Terms } from "@/lib/domain/source";
import { type CreditedRelease, toSourceName } from "./credit-line";

/** One column of a table, in Table Schema's words. */
interface Field {
  name: string;
  type: "string" | "integer" | "number" | "boolean";
  description: string;
  constraints?: { required?: boolean; enum?: readonly string[] };
}

/** A table of the package: its file, its columns and what ties it to the others. */
export interface PackageTable {
  name: string;
  title: string;
  fields: readonly Field[];
  primaryKey: readonly string[];
  foreignKeys: readonly { fields: string; table: string; column: string }[];
}

const required = { required: true };
const text = (name: string, description: string): Field => ({ name, type: "string", description });
const iso3: Field = {
  ...text("iso3", "ISO 3166-1 alpha-3 code; XKX is Kosovo."),
  constraints: required,
};
const release: Field = { ...text("release", "Slug of the release."), constraints: required };

/** Beside each row its credit, so that a table that is taken away alone still carries it. */
const CREDIT: readonly Field[] = [
  text("credit", "Publisher, title and version to name."),
  text("terms", "The source's terms in a sentence."),
];

/** The credit of one release, as the cells of `CREDIT`. */
export function toCreditCells(release: CreditedRelease): [string, string] {
  return [toSourceName(release), release.termsNote];
}

/** Every table of the package but what was left out, in the order they are listed. */
export const PACKAGE_TABLES: readonly PackageTable[] = [
  {
    name: "observations",
    title: "Figures: indicator × country × year × release",
    fields: [
      { ...text("indicator", "Slug of the indicator."), constraints: required },
      iso3,
      {
        name: "year",
        type: "integer",
        description: "Year, or edition where the release says so.",
        constraints: required,
      },
      release,
      {
        name: "value",
        type: "number",
        description: "In the indicator's unit; empty where there is none.",
      },
      { name: "low", type: "number", description: "Lower end where the source gives a range." },
      { name: "high", type: "number", description: "Upper end where the source gives a range." },
      {
        ...text("standing", "How far the figure can be taken at its word; missing is never zero."),
        constraints: required,
      },
      text("note", "What the publisher or the importer adds."),
      ...CREDIT,
    ],
    primaryKey: ["indicator", "iso3", "year", "release"],
    foreignKeys: [
      { fields: "indicator", table: "indicators", column: "indicator" },
      { fields: "iso3", table: "countries", column: "iso3" },
      { fields: "release", table: "releases", column: "release" },
    ],
  },
  {
    name: "rankings",
    title: "Places in published rankings",
    fields: [
      release,
      {
        name: "edition",
        type: "integer",
        description: "Year on the cover.",
        constraints: required,
      },
      iso3,
      { name: "rank", type: "integer", description: "As published.", constraints: required },
      {
        name: "ranked_countries",
        type: "integer",
        description: "Of how many.",
        constraints: required,
      },
      {
        name: "score",
        type: "number",
        description: "The publisher's index; empty where not obtained.",
      },
      ...CREDIT,
    ],
    primaryKey: ["release", "edition", "iso3"],
    foreignKeys: [
      { fields: "iso3", table: "countries", column: "iso3" },
      { fields: "release", table: "releases", column: "release" },
    ],
  },
  {
    name: "ties",
    title: "Ties between countries: obligations and borders",
    fields: [
      release,
      { ...text("kind", "Kind of tie."), constraints: required },
      iso3,
      { ...iso3, name: "other_iso3", description: "The other country's code." },
      { name: "first_year", type: "integer", description: "First year.", constraints: required },
      {
        name: "last_year",
        type: "integer",
        description: "Last year that the publisher vouches for; the tie may go on.",
        constraints: required,
      },
      text("note", "What the importer adds."),
      ...CREDIT,
    ],
    primaryKey: ["release", "kind", "iso3", "other_iso3", "first_year"],
    foreignKeys: [
      { fields: "iso3", table: "countries", column: "iso3" },
      { fields: "release", table: "releases", column: "release" },
    ],
  },
  {
    name: "missions",
    title: "Countries listed in peacekeeping missions; how many people is not said",
    fields: [
      release,
      iso3,
      { ...text("mission", "The mission's acronym."), constraints: required },
      { name: "year", type: "integer", description: "Year.", constraints: required },
      { name: "locations", type: "integer", description: "Places at which it is listed." },
      text("note", "What the importer adds."),
      ...CREDIT,
    ],
    primaryKey: ["release", "iso3", "mission", "year"],
    foreignKeys: [
      { fields: "iso3", table: "countries", column: "iso3" },
      { fields: "release", table: "releases", column: "release" },
    ],
  },
  {
    name: "countries",
    title: "Countries",
    fields: [
      iso3,
      text("iso2", "ISO 3166-1 alpha-2 code."),
      text("name", "Short English name."),
      text("region", "Region by UN M49."),
      text("subregion", "Subregion by UN M49."),
      { name: "landlocked", type: "boolean", description: "Empty where no source says." },
      { name: "area_km2", type: "number", description: "Empty where no source says." },
    ],
    primaryKey: ["iso3"],
    foreignKeys: [],
  },
  {
    name: "indicators",
    title: "Indicators",
    fields: [
      { ...text("indicator", "Slug."), constraints: required },
      text("name", "Name."),
      text("unit", "Unit of every value."),
      text("domain", "Domain."),
      text("direction", "Whether higher or lower is stronger."),
      text("definition", "What is measured."),
    ],
    primaryKey: ["indicator"],
    foreignKeys: [],
  },
  {
    name: "sources",
    title: "Sources with their terms",
    fields: [
      { ...text("source", "Slug."), constraints: required },
      text("publisher", "Publisher."),
      text("title", "Title."),
      text("address", "Where the publisher offers it."),
      text("terms", "What may be done with it."),
      text("terms_note", "The terms in a sentence."),
    ],
    primaryKey: ["source"],
    foreignKeys: [],
  },
  {
    name: "releases",
    title: "Releases with their citation",
    fields: [
      release,
      text("source", "Slug of the source."),
      text("version", "Version."),
      text("published", "When it came out, as precisely as is known."),
      text("retrieved", "When it was obtained."),
      text("via", "Through whom, where not from the publisher."),
      text("citation", "How to cite it."),
      text("year_basis", "Whether years are measured or an edition's."),
      text("sha256", "SHA-256 of the publisher's files as obtained."),
    ],
    primaryKey: ["release"],
    foreignKeys: [{ fields: "source", table: "sources", column: "source" }],
  },
];

/** The table of what is not in the package, why, and where to get it. */
export const LEFT_OUT: PackageTable = {
  name: "left-out",
  title: "What was left out, why, and where to get it",
  fields: [
    release,
    text("source", "Slug of the source."),
    { name: "figures", type: "integer", description: "How many figures and places." },
    text("terms", "The terms that keep it out."),
    text("why", "In a sentence."),
    text("where", "Where the publisher offers it."),
  ],
  primaryKey: ["release"],
  foreignKeys: [],
};

/** What a descriptor needs of a release: its credit. */
export interface PackagedRelease {
  slug: string;
  publisher: string;
  title: string;
  version: string;
  address: string;
  terms: Terms;
  termsNote: string;
}

/**
 * The descriptor of a Frictionless Data Package (datapackage.json) for these tables.
 *
 * @param tables with rows; a table without any is not listed
 * @param releases whose figures it holds; each is credited
 */
export function toDataPackage(
  tables: readonly PackageTable[],
  releases: readonly PackagedRelease[],
  leftOut: readonly PackagedRelease[],
  dataVersion: string,
) {
  return {
    profile: "tabular-data-package",
    name: "parity",
    title: "Parity: military strength compared, each figure with its source",
    description: [
      "Figures with the release that states each. Every source keeps its own terms: see sources.csv and CREDITS.md.",
      ...leftOut.map(
        (each) =>
          `Left out: ${each.publisher}, ${each.title}, ${each.version}: ${explainLeavingOut(each.terms)}; get it at ${each.address}.`,
      ),
    ].join(" "),
    version: dataVersion.slice(0, 12),
    licenses: [...new Map(releases.map((each) => [each.termsNote, each])).values()].map((each) => ({
      name: toLicenseName(each.termsNote),
      title: `${each.publisher}, ${each.title}: ${each.termsNote}`,
      path: each.address,
    })),
    sources: releases.map((each) => ({
      title: `${each.publisher}, ${each.title}, ${each.version}`,
      path: each.address,
    })),
    resources: tables.map((table) => ({
      profile: "tabular-data-resource",
      name: table.name,
      path: `${table.name}.csv`,
      title: table.title,
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: {
        fields: table.fields,
        primaryKey: table.primaryKey,
        missingValues: [""],
        ...(table.foreignKeys.length > 0 && {
          foreignKeys: table.foreignKeys.map(({ fields, table: resource, column }) => ({
            fields,
            reference: { resource, fields: column },
          })),
        }),
      },
    })),
  };
}

/** As Open Definition spells a licence where it has one, else our own word for the terms. */
function toLicenseName(termsNote: string): string {
  if (termsNote.startsWith("CC BY 4.0")) return "CC-BY-4.0";
  return termsNote.toLowerCase().startsWith("public domain") ? "other-pd" : "other-at";
}

/** The credits as a text to keep beside the tables. */
export function toCredits(
  releases: readonly (PackagedRelease & { citation: string })[],
  leftOut: readonly PackagedRelease[],
): string {
  const credit = releases.map((each) => `- ${each.citation}. ${each.termsNote}. ${each.address}`);
  const missing = leftOut.map(
    (each) =>
      `- ${each.publisher}, ${each.title}, ${each.version}: ${explainLeavingOut(each.terms)}. ${each.address}`,
  );
  return [
    "# Credits",
    "",
    "Whoever uses these figures credits their publishers, by the terms of each.",
    "",
    ...credit,
    ...(missing.length > 0 ? ["", "## Left out", "", ...missing] : []),
    "",
  ].join("\n");
}
