import { setImmediate } from "node:timers/promises";
import { LRUCache } from "lru-cache";
import pLimit from "p-limit";
import type { StrengthPartsReply, StrengthReply } from "@/lib/contracts/strength";
import { TooBusy } from "@/lib/domain/too-busy";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { toStrengthResult } from "@/lib/export/strength-result";
import { getCatalog } from "@/lib/repositories/catalog";
import { holdReading } from "@/lib/repositories/hold-reading";
import { spreadRanks } from "@/lib/scoring/analyses/rank-spread";
import { runInChunks } from "@/lib/scoring/analyses/run-in-chunks";
import { simulateRanks } from "@/lib/scoring/analyses/simulate-ranks";
import { createSimulation } from "@/lib/scoring/analyses/simulation";
import { changeFigures } from "@/lib/scoring/change-figures";
import { toUsualRuns, toUsualVariation, USUAL_SEED } from "@/lib/scoring/usual-variation";
import { computeParts } from "@/lib/series/compute-parts";
import { computeStrength, rankBy } from "@/lib/series/compute-strength";
import { type AskedIndex, type TakenIndex, takeIndex } from "./take-index";

/** Some 40 kB each. */
const MOST_HELD = 100;
/** Indices that are computed at a time, and that wait for their turn: some seconds' work at most. */
const computing = pLimit(2);
const MOST_WAITING = 16;
const held = new LRUCache<string, Promise<StrengthReply>>({ max: MOST_HELD });

/**
 * Every country's place in an index, with its interval over as many recomputations as are usual for it. Computed
 * once for each version of the dataset and each recipe; others are let in meanwhile.
 *
 * @throws UnknownEntry for an unknown lens or indicator; UnfitRequest for changes that cannot be taken
 * @throws TooBusy where too many wait already
 */
export async function readStrength(asked: AskedIndex): Promise<StrengthReply> {
  const { version } = await getCatalog();
  const key = [version, asked.lens, asked.recipe, ...asked.if].join(" ");
  if (!held.has(key) && computing.pendingCount >= MOST_WAITING) {
    throw new TooBusy(
      "Many indices are being computed for others at the moment. Please try again shortly.",
    );
  }
  return holdReading(held, key, () => computing(() => takeIndex(asked).then(compute)));
}

async function compute({
  lens,
  base,
  recipe,
  changes,
  table,
  reply,
}: TakenIndex): Promise<StrengthReply> {
  const before = rankBy(table, base);
  const strength = computeStrength({ packed: reply.data, table, recipe, base, before, changes });
  const simulation = createSimulation(
    changeFigures(table, changes).table,
    recipe,
    toUsualVariation(recipe),
  );
  const runs = toUsualRuns(recipe, table.units.length);
  const ranks = await runInChunks(simulateRanks(simulation, USUAL_SEED, 0, runs), {
    pause: () => setImmediate(),
  });
  const spreads = spreadRanks(ranks ?? new Uint16Array(0), table.units.length);
  return toStrengthResult({
    ...{ lens, recipe, changes, strength, spreads, reply },
    ...{ runs, seed: USUAL_SEED },
  });
}

/**
 * What each indicator adds to one country's score, or to its lead over another.
 *
 * @throws UnknownEntry for an unknown lens, indicator or country; UnfitRequest as above
 */
export async function readStrengthParts({
  country,
  against,
  ...asked
}: AskedIndex & { country: string; against?: string | undefined }): Promise<StrengthPartsReply> {
  const { table, recipe, changes, reply } = await takeIndex(asked);
  const units = table.units.map(({ code }) => code);
  const unknown = [country, against ?? country].filter((code) => !units.includes(code));
  if (unknown.length > 0) {
    throw new UnknownEntry(
      "country",
      [...new Set(unknown)],
      "Only countries with armed forces are ranked.",
    );
  }
  return {
    data: computeParts({
      ...{ packed: reply.data, table: changeFigures(table, changes).table, recipe },
      ...{ country, against: against ?? null },
    }),
    meta: { dataVersion: reply.meta.dataVersion },
  };
}
