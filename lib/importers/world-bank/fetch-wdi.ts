import { ImportError, type RowError } from "@/lib/domain/import-error";
import { FetchFailed, fetchAndRead, type Patience } from "../fetch-text";
import { sha256 } from "../read-source-file";
import type { CountryFacts, ReleaseDraft } from "../release-draft";
import { WORLD_BANK_AGGREGATES } from "./aggregates";
import { type ApiPage, readApiPage } from "./read-api-page";
import type { SeriesFigure } from "./read-series";
import { SIGNED_SERIES, WDI_SERIES } from "./series";
import { toWdiDraft, type WdiSeries } from "./to-draft";

const PAGE_SIZE = 10_000;
/** The series whose state tells the state of them all. */
const PROBE = "SP.POP.TOTL";

export interface WdiRequest {
  /** Address of the API, without a slash at the end. */
  base: string;
  facts: CountryFacts;
  patience: Patience;
  /** What is known already: the day of the last update, and what the server called that state. */
  known: { updated: string | null; etag: string | null };
  /** Today, YYYY-MM-DD. */
  today: string;
  onSeries?: (done: number, total: number, code: string) => void;
}

/**
 * The World Development Indicators as the World Bank's API has them now.
 *
 * Asks one row first: where the database has not been updated since, nothing else is fetched.
 *
 * @returns null where there is nothing newer
 * @throws FetchFailed where a page cannot be had, or the pages do not add up
 * @throws ImportError with every bad row of all series
 */
export async function fetchWdi(request: WdiRequest): Promise<ReleaseDraft | null> {
  const { base, patience, known, today } = request;
  const probe = await fetchAndRead(
    toAddress(base, PROBE, 1, 1),
    ({ text, etag }) => ({ ...readApiPage(text), etag }),
    patience,
    known.etag,
  );
  if (probe === null) return null;
  if (known.updated !== null && probe.lastupdated <= known.updated) return null;

  const errors: RowError[] = [];
  const series: WdiSeries[] = [];
  for (const code of WDI_SERIES.keys()) {
    request.onSeries?.(series.length, WDI_SERIES.size, code);
    const { pages, hash } = await fetchSeries(request, code);
    const file = {
      name: `${base}/country/all/indicator/${code}`,
      sha256: hash,
      ...(code === PROBE && probe.etag !== null && { etag: probe.etag }),
    };
    const figures = pages.flatMap((page) => mapPage(page, code, request.facts, errors));
    series.push({ code, file, figures });
  }
  if (errors.length > 0) throw new ImportError(`world-bank-wdi-${probe.lastupdated}`, errors);
  return toWdiDraft(series, {
    version: probe.lastupdated,
    published: probe.lastupdated,
    retrieved: today,
    via: null,
    citation: `World Bank, World Development Indicators, updated ${probe.lastupdated}`,
    remarks: [],
  });
}

async function fetchSeries({ base, patience }: WdiRequest, code: string) {
  const pages: ApiPage[] = [];
  let hashes = "";
  for (let number = 1, last = 1; number <= last; number += 1) {
    const address = toAddress(base, code, PAGE_SIZE, number);
    const page = await fetchAndRead(
      address,
      // A broken answer that is asked for again is no part of what was obtained.
      ({ text }) => ({ ...readApiPage(text), sha256: sha256(text) }),
      patience,
    );
    if (page === null) throw new FetchFailed(address, "answered 304 without being asked");
    if (page.page !== number) throw new FetchFailed(address, `is page ${page.page}, not ${number}`);
    pages.push(page);
    hashes = `${hashes}${page.sha256}\n`;
    last = page.pages;
  }
  const found = pages.reduce((sum, { rows }) => sum + rows.length, 0);
  const total = pages[0]?.total ?? 0;
  if (found !== total || found === 0) {
    throw new FetchFailed(
      toAddress(base, code, PAGE_SIZE, 1),
      `has ${found} rows in ${pages.length} pages, not the ${total} it promises`,
    );
  }
  return { pages, hash: sha256(hashes) };
}

/** A page's figures, countries only; years without a figure are absent from the series. */
function mapPage(
  { page, rows }: ApiPage,
  code: string,
  facts: CountryFacts,
  errors: RowError[],
): SeriesFigure[] {
  return rows.flatMap((row, index) => {
    const iso3 = row.countryiso3code;
    if (WORLD_BANK_AGGREGATES.has(iso3)) return [];
    const refuse = (column: string, value: string, problem: string) => {
      errors.push({ file: `${code}, page ${page}`, line: index + 1, column, value, problem });
      return [];
    };
    const year = Number(row.date);
    if (row.indicator.id !== code) return refuse("indicator", row.indicator.id, `is not ${code}`);
    if (!/^\d{4}$/.test(row.date) || year < 1960 || year > 2100) {
      return refuse("date", row.date, "is not a year from 1960 to 2100");
    }
    if (!facts.known.has(iso3)) {
      // Groups that are no country bear no code of three letters in the API.
      if (iso3 === "" && row.value === null) return [];
      return refuse("countryiso3code", iso3, "is neither a country nor a known aggregate");
    }
    if (row.value === null) return [];
    if (!Number.isFinite(row.value)) return refuse("value", String(row.value), "is not a number");
    if (row.value < 0 && !SIGNED_SERIES.has(code)) {
      return refuse("value", String(row.value), "is below 0");
    }
    return [{ iso3, year, value: row.value, line: index + 1 }];
  });
}

function toAddress(base: string, code: string, size: number, page: number): string {
  return `${base}/country/all/indicator/${code}?format=json&per_page=${size}&page=${page}`;
}
