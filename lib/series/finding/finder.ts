import MiniSearch, { type Query } from "minisearch";
import { foldText } from "../fold-text";
import type { Findable, FindableName } from "./findables";
import { toNearBeginnings } from "./near-beginnings";

/** A thing found, and the name by which it was found. */
export interface Finding extends Findable {
  by: FindableName;
}

/** How many of each kind are shown at most. */
const MOST = { country: 7, indicator: 7, page: 4 } as const;
/** As much of what was typed as is read. */
const LONGEST = 80;
const KINDS = ["country", "indicator", "page"] as const;

/** What each kind of name weighs: a code stands for one country only, a word for many indicators. */
const WEIGHTS: Readonly<Record<FindableName["kind"], number>> = {
  title: 1.5,
  code: 2,
  translation: 1.2,
  also: 1.2,
  former: 1.1,
  continues: 1.1,
  includes: 1,
  partOf: 0.9,
  word: 1,
};
/** Han, kana and the letters of Hangul: written without blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const FILLERS = new Set(["of", "the", "and", "in", "for", "by"]);

/** Finds what a reader looks for while it is typed. */
export type Finder = (typed: string) => Finding[];

/**
 * An index over all that can be found; building it takes some tens of milliseconds, asking it about
 * one.
 *
 * A word finds names that begin with it, whatever its case and accents. Where no name fits all words,
 * two letters may have changed places, then a letter or two of a longer word may be wrong, then a
 * letter of its beginning, then some of the words are enough. Chinese and Japanese are found from any character on.
 *
 * @returns a function from what was typed to findings, the best first: countries, then indicators,
 *   then pages; nothing for an empty text
 * @example createFinder(findables)("burma")[0]?.title // → "Myanmar"
 */
export function createFinder(findables: readonly Findable[]): Finder {
  const names = findables.flatMap((findable) => findable.names.map((by) => ({ findable, by })));
  const index = new MiniSearch({
    fields: ["text"],
    tokenize: (text) => toTokens(text, "names"),
    processTerm: (term) => term,
  });
  index.addAll(names.map(({ by }, id) => ({ id, text: by.text })));

  const terms = [...new Set(names.flatMap(({ by }) => toTokens(by.text, "names")))];
  const ask = (query: Query, combineWith: "AND" | "OR", fuzzy: Letters) =>
    index.search(query, {
      combineWith,
      prefix: (term) => !/^\d$/.test(term),
      fuzzy,
      weights: { prefix: 0.6, fuzzy: 0.3 },
      tokenize: (text) => toTokens(text, "typed"),
      boostDocument: (id) => WEIGHTS[names[id]?.by.kind ?? "word"],
    });

  /** Each word that begins no name as what it would be but for one letter. */
  const toNear = (query: string): Query => ({
    combineWith: "AND",
    queries: toTokens(query, "typed").map((word) => {
      const isBeginning = terms.some((term) => term.startsWith(word));
      const near = isBeginning || UNSPACED.test(word) ? [word] : toNearBeginnings(word, terms);
      return { combineWith: "OR", queries: near };
    }),
  });

  return (typed) => {
    const query = typed.trim().slice(0, LONGEST);
    if (query === "") return [];
    const attempts = [
      () => ask(query, "AND", none),
      () => toSwapped(query).flatMap((each) => ask(each, "AND", none)),
      () => ask(query, "AND", few),
      () => ask(toNear(query), "AND", none),
      () => ask(query, "OR", few),
      () => ask(query, "AND", more),
    ];
    const results = attempts.reduce<{ id: number }[]>(
      (found, attempt) => (found.length > 0 ? found : attempt()),
      [],
    );
    const best = new Map<string, Finding>();
    for (const { id } of results) {
      const found = names[id];
      if (found === undefined) continue;
      const key = `${found.findable.kind} ${found.findable.key}`;
      if (!best.has(key)) best.set(key, { ...found.findable, by: found.by });
    }
    return KINDS.flatMap((kind) =>
      [...best.values()].filter((each) => each.kind === kind).slice(0, MOST[kind]),
    );
  };
}

/** How many letters of a word may be wrong. */
type Letters = (term: string) => number;
const none: Letters = () => 0;
const few: Letters = (term) =>
  UNSPACED.test(term) || term.length < 4 ? 0 : term.length < 7 ? 1 : 2;
const more: Letters = (term) => (UNSPACED.test(term) || term.length < 4 ? 0 : 2);

/** The text with each two neighbouring letters changed about: the commonest slip of a quick hand. */
function toSwapped(text: string): string[] {
  return Array.from({ length: text.length - 1 }, (_, at) => at).flatMap((at) => {
    const [one = "", other = ""] = [text[at], text[at + 1]];
    const isSame = one === other || one.trim() === "" || other.trim() === "";
    return isSame ? [] : [text.slice(0, at) + other + one + text.slice(at + 2)];
  });
}

function toTokens(text: string, side: "names" | "typed"): string[] {
  const words = foldText(text)
    .replaceAll("'", "")
    .split(/[^\p{L}\p{N}\p{M}&%ー]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !FILLERS.has(word));
  return (telling.length > 0 ? telling : words).flatMap((word) =>
    side === "names" && UNSPACED.test(word) ? toEndings(word) : [word],
  );
}

/** @example toEndings("南アフリカ") // → ["南アフリカ", "アフリカ", "フリカ", "リカ", "カ"] */
function toEndings(word: string): string[] {
  return Array.from(word, (_, from) => word.slice(from));
}
