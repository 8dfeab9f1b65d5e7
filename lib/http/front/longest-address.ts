import type { ParameterProblem } from "../request-problem";

/** A table of 60 columns with its filters fits within this many characters, path and all. */
export const LONGEST_ADDRESS = 4096;

/**
 * What is wrong with an address that is too long, told by its longest parameter; null for any other.
 *
 * It comes before every other reading of a query, so that nobody's work grows with its length.
 */
export function findTooLong(url: URL): ParameterProblem | null {
  const { length } = `${url.pathname}${url.search}`;
  if (length <= LONGEST_ADDRESS) return null;
  const longest = [...url.searchParams].reduce<readonly [string, string]>(
    (most, each) => (each[1].length > most[1].length ? each : most),
    ["", ""],
  );
  const said = `the address is ${length} characters long; at most ${LONGEST_ADDRESS} are read`;
  const name = longest[0].length > 60 ? `${longest[0].slice(0, 60)}…` : longest[0];
  return name === ""
    ? { name: "address", problem: said }
    : { name, problem: `${said}, and this parameter is its longest` };
}
