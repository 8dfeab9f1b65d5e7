import { QueryClient } from "@tanstack/react-query";
import {
  checkStrengthView,
  type StrengthAddress,
  toStrengthFigure,
} from "@/lib/contracts/strength-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { lensesQuery } from "@/lib/queries/lenses";
import { strengthPartsQuery } from "@/lib/queries/strength";
import { type Catalog, getCatalog } from "@/lib/repositories/catalog";
import { LENSES } from "@/lib/scoring/lenses/lenses";
import { toRecipeChanges } from "@/lib/series/recipe-words";
import { toWhatIfWords } from "@/lib/series/what-if-words";
import { readParts } from "./figures/read-parts";
import { placeParts } from "./place-figure";
import { readLenses } from "./read-lenses";
import { readStrengthParts } from "./read-strength";
import { type TakenIndex, takeWhatCan } from "./take-index";

/** The chart's column beside the parts of a rank. */
const CHART_COLUMN = 808;

/**
 * All that the page of an index needs at first paint: the figure, replies for the view in the
 * client's query cache, and what of the address could not be taken.
 */
export async function readStrengthPage(address: StrengthAddress) {
  const catalog = await getCatalog();
  const { view } = checkStrengthView(address, {
    countries: new Set(catalog.countries.keys()),
    lenses: new Set(LENSES.map(({ slug }) => slug)),
  });
  const { asked, problems, taken } = await takeWhatCan(view);
  const shown = { ...view, ...asked, if: [...asked.if] };
  const figureView = toStrengthFigure(shown);
  const queries = new QueryClient();
  const parts = await readParts(figureView);
  const figure = await placeParts(figureView, parts, queries, CHART_COLUMN);
  const first = view.country.find((iso3) => taken.table.units.some(({ code }) => code === iso3));
  if (first !== undefined) {
    const reply = await readStrengthParts({ ...asked, country: first });
    queries.setQueryData(strengthPartsQuery(asked, first).queryKey, reply);
  }
  queries.setQueryData(
    lensesQuery(view.country).queryKey,
    await readLenses({ country: view.country }),
  );
  return {
    queries,
    content: parts.content,
    figureView,
    figure: { address: toFigureAddress(figureView, "svg"), drawn: figure },
    lenses: LENSES.map(({ recipe: _recipe, ...head }) => head),
    given: {
      asked: { recipe: view.recipe, if: view.if },
      taken: { recipe: asked.recipe, if: [...asked.if] },
      problems: problems.map(({ text }) => text),
      differences: toDifferences(taken, catalog),
    },
    taken,
  };
}

function toDifferences({ recipe, base, changes, reply }: TakenIndex, { countries }: Catalog) {
  const names = new Map([
    ...reply.data.columns.map(({ code, name }) => [code, name] as const),
    ...[...base.groups, ...recipe.groups].map(({ code, name }) => [code, name ?? code] as const),
  ]);
  const nameOf = (code: string) => names.get(code) ?? code;
  return [
    ...toRecipeChanges(recipe, base, nameOf),
    ...changes.map((each) =>
      toWhatIfWords(each, countries.get(each.unit)?.name ?? each.unit, nameOf(each.column)),
    ),
  ];
}
