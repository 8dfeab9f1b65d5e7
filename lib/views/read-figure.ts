import { type CreditedRelease, toCreditLine, toSourceName } from "@/lib/export/credit-line";
import { type FigureView, toFigureFileName } from "@/lib/export/figure-address";
import type { CsvFigure } from "@/lib/export/to-csv";
import { toViewAddress } from "@/lib/export/view-address";
import type { FigureContent } from "@/lib/figures/figure-content";
import { compareCountries } from "@/lib/repositories/compare-countries";
import { findSeries } from "@/lib/repositories/find-series";
import { findStatements } from "@/lib/repositories/find-statements";
import { getRankHistory } from "@/lib/repositories/rankings";
import { toBarsContent } from "@/lib/series/bars-content";
import type { ChartContent } from "@/lib/series/chart-content";
import { toLinesContent } from "@/lib/series/lines-content";
import { toRanksContent } from "@/lib/series/ranks-content";
import { FIRST_YEAR_BY_SOURCE, toSourcesContent } from "@/lib/series/sources-content";

/** A figure read from the store: what it says, its figures as they are stated, and its name as a file. */
export interface ReadFigure {
  content: FigureContent;
  figures: CsvFigure[];
  /** The releases that the figures name. */
  releases: readonly CreditedRelease[];
  fileName: string;
  dataVersion: string;
}

interface Parts {
  content: ChartContent;
  releases: readonly CreditedRelease[];
  figures: CsvFigure[];
  dataVersion: string;
}

/**
 * The figure that a view asks for.
 *
 * @param origin where the site is reached; stands in the figure's address
 * @throws UnknownEntry for unknown countries, indicators or publishers
 */
export async function readFigure(view: FigureView, origin: string): Promise<ReadFigure> {
  const { content, releases, figures, dataVersion } = await readParts(view);
  const { title, subtitle, toChart, sentence } = content;
  const drawn = releases.filter(({ slug }) => content.releases.includes(slug));
  return {
    content: {
      title,
      subtitle,
      toChart,
      sentence,
      source: toCreditLine(drawn),
      address: `${origin}${toViewAddress(view)}`,
    },
    figures,
    releases,
    fileName: toFigureFileName(view, content.years),
    dataVersion,
  };
}

function readParts(view: FigureView): Promise<Parts> {
  switch (view.kind) {
    case "bars":
      return readBars(view);
    case "lines":
      return readLines(view);
    case "ranks":
      return readRanks(view);
    case "sources":
      return readSources(view);
  }
}

async function readBars({
  indicator,
  country,
  axis,
}: FigureView & { kind: "bars" }): Promise<Parts> {
  const { data, meta } = await compareCountries({ country, indicator: [indicator] });
  const [compared] = data;
  if (compared === undefined) throw new Error(`no comparison was made for ${indicator}`);
  const names = new Map(meta.releases.map((release) => [release.slug, toSourceName(release)]));
  return {
    content: toBarsContent(compared, axis, (release) => names.get(release) ?? release),
    releases: meta.releases,
    figures: compared.figures.map(({ ratio: _ratio, ...figure }) => ({
      ...figure,
      indicator,
      unit: compared.unit,
    })),
    dataVersion: meta.dataVersion,
  };
}

async function readLines(view: FigureView & { kind: "lines" }): Promise<Parts> {
  const { data, meta } = await findSeries({
    indicator: view.indicator,
    country: view.country,
    from: view.from ?? undefined,
    to: view.to ?? undefined,
  });
  const { indicator, countries } = data;
  return {
    content: toLinesContent(indicator, countries, view.axis),
    releases: meta.releases,
    figures: countries.flatMap(({ iso3, name, points }) =>
      points.map((point) => ({
        iso3,
        name,
        indicator: indicator.slug,
        unit: indicator.unit,
        ...point,
      })),
    ),
    dataVersion: meta.dataVersion,
  };
}

async function readRanks({ publisher, country }: FigureView & { kind: "ranks" }): Promise<Parts> {
  const { data, meta } = await getRankHistory({ publisher, country });
  const releases = new Map(data.editions.map(({ edition, release }) => [edition, release]));
  const name = meta.releases[0]?.publisher ?? publisher;
  return {
    content: toRanksContent({ slug: publisher, name }, data.editions, data.countries),
    releases: meta.releases,
    figures: data.countries.flatMap(({ iso3, name: country, entries }) =>
      entries.map(({ edition, rank }) => ({
        iso3,
        name: country,
        indicator: `${publisher}-rank`,
        unit: "rank",
        year: edition,
        value: rank,
        low: null,
        high: null,
        standing: "reported" as const,
        note: null,
        release: releases.get(edition) ?? null,
      })),
    ),
    dataVersion: meta.dataVersion,
  };
}

async function readSources({
  indicator,
  country,
  from,
}: FigureView & { kind: "sources" }): Promise<Parts> {
  const { data, meta } = await findStatements({ indicator, country: country[0] ?? "" });
  const first = from ?? FIRST_YEAR_BY_SOURCE;
  return {
    content: toSourcesContent(data, first),
    releases: meta.releases,
    figures: data.sources.flatMap(({ points }) =>
      points
        .filter(({ year }) => year >= first)
        .map(({ disputeFactor: _factor, line: _line, ...figure }) => ({
          ...figure,
          ...data.country,
          indicator,
          unit: data.indicator.unit,
        })),
    ),
    dataVersion: meta.dataVersion,
  };
}
