import type { Aggregation, Recipe } from "./recipe";
import {
  readAggregation,
  readImputation,
  readNormalisation,
  readNumber,
  readScreening,
  readTreatment,
  readWeighting,
} from "./recipe-choices";
import {
  AS_OTHERS,
  type Group,
  type Indicator,
  TERMS_VERSION,
  toNewGroup,
  toNewIndicator,
} from "./recipe-terms";

function readTerm(term: string): string[] {
  return term
    .split(":")
    .map((part) => part.replace(/%(25|2C|3A)/gi, (coded) => decodeURIComponent(coded)));
}

/** A recipe while its terms are being read. */
interface Draft extends Omit<Recipe, "indicators" | "groups"> {
  indicators: Map<string, Indicator>;
  groups: Map<string, Group>;
}

/**
 * The recipe that an address' terms make of a ready one, and a sentence for each term that cannot
 * be taken. Nothing is dropped in silence; what is left of the terms is taken. Whether the recipe
 * holds together is for `checkRecipe` to see.
 *
 * @param text as `toRecipeTerms` writes it; empty says that nothing differs
 */
export function readRecipeTerms(
  text: string,
  base: Recipe,
): { recipe: Recipe; problems: string[] } {
  if (text === "") return { recipe: base, problems: [] };
  const [version, ...terms] = text.split(",");
  if (version !== TERMS_VERSION) {
    return {
      recipe: base,
      problems: [
        `The changes to the recipe in this address are written in a form called “${version}”; only form ${TERMS_VERSION} can be read, so none of them was taken.`,
      ],
    };
  }
  const draft: Draft = {
    ...base,
    indicators: new Map(base.indicators.map((each) => [each.code, each])),
    groups: new Map(base.groups.map((each) => [each.code, each])),
  };
  const levels: (Aggregation | null)[] = [];
  const problems = terms.flatMap((term) => {
    const [kind = "", ...parts] = readTerm(term);
    if (kind === "agg") {
      const aggregation = readAggregation(parts);
      levels.push(aggregation);
      return aggregation === null ? [toProblem(term, "no such way to put parts together")] : [];
    }
    const problem = (TERMS.get(kind) ?? unknownTerm)(draft, parts);
    return problem === null ? [] : [toProblem(term, problem)];
  });
  return {
    recipe: {
      ...draft,
      indicators: [...draft.indicators.values()],
      groups: [...draft.groups.values()],
      // A level left out would move those above it, so one that cannot be read keeps all as they were.
      aggregation: isWhole(levels) ? levels : base.aggregation,
    },
    problems,
  };
}

function isWhole(levels: readonly (Aggregation | null)[]): levels is Aggregation[] {
  return levels.length > 0 && !levels.includes(null);
}

function toProblem(term: string, why: string): string {
  return `“${term}” in the recipe’s changes was not taken: ${why}.`;
}

/** Takes a term into the draft, or says why it cannot. */
type Take = (draft: Draft, parts: readonly string[]) => string | null;

const unknownTerm: Take = () => "no such change is known";

/** A stage's method. */
function stage<Choice>(
  read: (parts: readonly string[]) => Choice | null,
  take: (draft: Draft, choice: Choice) => void,
): Take {
  return (draft, parts) => {
    const choice = read(parts);
    if (choice === null) return "no such method, or its numbers are out of bounds";
    take(draft, choice);
    return null;
  };
}

/** A change to one indicator that the recipe has. */
function ofIndicator(change: (parts: readonly string[]) => Partial<Indicator> | string): Take {
  return (draft, [code = "", ...parts]) => {
    const old = draft.indicators.get(code);
    if (old === undefined) return `the recipe has no indicator called ${code}`;
    const changed = change(parts);
    if (typeof changed === "string") return changed;
    draft.indicators.set(code, { ...old, ...changed });
    return null;
  };
}

/** A change to one indicator or one group that the recipe has. */
function ofEither(
  change: (parts: readonly string[]) => { weight?: number; name?: string | undefined } | string,
): Take {
  return (draft, [code = "", ...parts]) => {
    const indicator = draft.indicators.get(code);
    const group = draft.groups.get(code);
    if (indicator === undefined && group === undefined) {
      return `the recipe has no indicator and no group called ${code}`;
    }
    const changed = change(parts);
    if (typeof changed === "string") return changed;
    if (indicator !== undefined) draft.indicators.set(code, { ...indicator, ...changed });
    else if (group !== undefined) draft.groups.set(code, { ...group, ...changed });
    return null;
  };
}

/** A method of one indicator's or group's own; `stage` takes it away again. */
function ownChoice<Choice>(
  read: (parts: readonly string[]) => Choice | null,
  parts: readonly string[],
): { choice: Choice | undefined } | string {
  if (parts.length === 1 && parts[0] === AS_OTHERS) return { choice: undefined };
  const choice = read(parts);
  return choice === null ? "no such method, or its numbers are out of bounds" : { choice };
}

const LONGEST_CODE = 80;
const LONGEST_NAME = 200;

const TERMS: ReadonlyMap<string, Take> = new Map<string, Take>([
  [
    "title",
    (draft, [title = "", ...rest]) => {
      if (rest.length > 0 || title.length > LONGEST_NAME) return "no such title";
      draft.title = title === "" ? undefined : title;
      return null;
    },
  ],
  [
    "impute",
    stage(readImputation, (draft, choice) => Object.assign(draft, { imputation: choice })),
  ],
  ["treat", stage(readTreatment, (draft, choice) => Object.assign(draft, { treatment: choice }))],
  [
    "norm",
    stage(readNormalisation, (draft, choice) => Object.assign(draft, { normalisation: choice })),
  ],
  ["weigh", stage(readWeighting, (draft, choice) => Object.assign(draft, { weighting: choice }))],
  ["screen", stage(readScreening, (draft, screening) => Object.assign(draft, { screening }))],
  [
    "over",
    stage(
      ([text, ...rest]) =>
        rest.length > 0 ? null : ((["year", "all-years"] as const).find((e) => e === text) ?? null),
      (draft, over) => Object.assign(draft, { over }),
    ),
  ],
  [
    "w",
    ofEither(([text, ...rest]) => {
      const weight = rest.length > 0 ? undefined : readNumber(text, 0);
      return weight === undefined ? "a weight is a number, 0 or more" : { weight };
    }),
  ],
  [
    "name",
    ofEither(([name = "", ...rest]) =>
      rest.length > 0 || name.length > LONGEST_NAME
        ? "no such name"
        : { name: name === "" ? undefined : name },
    ),
  ],
  [
    "out",
    (draft, [code = "", ...rest]) =>
      rest.length === 0 && draft.indicators.delete(code)
        ? null
        : `the recipe has no indicator called ${code}`,
  ],
  [
    "drop",
    (draft, [code = "", ...rest]) =>
      rest.length === 0 && draft.groups.delete(code)
        ? null
        : `the recipe has no group called ${code}`,
  ],
  [
    "in",
    (draft, [code = "", parent = "", ...rest]) => {
      if (rest.length > 0 || !isCode(code) || !isCode(parent)) return "no such indicator";
      if (draft.indicators.has(code)) return `the recipe has an indicator called ${code} already`;
      draft.indicators.set(code, toNewIndicator(code, parent));
      return null;
    },
  ],
  [
    "group",
    (draft, [code = "", parent = "", ...rest]) => {
      if (rest.length > 0 || !isCode(code) || parent.length > LONGEST_CODE) return "no such group";
      if (draft.groups.has(code)) return `the recipe has a group called ${code} already`;
      draft.groups.set(code, toNewGroup(code, parent === "" ? null : parent));
      return null;
    },
  ],
  [
    "of",
    (draft, [code = "", parent = "", ...rest]) => {
      const indicator = draft.indicators.get(code);
      const group = draft.groups.get(code);
      if (rest.length > 0 || parent.length > LONGEST_CODE) return "no such group";
      if (indicator !== undefined && parent !== "") {
        draft.indicators.set(code, { ...indicator, parent });
        return null;
      }
      if (group === undefined) return `the recipe has no indicator and no group called ${code}`;
      draft.groups.set(code, { ...group, parent: parent === "" ? null : parent });
      return null;
    },
  ],
  [
    "dir",
    ofIndicator(([text, ...rest]) => {
      const direction = ([1, -1] as const).find((each) => String(each) === text);
      return direction === undefined || rest.length > 0 ? "a direction is 1 or −1" : { direction };
    }),
  ],
  [
    "den",
    ofIndicator(([code = "", ...rest]) =>
      rest.length > 0 || code.length > LONGEST_CODE
        ? "no such denominator"
        : { denominator: code === "" ? undefined : code },
    ),
  ],
  [
    "treat-of",
    ofIndicator((parts) => {
      const own = ownChoice(readTreatment, parts);
      return typeof own === "string" ? own : { treatment: own.choice };
    }),
  ],
  [
    "norm-of",
    ofIndicator((parts) => {
      const own = ownChoice(readNormalisation, parts);
      return typeof own === "string" ? own : { normalisation: own.choice };
    }),
  ],
  [
    "agg-of",
    (draft, [code = "", ...parts]) => {
      const group = draft.groups.get(code);
      if (group === undefined) return `the recipe has no group called ${code}`;
      const own = ownChoice(readAggregation, parts);
      if (typeof own === "string") return own;
      draft.groups.set(code, { ...group, aggregation: own.choice });
      return null;
    },
  ],
  [
    "target",
    ofIndicator(([text, ...rest]) => {
      if (rest.length > 0) return "a target is one number";
      if (text === "") return { target: undefined };
      const target = readNumber(text);
      return target === undefined ? "a target is a number" : { target };
    }),
  ],
  [
    "goal",
    ofIndicator(([low, high, ...rest]) => {
      if (rest.length > 0) return "goalposts are two numbers";
      if (low === "" && high === "") return { goalposts: undefined };
      const from = readNumber(low);
      const to = readNumber(high);
      return from === undefined || to === undefined
        ? "goalposts are two numbers"
        : { goalposts: [from, to] };
    }),
  ],
]);

function isCode(code: string): boolean {
  return code.length > 0 && code.length <= LONGEST_CODE;
}
