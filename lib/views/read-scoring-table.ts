import { LRUCache } from "lru-cache";
import pLimit from "p-limit";
import type {
  PackedColumn,
  PackedTable,
  ScoringTableReply,
  TableChoice,
} from "@/lib/contracts/scoring-table";
import { readColumnCode } from "@/lib/domain/column-code";
import type { Country } from "@/lib/domain/country";
import { type Catalog, getCatalog, getIndicators, getSources } from "@/lib/repositories/catalog";
import { readSeries } from "@/lib/repositories/find-series";
import { holdFigures } from "@/lib/repositories/hold-figures";
import { listVoices } from "@/lib/repositories/list-voices";
import {
  type BareColumn,
  toEarlier,
  toScoringColumn,
  toShareAmongNeighbours,
} from "@/lib/series/scoring-column";
import { runForEveryone } from "@/lib/telemetry/request-scope";

/** Who has armed forces that any source counts is a unit; territories without any are not. */
const MAKES_A_UNIT = "active-personnel";
/** Some 8 kB each: every indicator, and those of a few other years. */
const MOST_HELD = 400;
/** Courses over the years in so many statements at a time. */
const AT_ONCE = 2;

const held = new LRUCache<string, Promise<BareColumn>>({ max: MOST_HELD });

/**
 * What an index is made from, by the dataset now in the store: units, columns and groupings as
 * they travel, with the releases that state the figures.
 *
 * Columns are read once for each version of the dataset and held one by one, so that a recipe with
 * one indicator more reads that indicator only.
 *
 * @throws UnknownEntry naming unknown indicators or sources
 */
export async function readScoringTable(
  codes: readonly string[],
  choice: TableChoice,
): Promise<ScoringTableReply> {
  const catalog = await getCatalog();
  const countries = await listUnits(catalog);
  const columns = await runForEveryone(() => readColumns(catalog, codes, countries, choice));
  return {
    data: {
      year: choice.year,
      units: countries.map(toUnit),
      columns,
      neighbours: toNeighbours(countries),
      groupings: toGroupings(countries),
    },
    meta: {
      table: choice,
      releases: listReleases(catalog, columns),
      dataVersion: catalog.version,
    },
  };
}

async function listUnits(catalog: Catalog): Promise<Country[]> {
  const [indicator] = getIndicators(catalog, [MAKES_A_UNIT]);
  const figures = await holdFigures(catalog, indicator === undefined ? [] : [indicator.id], {});
  const counted = new Set(figures.map(({ iso3 }) => iso3));
  return [...catalog.countries.values()].filter(({ iso3 }) => counted.has(iso3));
}

function toUnit({ iso3, name }: Country): PackedTable["units"][number] {
  return { code: iso3, name };
}

async function readColumns(
  catalog: Catalog,
  codes: readonly string[],
  countries: readonly Country[],
  choice: TableChoice,
): Promise<PackedColumn[]> {
  const parts = codes.map((code) => ({ code, ...readColumnCode(code) }));
  const asked = parts.flatMap(({ source }) => source ?? []);
  const indicators = getIndicators(
    catalog,
    parts.map(({ indicator }) => indicator),
  );
  getSources(catalog, asked);
  const iso3s = countries.map(({ iso3 }) => iso3);
  const toKey = (slug: string, source: string | null) =>
    [catalog.version, slug, source, ...Object.values(choice)].join(" ");
  const missing = parts
    .filter(({ indicator, source }) => !held.has(toKey(indicator, source)))
    .map(({ indicator }) => indicator);
  const reading = listVoices(catalog, [...new Set(missing)], iso3s, {
    ...(choice.year !== null && { year: choice.year }),
    within: choice.within,
  });
  const columns = parts.map(({ source }, index): Promise<BareColumn> => {
    const indicator = indicators[index];
    if (indicator === undefined) throw new Error("an indicator was lost");
    const key = toKey(indicator.slug, source);
    const known = held.get(key);
    if (known !== undefined) return known;
    const column = reading.then(async (voices) => {
      const own = voices.filter((voice) => voice.indicator === indicator.slug);
      return {
        ...toScoringColumn(indicator, own, iso3s, choice, source),
        ...(choice.earlier > 0 && {
          earlier: await readEarlier(catalog, indicator.id, source, iso3s, choice),
        }),
      };
    });
    held.set(key, column);
    // What could not be read is not held; whoever waits for it is told.
    column.catch(() => held.delete(key));
    return column;
  });
  const neighbours = toNeighbours(countries);
  const ready = await Promise.all(columns);
  return parts.flatMap(({ code, amongNeighbours }, index) => {
    const column = ready[index];
    if (column === undefined) return [];
    return [{ code, ...(amongNeighbours ? toShareAmongNeighbours(column, neighbours) : column) }];
  });
}

const atOnce = pLimit(AT_ONCE);

async function readEarlier(
  catalog: Catalog,
  indicatorId: number,
  source: string | null,
  iso3s: readonly string[],
  { year, earlier, zeros }: TableChoice,
) {
  const sourceId = source === null ? undefined : catalog.sources.get(source)?.id;
  const from = year === null ? 0 : year - earlier;
  const figures = await atOnce(() =>
    readSeries(indicatorId, iso3s, from, (year ?? 9999) - 1, sourceId),
  );
  const newest = figures.reduce((most, figure) => Math.max(most, figure.year), 0);
  return toEarlier(figures, iso3s, (year ?? newest) - 1, earlier, zeros);
}

function toNeighbours(countries: readonly Country[]): number[][] {
  const places = new Map(countries.map(({ iso3 }, place) => [iso3, place]));
  return countries.map(({ landBorders }) =>
    landBorders.flatMap(({ neighbour }) => places.get(neighbour) ?? []),
  );
}

/** Membership is known of every country; only whether a coast was found may not be. */
function toGroupings(countries: readonly Country[]): PackedTable["groupings"] {
  const yesOrNo = (is: boolean) => (is ? "yes" : "no");
  return {
    region: countries.map(({ region }) => region),
    subregion: countries.map(({ subregion }) => subregion),
    landlocked: countries.map(({ landlocked }) =>
      landlocked === null ? null : yesOrNo(landlocked),
    ),
    "nuclear-armed": countries.map(({ groups }) => yesOrNo(groups.includes("nuclear-armed"))),
  };
}

function listReleases(catalog: Catalog, columns: readonly PackedColumn[]) {
  const stating = new Set(
    columns.flatMap(({ releases, stated }) => {
      const used = new Set(stated);
      return releases.filter((_, index) => used.has(index));
    }),
  );
  return [...catalog.releases.values()].filter(({ slug }) => stating.has(slug));
}
