import { explainLeavingOut } from "@/lib/domain/bulk";
import { toSafeCsv } from "@/lib/export/csv-cell";
import { toCredits, toDataPackage } from "@/lib/export/data-package";
import { toDocumentCells, toEventCells } from "@/lib/export/event-tables";
import type { PackageTable } from "@/lib/export/package-fields";
import { LEFT_OUT, PACKAGE_TABLES, toCreditCells } from "@/lib/export/package-tables";
import { getCatalog, getCountries, getIndicators, getSources } from "@/lib/repositories/catalog";
import {
  countFigures,
  type ExportChoice,
  exportEvents,
  exportFigures,
  exportMissions,
  exportPlaces,
  exportTies,
  splitReleases,
} from "@/lib/repositories/export-tables";
import { findFilledTables } from "@/lib/repositories/find-filled-tables";

type Cell = string | number | boolean | null;

/** One file of the package, made as it is read. */
export interface PackageFile {
  name: string;
  mediaType: string;
  /** Pieces of text; memory does not grow with their number. */
  write: () => AsyncGenerator<string>;
}

/** The package of what was asked for. */
export interface Package {
  dataVersion: string;
  files: PackageFile[];
  /** One line for each release that its terms keep out. */
  leftOut: { release: string; figures: number; why: string; where: string }[];
}

/**
 * The dataset, or a part of it, as a Frictionless Data Package: each table as a file that is
 * written while it is read. Releases whose terms do not let them be passed on whole are left out
 * and listed.
 *
 * @param locate where the descriptor says that a file stands; beside itself where absent
 * @throws UnknownEntry naming unknown sources, indicators or countries
 */
export async function exportPackage(
  choice: ExportChoice,
  locate: (file: string) => string = (file) => file,
): Promise<Package> {
  const catalog = await getCatalog();
  if (choice.source) getSources(catalog, choice.source);
  if (choice.indicator) getIndicators(catalog, choice.indicator);
  const codes = choice.country && getCountries(catalog, choice.country).map(({ iso3 }) => iso3);
  const { whole, leftOut } = await splitReleases(catalog, choice);
  const releases = new Map(whole.map(({ id, release }) => [id, release]));
  const credits = new Map(whole.map(({ release }) => [release.slug, toCreditCells(release)]));
  const credit = (slug: Cell | undefined) => credits.get(String(slug)) ?? [null, null];
  const counts = await countFigures(leftOut.map(({ id }) => id));
  const filled = await findFilledTables([...releases.keys()], codes);
  const events = choice.indicator || choice.source ? [] : await exportEvents(catalog, codes);
  // A table without a row is not part of the package; rows are read where their file is.
  const empty = new Set([
    ...(filled.rankings ? [] : ["rankings"]),
    ...(filled.ties && !choice.indicator ? [] : ["ties"]),
    ...(filled.missions && !choice.indicator ? [] : ["missions"]),
    ...(events.length === 0 ? ["events", "event-documents"] : []),
  ]);

  const rows: Record<string, () => AsyncGenerator<Cell[][]>> = {
    observations: async function* () {
      for await (const page of exportFigures(catalog, releases, choice)) {
        yield page.map((each) => [
          each.indicator,
          each.iso3,
          each.year,
          each.release,
          each.value,
          each.low,
          each.high,
          each.standing,
          each.note,
          ...credit(each.release),
        ]);
      }
    },
    rankings: once(async () =>
      (await exportPlaces(releases, codes)).map((each) => [
        each.release,
        each.edition,
        each.iso3,
        each.rank,
        each.rankedCountries,
        each.score,
        ...credit(each.release),
      ]),
    ),
    ties: once(async () =>
      (await exportTies(releases, codes)).map((row) => [...row, ...credit(row[0])]),
    ),
    missions: once(async () =>
      (await exportMissions(releases, codes)).map((row) => [...row, ...credit(row[0])]),
    ),
    events: once(() => events.map(toEventCells)),
    "event-documents": once(() => events.flatMap(toDocumentCells)),
    countries: once(() =>
      [...catalog.countries.values()]
        .filter(({ iso3 }) => codes === undefined || codes.includes(iso3))
        .map((each) => [
          each.iso3,
          each.iso2,
          each.name,
          each.region,
          each.subregion,
          each.landlocked,
          each.areaKm2,
        ]),
    ),
    indicators: once(() =>
      [...catalog.indicators.values()]
        .filter(({ slug }) => choice.indicator === undefined || choice.indicator.includes(slug))
        .map((each) => [
          each.slug,
          each.name,
          each.unit,
          each.domain,
          each.direction,
          each.definition,
        ]),
    ),
    sources: once(() =>
      [...catalog.sources.values()]
        .filter(({ slug }) => whole.some(({ release }) => release.source === slug))
        .map((each) => [
          each.slug,
          each.publisher,
          each.title,
          each.address,
          each.terms,
          each.termsNote,
        ]),
    ),
    releases: once(() =>
      whole.map(({ release }) => [
        release.slug,
        release.source,
        release.version,
        release.published,
        release.retrieved,
        release.via,
        release.citation,
        release.yearBasis,
        release.sha256,
      ]),
    ),
  };
  const missing = leftOut.map(({ id, release }) => ({
    release: release.slug,
    figures: counts.get(id) ?? 0,
    why: `${release.publisher}: ${explainLeavingOut(release.terms) ?? ""}`,
    where: release.address,
  }));
  rows[LEFT_OUT.name] = once(() =>
    leftOut.map(({ id, release }) => [
      release.slug,
      release.source,
      counts.get(id) ?? 0,
      release.terms,
      explainLeavingOut(release.terms),
      release.address,
    ]),
  );

  const tables = [
    ...PACKAGE_TABLES.filter(({ name }) => !empty.has(name)),
    ...(leftOut.length > 0 ? [LEFT_OUT] : []),
  ];
  const credited = whole.map(({ release }) => release);
  const descriptor = toDataPackage(
    tables,
    credited,
    leftOut.map(({ release }) => release),
    { dataVersion: catalog.version, locate },
  );
  const text = toCredits(
    credited,
    leftOut.map(({ release }) => release),
  );
  return {
    dataVersion: catalog.version,
    leftOut: missing,
    files: [
      {
        name: "datapackage.json",
        mediaType: "application/json",
        write: once(() => `${JSON.stringify(descriptor, null, 2)}\n`),
      },
      { name: "CREDITS.md", mediaType: "text/markdown; charset=utf-8", write: once(() => text) },
      ...tables.map((table) => toFile(table, rows[table.name] ?? once(() => []))),
    ],
  };
}

function toFile(table: PackageTable, read: () => AsyncGenerator<Cell[][]>): PackageFile {
  return {
    name: `${table.name}.csv`,
    mediaType: "text/csv; charset=utf-8",
    write: async function* () {
      yield toSafeCsv([table.fields.map(({ name }) => name)]);
      for await (const rows of read()) yield toSafeCsv(rows);
    },
  };
}

function once<Piece>(make: () => Piece | Promise<Piece>): () => AsyncGenerator<Piece> {
  return async function* () {
    yield await make();
  };
}
