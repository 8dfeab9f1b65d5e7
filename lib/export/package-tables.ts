import { type CreditedRelease, toSourceName } from "./credit-line";
import { EVENT_TABLES } from "./event-tables";
import { type Field, iso3, type PackageTable, release, required, text } from "./package-fields";

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
  ...EVENT_TABLES,
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
