import type { Recipe } from "./recipe";
import {
  readAggregation,
  readImputation,
  readNormalisation,
  readNumber,
  readScreening,
  readTreatment,
  readWeighting,
} from "./recipe-choices";
import { AS_OTHERS, type Group, type Indicator, toNewGroup, toNewIndicator } from "./recipe-terms";

/** A recipe while its terms are being read. */
export interface Draft extends Omit<Recipe, "indicators" | "groups"> {
  indicators: Map<string, Indicator>;
  groups: Map<string, Group>;
}

/** Takes a term into the draft, or says why it cannot. */
type Take = (draft: Draft, parts: readonly string[]) => string | null;

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

/** Takes a term of some kind into the draft, or says why it cannot. */
export function takeTerm(draft: Draft, kind: string, parts: readonly string[]): string | null {
  const take = TERMS.get(kind);
  return take === undefined ? "no such change is known" : take(draft, parts);
}

function isCode(code: string): boolean {
  return code.length > 0 && code.length <= LONGEST_CODE;
}
