import type { Recipe } from "@/lib/contracts/recipe";
import type { PackedTable } from "@/lib/contracts/scoring-table";
import type { WhatIf } from "@/lib/domain/what-if";
import { findPasses, type Pass } from "@/lib/scoring/analyses/pass-country";
import { type RankSpread, spreadRanks } from "@/lib/scoring/analyses/rank-spread";
import { type ChunkOptions, runInChunks } from "@/lib/scoring/analyses/run-in-chunks";
import { simulateRanks } from "@/lib/scoring/analyses/simulate-ranks";
import { createSimulation } from "@/lib/scoring/analyses/simulation";
import { changeFigures } from "@/lib/scoring/change-figures";
import { compilePipeline } from "@/lib/scoring/compile-pipeline";
import { followFigure } from "@/lib/scoring/follow-figure";
import { listBounds } from "@/lib/scoring/list-bounds";
import { unpackTable } from "@/lib/scoring/unpack-table";
import { toUsualVariation } from "@/lib/scoring/usual-variation";
import { type ComputedParts, computeParts } from "@/lib/series/compute-parts";

/** An index as it travels to the worker. */
export interface LabIndex {
  packed: PackedTable;
  recipe: Recipe;
  changes: readonly WhatIf[];
}

/** What takes longer than a frame. */
export type LabQuestion =
  | { kind: "ranks"; index: LabIndex; seed: number; from: number; to: number }
  | { kind: "parts"; index: LabIndex; country: string; against: string | null }
  | { kind: "passes"; index: LabIndex; country: string; other: string };

/** What each kind of question is answered with. */
export interface LabAnswers {
  /** Run after run, one place for each unit; and what these runs alone come to. */
  ranks: { ranks: Uint16Array; spreads: RankSpread[] };
  parts: ComputedParts;
  passes: Pass[];
}

/** A question by its number; a later number takes back what was asked before it. */
export type LabTask = { id: number; question: LabQuestion | null };

export type LabMessage = { id: number } & (
  | { kind: "progress"; done: number; total: number }
  | { kind: "failed"; message: string }
  | { [Kind in keyof LabAnswers]: { kind: Kind; answer: LabAnswers[Kind] } }[keyof LabAnswers]
);

/** Between two looks at what was asked meanwhile, in milliseconds. */
const LOOK_EVERY = 40;
/** Between two words of how far it is. */
const TELL_EVERY = 200;

let newest = 0;

addEventListener("message", async ({ data: { id, question } }: MessageEvent<LabTask>) => {
  newest = id;
  if (question === null) return;
  let looked = performance.now();
  let told = looked;
  const options: ChunkOptions = {
    isCancelled: () => newest !== id,
    pause: async () => {
      if (performance.now() - looked < LOOK_EVERY) return;
      await new Promise((resolve) => setTimeout(resolve, 0));
      looked = performance.now();
    },
    onProgress: (done, total) => {
      if (performance.now() - told < TELL_EVERY) return;
      told = performance.now();
      tell({ id, kind: "progress", done, total });
    },
  };
  try {
    await answer(id, question, options);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    tell({ id, kind: "failed", message: error.message });
  }
});

async function answer(id: number, question: LabQuestion, options: ChunkOptions): Promise<void> {
  const { packed, recipe, changes } = question.index;
  const table = changeFigures(unpackTable(packed), changes).table;
  if (question.kind === "parts") {
    const { country, against } = question;
    tell({ id, kind: "parts", answer: computeParts({ packed, table, recipe, country, against }) });
    return;
  }
  if (question.kind === "ranks") {
    const { seed, from, to } = question;
    const simulation = createSimulation(table, recipe, toUsualVariation(recipe));
    const ranks = await runInChunks(simulateRanks(simulation, seed, from, to), options);
    if (ranks === undefined) return;
    const spreads = spreadRanks(ranks, table.units.length);
    // Copied, not handed over: after one array has left a worker, V8 looks before each reading of any
    // array whether that one has left too, and every later computation takes a third longer.
    tell({ id, kind: "ranks", answer: { ranks, spreads } });
    return;
  }
  const pipeline = compilePipeline(table, recipe);
  pipeline.run();
  const toPlace = (code: string) => pipeline.units.indexOf(code);
  const passes = await runInChunks(
    findPasses(
      pipeline,
      toPlace(question.country),
      toPlace(question.other),
      listBounds(table, recipe),
      (figure) => followFigure(table, figure),
    ),
    options,
  );
  if (passes) tell({ id, kind: "passes", answer: passes });
}

function tell(message: LabMessage): void {
  postMessage(message);
}
