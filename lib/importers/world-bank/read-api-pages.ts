import { isUtf8 } from "node:buffer";
import { z } from "zod";
import { ImportError, type RowError } from "@/lib/domain/import-error";
import type { SourceFile } from "../read-source-file";
import { type CountryFacts, type ReleaseContent, reportFigure } from "../release-draft";
import { NAMELESS_AGGREGATES, WORLD_BANK_AGGREGATES } from "./aggregates";
import { SIGNED_SERIES, WDI_SERIES } from "./series";

const rowSchema = z.object({
  indicator: z.object({ id: z.string() }),
  country: z.object({ id: z.string() }),
  countryiso3code: z.string(),
  date: z.string().regex(/^(19|20)\d\d$/, "is not a year"),
  value: z.number().nullable(),
});
const replySchema = z.tuple([
  z.object({ page: z.coerce.number().int(), pages: z.coerce.number().int() }),
  z.array(z.unknown()),
]);
const refusalSchema = z.tuple([
  z.object({ message: z.array(z.object({ key: z.string(), value: z.string() })).min(1) }),
]);

/**
 * Series as the World Bank's API gives them: `[page, rows]`, one file for each page.
 *
 * A cell without a value is passed over, as the publisher's CSV leaves its row out. In errors the
 * line is the row's number in its page.
 *
 * @throws ImportError with every bad row; for a page that is missing; for a reply that is a refusal
 */
export function readApiPages(
  files: readonly SourceFile[],
  { release }: { release: string },
  facts: CountryFacts,
): ReleaseContent {
  const errors: RowError[] = [];
  const pages = files.flatMap((file) => readReply(file, errors));
  const seen = new Set<string>();
  let without = 0;
  const observations = pages.flatMap(({ file, rows }) =>
    rows.flatMap((row, index) => {
      const refuse = (column: string, value: string, problem: string) => {
        errors.push({ file, line: index + 1, column, value, problem });
        return [];
      };
      const parsed = rowSchema.safeParse(row);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return refuse(issue?.path.join(".") || "row", "", issue?.message ?? "is no row");
      }
      const { indicator, country, countryiso3code: iso3, date, value } = parsed.data;
      const slug = WDI_SERIES.get(indicator.id);
      if (slug === undefined) return refuse("indicator.id", indicator.id, "is not a known series");
      if (WORLD_BANK_AGGREGATES.has(iso3)) return [];
      if (iso3 === "" && NAMELESS_AGGREGATES.has(country.id)) return [];
      if (!facts.known.has(iso3)) {
        const problem = "is neither a country nor a known aggregate";
        return refuse("countryiso3code", iso3 || country.id, problem);
      }
      if (value === null) {
        without += 1;
        return [];
      }
      if (value < 0 && !SIGNED_SERIES.has(indicator.id)) {
        return refuse("value", String(value), "is below 0");
      }
      const key = `${indicator.id} ${iso3} ${date}`;
      if (seen.has(key)) return refuse("date", key, "is stated twice");
      seen.add(key);
      return [{ ...reportFigure(slug, iso3, Number(date), value), line: index + 1 }];
    }),
  );
  checkPages(pages, errors);
  if (errors.length > 0) throw new ImportError(release, errors);
  return {
    observations,
    rankings: [],
    remarks: without === 0 ? [] : [`${without} cells without a value left out`],
  };
}

interface Page {
  file: string;
  page: number;
  pages: number;
  rows: readonly unknown[];
}

function readReply({ name, bytes }: SourceFile, errors: RowError[]): Page[] {
  const refuse = (line: number, column: string, problem: string) => {
    errors.push({ file: name, line, column, value: "", problem });
    return [];
  };
  if (!isUtf8(bytes)) return refuse(1, "1", "is not UTF-8");
  const text = bytes.toString("utf8").replace(/^\ufeff/, "");
  let reply: unknown;
  try {
    reply = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length);
    const before = text.slice(0, place).split("\n");
    return refuse(before.length, String((before.at(-1)?.length ?? 0) + 1), "is not JSON");
  }
  const refusal = refusalSchema.safeParse(reply);
  if (refusal.success) {
    const said = refusal.data[0].message.map(({ key, value }) => `${key}: ${value}`).join("; ");
    return refuse(1, "message", `is a refusal of the World Bank, not data: ${said}`);
  }
  const parsed = replySchema.safeParse(reply);
  if (!parsed.success) return refuse(1, "reply", "is not of the form [page, rows]");
  const [{ page, pages }, rows] = parsed.data;
  return [{ file: name, page, pages, rows }];
}

/** Pages of one series belong together: with one missing, countries would be. */
function checkPages(pages: readonly Page[], errors: RowError[]): void {
  const bySeries = new Map<string, Page[]>();
  for (const page of pages) {
    const first = rowSchema.safeParse(page.rows[0]);
    const series = first.success ? first.data.indicator.id : "";
    bySeries.set(series, [...(bySeries.get(series) ?? []), page]);
  }
  for (const [series, own] of bySeries) {
    const [first] = own;
    if (first === undefined) continue;
    for (let number = 1; number <= first.pages; number += 1) {
      if (own.some(({ page }) => page === number)) continue;
      const problem = `of ${first.pages} is missing: give a folder of all pages, or ask with per_page=20000`;
      const value = `${series} page ${number}`;
      errors.push({ file: first.file, line: 1, column: "page", value, problem });
    }
  }
}
