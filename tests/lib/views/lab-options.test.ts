import { expect, it } from "vitest";
import type { Recipe } from "@/lib/contracts/recipe";
import {
  readAggregation,
  readImputation,
  readNormalisation,
  readTreatment,
  readWeighting,
} from "@/lib/contracts/recipe-choices";
import { checkRecipe } from "@/lib/scoring/check/check-recipe";
import { setScale } from "@/lib/scoring/edit-recipe";
import { LENSES } from "@/lib/scoring/lenses/lenses";
import { unpackTable } from "@/lib/scoring/unpack-table";
import { computeStrength, rankBy } from "@/lib/series/compute-strength";
import { RECIPE_OPTIONS } from "@/lib/series/recipe-options";
import { readScoringTable } from "@/lib/views/read-scoring-table";
import { getLens, toLensTable } from "@/lib/views/take-index";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

/** What the bench does of an option's text, for each stage that the lab lists. */
const CHOOSE = {
  imputation: (recipe, parts) => set(recipe, "imputation", readImputation(parts)),
  treatment: (recipe, parts) => set(recipe, "treatment", readTreatment(parts)),
  normalisation: (recipe, parts) => {
    const chosen = readNormalisation(parts);
    return chosen && setScale(recipe, chosen);
  },
  weighting: (recipe, parts) => set(recipe, "weighting", readWeighting(parts)),
  aggregation: (recipe, parts) => {
    const chosen = readAggregation(parts);
    return chosen && { ...recipe, aggregation: [chosen] };
  },
} satisfies Record<keyof typeof RECIPE_OPTIONS, (recipe: Recipe, parts: string[]) => Recipe | null>;

function set<Stage extends keyof Recipe>(
  recipe: Recipe,
  stage: Stage,
  chosen: Recipe[Stage] | null,
): Recipe | null {
  return chosen && { ...recipe, [stage]: chosen };
}

/** Each option of each stage, chosen alone upon a recipe. */
function listChosen(base: Recipe): { chosen: string; recipe: Recipe }[] {
  const stages = ["imputation", "treatment", "normalisation", "weighting", "aggregation"] as const;
  return stages.flatMap((stage) =>
    RECIPE_OPTIONS[stage].map(({ value }) => {
      const recipe = CHOOSE[stage](base, value.split(":"));
      if (recipe === null) throw new Error(`${stage} cannot be ${value}`);
      return { chosen: `${stage} ${value}`, recipe };
    }),
  );
}

async function readTable(slug: string, recipe: Recipe) {
  const { lens, base } = getLens(slug);
  const { columns, choice } = toLensTable(lens, base, recipe);
  const { data: packed } = await readScoringTable(columns, choice);
  return { packed, table: unpackTable(packed), base };
}

it("each option that the lab lists gives a ranking, chosen alone upon the open index", async () => {
  const all = listChosen(getLens("open-index").base);
  expect(all.length).toBeGreaterThan(20);
  for (const { chosen, recipe } of all) {
    const { packed, table, base } = await readTable("open-index", recipe);
    const before = rankBy(table, base);
    const { rows } = computeStrength({ packed, table, recipe, base, before, changes: [] });
    expect(rows.length, chosen).toBeGreaterThan(100);
  }
});

const NO_LOGARITHMS =
  "which may bring them below zero; the treatments none, and winsorise with otherwise none, do not";
const NONE_BELOW_ZERO = "which takes no negative figure, and the scale of";
/** Choices that a lens cannot have, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  "geometric: normalisation z-score:0:1": NONE_BELOW_ZERO,
  "copeland: weighting importance": "aggregated by copeland, which adds nothing up",
  "cinc: treatment winsorise:5:2:3.5:log": NO_LOGARITHMS,
  "cinc: treatment log:plain": NO_LOGARITHMS,
  "net-power: treatment winsorise:5:2:3.5:log": NONE_BELOW_ZERO,
  "net-power: treatment log:plain": NONE_BELOW_ZERO,
  "net-power: normalisation z-score:0:1": NONE_BELOW_ZERO,
};

it("upon any lens each gives a ranking, or is refused because two methods cannot go together", async () => {
  const refused = new Set<string>();
  for (const { slug } of LENSES) {
    for (const { chosen, recipe } of listChosen(getLens(slug).base)) {
      const { table } = await readTable(slug, recipe);
      const name = `${slug}: ${chosen}`;
      const problems = checkRecipe(recipe, table);
      for (const { message } of problems) expect(message, name).toContain(REFUSED[name] ?? "none");
      if (problems.length > 0) refused.add(name);
      else
        expect(rankBy(table, recipe).filter((rank) => rank > 0).length, name).toBeGreaterThan(50);
    }
  }
  expect([...refused]).toEqual(Object.keys(REFUSED));
});
