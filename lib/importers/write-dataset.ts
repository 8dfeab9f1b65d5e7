import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "@/lib/domain/source";
import { hashFiles } from "./read-source-file";
import type { ObservationDraft, ReleaseDraft } from "./release-draft";
import { listTables } from "./release-tables";

/**
 * Writes one release as the project's own files, replacing what stood in its folder.
 *
 * The same draft always gives the same bytes: rows are sorted, line ends are LF, and nothing
 * depends on the clock.
 *
 * @returns the release's folder inside `dataFolder`
 */
export function writeRelease(dataFolder: string, draft: ReleaseDraft, source: Source): string {
  const name = `${draft.source}/${draft.version}`;
  const folder = join(dataFolder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "origin.json"),
    `${JSON.stringify(toOrigin(draft, source), null, 2)}\n`,
  );
  for (const [indicator, rows] of groupByIndicator(draft.observations)) {
    writeFileSync(join(folder, `${indicator}.csv`), toObservationsCsv(rows));
  }
  if (draft.rankings.length > 0) {
    writeFileSync(join(folder, "rankings.csv"), toRankingsCsv(draft));
  }
  for (const { file, headings, rows } of listTables(draft)) {
    writeFileSync(join(folder, file), toCsv(headings, rows));
  }
  return name;
}

function groupByIndicator(rows: readonly ObservationDraft[]): Map<string, ObservationDraft[]> {
  const groups = new Map<string, ObservationDraft[]>();
  for (const row of rows) {
    const group = groups.get(row.indicator);
    if (group === undefined) groups.set(row.indicator, [row]);
    else group.push(row);
  }
  return groups;
}

function toOrigin(draft: ReleaseDraft, source: Source) {
  return {
    source: draft.source,
    version: draft.version,
    title: source.title,
    publisher: source.publisher,
    published: draft.published,
    retrieved: draft.retrieved,
    via: draft.via,
    sha256: hashFiles(draft.files),
    files: draft.files.map(({ name, sha256 }) => ({ name, sha256 })),
    citation: draft.citation,
    terms: source.terms,
    termsNote: source.termsNote,
    yearBasis: draft.yearBasis,
    ...(draft.extract === null ? {} : { extract: draft.extract }),
  };
}

function toObservationsCsv(rows: readonly ObservationDraft[]): string {
  const sorted = rows.toSorted((a, b) => compareText(a.iso3, b.iso3) || a.year - b.year);
  return toCsv(
    ["iso3", "year", "value", "low", "high", "standing", "note"],
    sorted.map(({ iso3, year, value, low, high, standing, note }) => [
      iso3,
      year,
      value,
      low,
      high,
      standing === "reported" ? null : standing,
      note,
    ]),
  );
}

function toRankingsCsv({ rankings }: ReleaseDraft): string {
  const sorted = rankings.toSorted(
    (a, b) => a.edition - b.edition || a.rank - b.rank || compareText(a.iso3, b.iso3),
  );
  return toCsv(
    ["edition", "iso3", "rank", "ranked_countries", "score"],
    sorted.map((each) => [each.edition, each.iso3, each.rank, each.rankedCountries, each.score]),
  );
}

/**
 * Rows as CSV with LF line ends; null is an empty cell, and only cells that need quotes get them.
 *
 * @example toCsv(["a", "b"], [[1, null], ["x, y", 2]]) // → 'a,b\n1,\n"x, y",2\n'
 */
export function toCsv(
  headings: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  return [headings, ...rows].map((row) => `${row.map(toCell).join(",")}\n`).join("");
}

function toCell(value: string | number | boolean | null): string {
  const text = value === null ? "" : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** By code point, so that the order is the same in every locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
