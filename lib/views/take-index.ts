import { readRecipeTerms } from "@/lib/contracts/read-recipe-terms";
import { type Recipe, recipe as recipeContract } from "@/lib/contracts/recipe";
import { toRecipeTerms } from "@/lib/contracts/recipe-terms";
import {
  type ScoringTableReply,
  type TableChoice,
  tableChoice,
} from "@/lib/contracts/scoring-table";
import { UnfitRequest } from "@/lib/domain/unfit-request";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { readWhatIf, toWhatIfText, type WhatIf } from "@/lib/domain/what-if";
import { changeFigures } from "@/lib/scoring/change-figures";
import { checkRecipe } from "@/lib/scoring/check/check-recipe";
import { toLensFigures } from "@/lib/scoring/lens-figures";
import type { Lens } from "@/lib/scoring/lenses/lens";
import { LENSES } from "@/lib/scoring/lenses/lenses";
import type { ScoringTable } from "@/lib/scoring/scoring-table";
import { unpackTable } from "@/lib/scoring/unpack-table";
import { WHY_NOT_TAKEN } from "@/lib/series/what-if-words";
import { readScoringTable } from "./read-scoring-table";

/** An index as an address asks for it. */
export interface AskedIndex {
  lens: string;
  /** What differs from it. */
  recipe: string;
  /** Figures taken otherwise. */
  if: readonly string[];
}

/** The same, ready to be computed. */
export interface TakenIndex {
  lens: Lens;
  base: Recipe;
  recipe: Recipe;
  changes: WhatIf[];
  table: ScoringTable;
  reply: ScoringTableReply;
}

/** The figures that a lens takes, as the store is asked for them; see `toLensFigures`. */
export function toLensTable(
  lens: Lens,
  base: Recipe,
  recipe: Recipe = base,
): { columns: string[]; choice: TableChoice } {
  const { columns, ...choice } = toLensFigures(lens, base, recipe);
  return { columns, choice: tableChoice.parse(choice) };
}

const recipes = new Map(LENSES.map((lens) => [lens.slug, recipeContract.parse(lens.recipe)]));

/** A lens' recipe with everything that was left out filled in. @throws UnknownEntry for no lens */
export function getLens(slug: string): { lens: Lens; base: Recipe } {
  const lens = LENSES.find((each) => each.slug === slug);
  const base = recipes.get(slug);
  if (lens === undefined || base === undefined) {
    const known = `Lenses are ${LENSES.map((each) => each.slug).join(", ")}.`;
    throw new UnknownEntry("lens", [slug], known);
  }
  return { lens, base };
}

/**
 * What an address asks for, with its figures; all of it or nothing.
 *
 * @throws UnknownEntry for an unknown lens or indicator
 * @throws UnfitRequest for changes that cannot be taken, naming each
 */
export async function takeIndex(asked: AskedIndex): Promise<TakenIndex> {
  const { taken, problems } = await takeWhatCan(asked);
  const [first] = problems;
  if (first !== undefined) {
    throw new UnfitRequest(first.parameter, problems.map(({ text }) => text).join(" "));
  }
  return taken;
}

/**
 * What of an address can be taken, and a sentence for everything that cannot: nothing is dropped in
 * silence. A recipe that does not hold together is left for the lens' own.
 *
 * @returns `asked` as it would be written if only that had been asked for
 * @throws UnknownEntry for an unknown lens
 */
export async function takeWhatCan(asked: AskedIndex): Promise<{
  taken: TakenIndex;
  asked: AskedIndex;
  problems: { parameter: "recipe" | "if"; text: string }[];
}> {
  const { lens, base } = getLens(asked.lens);
  const read = readRecipeTerms(asked.recipe, base);
  const problems = read.problems.map((text) => ({ parameter: "recipe" as const, text }));
  const whole = await readWhole(lens, read.recipe, base);
  problems.push(...whole.problems.map((text) => ({ parameter: "recipe" as const, text })));
  const { recipe, reply } = whole;
  const table = unpackTable(reply.data);
  const wanted = asked.if.flatMap((text) => readWhatIf(text) ?? []);
  const { taken: changes, problems: unfit } = changeFigures(table, wanted);
  return {
    taken: { lens, base, recipe, changes, table, reply },
    asked: {
      lens: asked.lens,
      recipe: toRecipeTerms(recipe, base),
      if: changes.map(toWhatIfText),
    },
    problems: [
      ...problems,
      ...unfit.map(({ change, problem }) => ({
        parameter: "if" as const,
        text: `“${toWhatIfText(change)}” was not taken: ${WHY_NOT_TAKEN[problem]}.`,
      })),
    ],
  };
}

/** The recipe with its table; the lens' own where it names what nobody measures, or holds not together. */
async function readWhole(lens: Lens, recipe: Recipe, base: Recipe) {
  const read = (of: Recipe) => {
    const { columns, choice } = toLensTable(lens, base, of);
    return readScoringTable(columns, choice);
  };
  try {
    const reply = await read(recipe);
    const problems = checkRecipe(recipe, unpackTable(reply.data));
    if (problems.length === 0) return { recipe, reply, problems: [] };
    const texts = problems.map(({ path, message }) => `${path} ${message}`);
    return {
      recipe: base,
      reply: await read(base),
      problems: [`The changed recipe does not hold together: ${texts.join("; ")}.`],
    };
  } catch (error) {
    if (!(error instanceof UnknownEntry)) throw error;
    return {
      recipe: base,
      reply: await read(base),
      problems: [error.message],
    };
  }
}
