import type { Recipe } from "@/lib/contracts/recipe";
import type { RecipeProblem } from "../recipe-error";

/** Levels of groups, the index among them. */
export const MOST_LEVELS = 100;

/**
 * What is wrong with who belongs to whom: codes given twice, two parents, parents that are none,
 * no index or several, circles, more levels than `MOST_LEVELS`.
 *
 * It walks without calling itself, so that no depth is too deep to be told.
 *
 * @example checkHierarchy(recipe) // → [{ path: "groups[2].parent", message: "leads back to …" }]
 */
export function checkHierarchy(recipe: Recipe): RecipeProblem[] {
  const problems = [...checkCodes(recipe), ...checkParents(recipe), ...checkTop(recipe)];
  return problems.length > 0 ? problems : checkDepth(recipe);
}

function checkCodes({ indicators, groups }: Recipe): RecipeProblem[] {
  const seen = new Map<string, { path: string; parent: string | null }>();
  const nodes = [
    ...indicators.map(({ code, parent }, at) => ({ code, parent, path: `indicators[${at}]` })),
    ...groups.map(({ code, parent }, at) => ({ code, parent, path: `groups[${at}]` })),
  ];
  return nodes.flatMap(({ code, parent, path }) => {
    const first = seen.get(code);
    if (first === undefined) {
      seen.set(code, { path, parent });
      return [];
    }
    const isSame = first.parent === parent;
    return isSame
      ? [{ path: `${path}.code`, message: `is the same as that of ${first.path}: ${code}` }]
      : [
          {
            path: `${path}.parent`,
            message: `gives ${code} two parents: ${parent ?? "none"}, and ${first.parent ?? "none"} in ${first.path}`,
          },
        ];
  });
}

function checkParents({ indicators, groups }: Recipe): RecipeProblem[] {
  const isGroup = new Set(groups.map(({ code }) => code));
  const isIndicator = new Set(indicators.map(({ code }) => code));
  const check = (parent: string | null, path: string): RecipeProblem[] => {
    if (parent === null || isGroup.has(parent)) return [];
    const message = isIndicator.has(parent)
      ? `names an indicator, which can have no parts: ${parent}`
      : `names no group: ${parent}`;
    return [{ path: `${path}.parent`, message }];
  };
  return [
    ...indicators.flatMap(({ parent }, at) => check(parent, `indicators[${at}]`)),
    ...groups.flatMap(({ parent }, at) => check(parent, `groups[${at}]`)),
  ];
}

function checkTop({ groups }: Recipe): RecipeProblem[] {
  const tops = groups.flatMap(({ parent }, at) => (parent === null ? [at] : []));
  if (tops.length === 0) {
    const circle = findCircles(groups);
    const message = "has no index: the parent of one group must be null";
    return circle.length > 0 ? circle : [{ path: "groups", message }];
  }
  const [first, ...others] = tops;
  return [
    ...others.map((at) => ({
      path: `groups[${at}].parent`,
      message: `is null, and so is that of groups[${first}]: there can be one index only`,
    })),
    ...findCircles(groups),
  ];
}

/** One problem for each circle, at the group by which it is first met. */
function findCircles(groups: Recipe["groups"]): RecipeProblem[] {
  const places = new Map(groups.map(({ code }, at) => [code, at]));
  const walks = new Int32Array(groups.length).fill(-1);
  return groups.flatMap((_, start) => {
    let at = start;
    while (walks[at] === -1) {
      walks[at] = start;
      const next = places.get(groups[at]?.parent ?? "");
      if (next === undefined) return [];
      at = next;
    }
    return walks[at] === start ? [toCircle(groups, places, at)] : [];
  });
}

function toCircle(
  groups: Recipe["groups"],
  places: ReadonlyMap<string, number>,
  start: number,
): RecipeProblem {
  const codes: string[] = [];
  let at = start;
  do {
    codes.push(groups[at]?.code ?? "");
    at = places.get(groups[at]?.parent ?? "") ?? start;
  } while (at !== start);
  const shown = codes.length > 6 ? [...codes.slice(0, 5), "…"] : codes;
  return {
    path: `groups[${start}].parent`,
    message: `leads back to where it began: ${[...shown, codes[0]].join(" → ")}`,
  };
}

function checkDepth({ groups }: Recipe): RecipeProblem[] {
  const places = new Map(groups.map(({ code }, at) => [code, at]));
  const depths = new Int32Array(groups.length);
  for (const [start] of groups.entries()) {
    const walk: number[] = [];
    let at: number | undefined = start;
    while (at !== undefined && depths[at] === 0) {
      walk.push(at);
      at = places.get(groups[at]?.parent ?? "");
    }
    let depth = at === undefined ? 0 : (depths[at] ?? 0);
    for (const place of walk.reverse()) {
      depth += 1;
      depths[place] = depth;
    }
  }
  const deep = depths.findIndex((depth) => depth > MOST_LEVELS);
  if (deep === -1) return [];
  const most = depths.reduce((one, other) => Math.max(one, other), 0);
  const message = `stands more than ${MOST_LEVELS} levels deep (the deepest group stands ${most})`;
  return [{ path: `groups[${deep}].parent`, message }];
}
