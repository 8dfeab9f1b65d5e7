import { createParser, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";

/** Reads what one parameter of a page's address says. */
interface Term {
  /** Null for what cannot be read. */
  parse(text: string): unknown;
  /** What may stand there, in words; carried along by `withDefault`. */
  takes?: string;
  /** Reads each part of a list; a list without is of any words. */
  part?: { parse(text: string): unknown };
}

function taking<Parser extends object>(parser: Parser, takes: string, part?: Term["part"]): Parser {
  return Object.assign(parser, { takes, part });
}

function parseAsWhole(takes: string) {
  const parse = (text: string) => (/^-?\d{1,9}$/.test(text.trim()) ? Number(text) : null);
  return taking(createParser({ parse, serialize: String }), takes);
}

/** Of any century: whether figures exist for it is the page's to say. */
export const parseAsYear = parseAsWhole("a year, as in 2020");

/** How many, or how far. */
export const parseAsCount = parseAsWhole("a whole number");

export const parseAsYears = taking(
  parseAsArrayOf(parseAsYear),
  "years with commas between, as in 2010,2020",
  parseAsYear,
);

export const parseAsFlag = taking(
  createParser({
    parse: (text) => (text === "true" ? true : text === "false" ? false : null),
    serialize: String,
  }),
  "true or false",
);

/** One name of a closed list. An empty name among them is not offered in words. */
export function parseAsOneOf<const Name extends string>(names: readonly Name[]) {
  const offered = names.filter((name) => name !== "");
  const last = offered.at(-1);
  const takes = offered.length < 2 ? last : `${offered.slice(0, -1).join(", ")} or ${last}`;
  return taking(parseAsStringLiteral(names), String(takes));
}

const LONGEST_QUOTE = 40;

/**
 * What stands in a page's address and cannot be read, so that what is usual is shown instead: a
 * word where a year belongs, a name that is not on a closed list, what is said a second time. A
 * sentence for each, with the parameter, what it says and what may stand there. Names that only the
 * store knows (countries, indicators) are held against it by the page's own check.
 *
 * @param terms by the parameters' names
 */
export function listUnread(address: URLSearchParams, terms: Readonly<Record<string, Term>>) {
  return Object.entries(terms).flatMap(([name, term]) => {
    const [text = "", ...again] = address.getAll(name);
    const unread = listUnreadParts(text, term);
    return [
      ...unread.map(
        (part) => `“${shorten(part)}” cannot be read as ${name}: it takes ${term.takes}.`,
      ),
      ...(again.some((other) => other !== text)
        ? [
            `The address says ${name} more than once: “${shorten(text)}” is taken, ${again.map((other) => `“${shorten(other)}”`).join(", ")} is not.`,
          ]
        : []),
    ];
  });
}

function listUnreadParts(text: string, { parse, part }: Term): string[] {
  if (text === "") return [];
  if (part === undefined) return parse(text) === null ? [text] : [];
  return text.split(",").filter((each) => part.parse(each) === null);
}

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
