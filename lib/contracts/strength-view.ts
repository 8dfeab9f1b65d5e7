import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
} from "nuqs/server";
import { readWhatIf } from "@/lib/domain/what-if";
import { countryParsers, keepKnown, MOST_CHOSEN } from "./chosen-countries";
import type { FigureViewOf } from "./figures";
import { MOST_CHANGES, USUAL_LENS } from "./strength-terms";

/** What the addresses of an index and of the lab say: by which recipe, with which figures, whom it marks. */
export const strengthParsers = {
  ...countryParsers,
  lens: parseAsString.withDefault(USUAL_LENS),
  recipe: parseAsString.withDefault(""),
  if: parseAsArrayOf(parseAsString).withDefault([]),
};

export const loadStrengthView = createLoader(strengthParsers);

export type StrengthAddress = inferParserType<typeof strengthParsers>;

const writeView = createSerializer(strengthParsers);

/** A view as a page's address, what is usual left out. @example "/strength/lab?recipe=1,w:tanks:3" */
export function toStrengthHref(path: "/strength" | "/strength/lab", view: StrengthAddress): string {
  return `${path}${writeView(view)}`;
}

/**
 * A view that can be shown, and a sentence for everything in the address that cannot. The recipe's
 * own terms are read by `readRecipeTerms`, against the lens that is kept here.
 */
export function checkStrengthView(
  asked: StrengthAddress,
  known: { countries: ReadonlySet<string>; lenses: ReadonlySet<string> },
): { view: StrengthAddress; problems: string[] } {
  const { kept: country, problems } = keepKnown(
    "country",
    asked.country,
    known.countries,
    MOST_CHOSEN,
  );
  const isKnown = known.lenses.has(asked.lens);
  if (!isKnown) {
    problems.push(
      `No lens is called ${asked.lens}; the open index is shown.${asked.recipe === "" ? "" : " What the address changes in it is tried on the open index."}`,
    );
  }
  const seen = new Set<string>();
  const changes = asked.if.filter((text) => {
    const read = readWhatIf(text);
    if (read === null) {
      problems.push(
        `“${text}” is no changed figure; write country:indicator:figure, as in MNG:tanks:500, or MNG:tanks:x2.`,
      );
      return false;
    }
    const figure = `${read.unit}:${read.column}`;
    const isFirst = !seen.has(figure);
    if (!isFirst) problems.push(`“${text}” was not taken: ${figure} is changed already.`);
    seen.add(figure);
    return isFirst;
  });
  if (changes.length > MOST_CHANGES) {
    problems.push(
      `At most ${MOST_CHANGES} figures can be changed; left out: ${changes.slice(MOST_CHANGES).join(", ")}.`,
    );
  }
  return {
    view: {
      ...{ country, recipe: asked.recipe, if: changes.slice(0, MOST_CHANGES) },
      lens: isKnown ? asked.lens : USUAL_LENS,
    },
    problems,
  };
}

/** A view as figures take it. */
export function toStrengthFigure(view: StrengthAddress): FigureViewOf<"strength"> {
  return { kind: "strength", ...view };
}
