import { median } from "d3-array";
import type { LensesReply } from "@/lib/contracts/lenses";
import type { Recipe } from "@/lib/contracts/recipe";
import { toResultHash } from "@/lib/export/result-hash";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { getRanking } from "@/lib/repositories/rankings";
import { compareIndices } from "@/lib/scoring/analyses/compare-indices";
import { compilePipeline } from "@/lib/scoring/compile-pipeline";
import type { Lens } from "@/lib/scoring/lenses/lens";
import { LENSES } from "@/lib/scoring/lenses/lenses";
import { rankAmong } from "@/lib/scoring/rank-among";
import { roundScore } from "@/lib/scoring/round-score";
import { unpackTable } from "@/lib/scoring/unpack-table";
import { toLensSentence } from "@/lib/series/lens-sentence";
import { readScoringTable } from "./read-scoring-table";
import { getLens, toLensTable } from "./take-index";

/** Whose published ranking the lenses are laid beside. */
const PUBLISHER = "gfp";
/** So many of the largest differences are named. */
const MOST_NAMED = 6;

/** Every country under one lens. */
interface LensRanking {
  lens: Lens;
  recipe: Recipe;
  hash: string;
  scores: Float64Array;
  ranks: Float64Array;
  /** Among the countries that every lens ranks. */
  shared: Float64Array;
  agreement: LensesReply["data"]["lenses"][number]["agreement"];
}

interface RankedLenses {
  units: readonly { code: string; name: string }[];
  /** How many countries every lens ranks. */
  shared: number;
  lenses: LensRanking[];
  releases: LensesReply["meta"]["releases"];
  dataVersion: string;
}

let held: { version: string; lenses: Promise<RankedLenses> } | undefined;

/**
 * All countries under every ready lens, by the dataset now in the store, each lens beside the
 * published ranking; for chosen countries where most lenses put them.
 *
 * @param request country: whose places are given; all countries' where absent
 * @throws UnknownEntry naming unknown countries
 */
export async function readLenses({
  country,
}: {
  country?: readonly string[] | undefined;
}): Promise<LensesReply> {
  const catalog = await getCatalog();
  const asked = country && new Set(getCountries(catalog, country).map(({ iso3 }) => iso3));
  const ranked = await holdLenses(catalog.version);
  const { units, shared, lenses } = ranked;
  const places = units.flatMap(({ code }, place) =>
    asked === undefined || asked.has(code) ? [place] : [],
  );
  return {
    data: {
      shared,
      lenses: lenses.map(
        ({ lens, recipe: made, hash, scores, ranks, agreement, ...lensRanks }) => ({
          slug: lens.slug,
          title: lens.title,
          idea: lens.idea,
          reference: lens.reference,
          caveat: lens.caveat,
          recipe: made,
          hash,
          ranked: ranks.reduce((count, rank) => count + (Number.isNaN(rank) ? 0 : 1), 0),
          places: places
            .flatMap((place) => {
              const rank = ranks[place] ?? Number.NaN;
              if (Number.isNaN(rank)) return [];
              return [
                {
                  iso3: units[place]?.code ?? "",
                  score: roundScore(scores[place] ?? Number.NaN),
                  rank,
                  shared: toKnown(lensRanks.shared[place]),
                },
              ];
            })
            .sort((one, other) => one.rank - other.rank || (one.iso3 < other.iso3 ? -1 : 1)),
          agreement,
        }),
      ),
      countries: (country ?? []).flatMap((iso3) => {
        const place = units.findIndex(({ code }) => code === iso3);
        return toCountry(catalog.countries.get(iso3)?.name ?? iso3, iso3, place, ranked);
      }),
    },
    meta: { publisher: PUBLISHER, releases: ranked.releases, dataVersion: ranked.dataVersion },
  };
}

function toCountry(name: string, iso3: string, place: number, { lenses, shared }: RankedLenses) {
  const ranks = lenses.flatMap((each) => {
    const rank = toKnown(each.shared[place]);
    return rank === null ? [] : [{ title: each.lens.title, rank }];
  });
  const isShared = ranks.length === lenses.length;
  const own = lenses.flatMap(({ lens, ranks: all }) => {
    const rank = toKnown(all[place]);
    return rank === null ? [] : [{ title: lens.title, rank }];
  });
  const sizes = isShared ? ranks.map(({ rank }) => rank) : [];
  return {
    ...{ iso3, name },
    median: median(sizes) ?? null,
    best: isShared ? Math.min(...sizes) : null,
    worst: isShared ? Math.max(...sizes) : null,
    sentence: toLensSentence(name, isShared ? ranks : own, lenses.length, shared),
  };
}

function toKnown(value = Number.NaN): number | null {
  return Number.isNaN(value) ? null : value;
}

function holdLenses(version: string): Promise<RankedLenses> {
  if (held?.version !== version) {
    const lenses = rankAll();
    held = { version, lenses };
    lenses.catch(() => {
      if (held?.lenses === lenses) held = undefined;
    });
  }
  return held.lenses;
}

async function rankAll(): Promise<RankedLenses> {
  const published = await getRanking({ publisher: PUBLISHER });
  const scored: Awaited<ReturnType<typeof scoreLens>>[] = [];
  // One after the other: they ask for much the same, and what one has read the next one finds held.
  for (const lens of LENSES) scored.push(await scoreLens(lens));
  const units = scored[0]?.units ?? [];
  const isShared = Uint8Array.from(units, (_, place) =>
    scored.every(({ ranks }) => !Number.isNaN(ranks[place] ?? Number.NaN)) ? 1 : 0,
  );
  const rankOf = new Map(published.data.entries.map(({ iso3, rank }) => [iso3, rank]));
  // Better is more in a comparison, and a published rank is better the smaller it is.
  const beside = Float64Array.from(units, ({ code }) => -(rankOf.get(code) ?? Number.NaN));
  return {
    units,
    shared: isShared.reduce((count, each) => count + each, 0),
    lenses: scored.map((each) => ({
      ...each,
      shared: rankAmong(each.scores, isShared),
      agreement: toAgreement(each.scores, beside, units, published),
    })),
    releases: [...scored.flatMap(({ releases }) => releases), published.meta.release]
      .filter((release, at, all) => all.findIndex(({ slug }) => slug === release.slug) === at)
      .sort((one, other) => (one.slug < other.slug ? -1 : 1)),
    dataVersion: published.meta.dataVersion,
  };
}

async function scoreLens(lens: Lens) {
  const { base: made } = getLens(lens.slug);
  const { columns, choice } = toLensTable(lens, made);
  const { data, meta } = await readScoringTable(columns, choice);
  const { scores, ranks } = compilePipeline(unpackTable(data), made).run();
  const { dataVersion, releases } = meta;
  const hash = toResultHash({ recipe: made, table: choice, dataVersion });
  return { lens, recipe: made, hash, scores, ranks, units: data.units, releases };
}

function toAgreement(
  scores: Float64Array,
  published: Float64Array,
  units: RankedLenses["units"],
  { data: { edition }, meta: { release } }: Awaited<ReturnType<typeof getRanking>>,
): LensRanking["agreement"] {
  const {
    units: countries,
    spearman,
    kendall,
    largest,
  } = compareIndices(scores, published, MOST_NAMED);
  return {
    ...{ publisher: release.publisher, shortName: release.shortName, edition },
    ...{ countries, spearman: toKnown(spearman), kendall: toKnown(kendall) },
    largest: largest.map(({ unit, one, other }) => ({
      iso3: units[unit]?.code ?? "",
      name: units[unit]?.name ?? "",
      rank: one,
      published: other,
    })),
  };
}
