import { explainLeavingOut } from "@/lib/domain/bulk";
import type { Terms } from "@/lib/domain/source";
import type { PackageTable } from "./package-fields";

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
 * @param made of which version of the dataset, and where each file stands
 */
export function toDataPackage(
  tables: readonly PackageTable[],
  releases: readonly PackagedRelease[],
  leftOut: readonly PackagedRelease[],
  { dataVersion, locate }: { dataVersion: string; locate: (file: string) => string },
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
      path: locate(`${table.name}.csv`),
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
