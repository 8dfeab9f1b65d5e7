import { QueryClient } from "@tanstack/react-query";
import { toFigureAddress } from "@/lib/export/figure-address";
import { statementsQuery } from "@/lib/queries/statements";
import { getCatalog } from "@/lib/repositories/catalog";
import { findStatements } from "@/lib/repositories/find-statements";
import { FULL_COLUMN } from "@/lib/series/frame";
import { FIRST_YEAR_BY_SOURCE, toSourcesContent } from "@/lib/series/sources-content";
import { drawInline } from "./draw-inline";

/**
 * All that the page of an indicator's sources needs at first paint.
 *
 * @throws UnknownEntry naming an unknown indicator or country
 */
export async function readSources(indicator: string, country: string, asked: number | null) {
  const from = asked ?? FIRST_YEAR_BY_SOURCE;
  const catalog = await getCatalog();
  const statements = await findStatements({ indicator, country });
  const queries = new QueryClient();
  queries.setQueryData(statementsQuery(indicator, country).queryKey, statements);
  const shown = { kind: "sources" as const, indicator, country: [country], from };
  const content = toSourcesContent(statements.data, from);
  const figure = await drawInline(
    `${catalog.version} ${toFigureAddress(shown, "svg")}`,
    content,
    FULL_COLUMN,
  );
  const terms = new Map(
    [...catalog.sources.values()].map(({ slug, terms, termsNote }) => [slug, { terms, termsNote }]),
  );
  return {
    queries,
    figure,
    from,
    said: statements.data,
    terms,
    countries: [...catalog.countries.values()].map(({ iso3, name }) => ({ iso3, name })),
  };
}
