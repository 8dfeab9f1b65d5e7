/** What a column of an index's table is made of. */
export interface ColumnCode {
  /** Slug of the indicator. */
  indicator: string;
  /** Slug of the only source that is asked; null for the indicator's order of preference. */
  source: string | null;
  /** Whether it is the share of what a country and its land neighbours have together. */
  amongNeighbours: boolean;
}

const AMONG_NEIGHBOURS = "/neighbours";

/** The code of the column that has the shares among land neighbours of another's figures. */
export function toNeighboursCode(code: string): string {
  return `${code}${AMONG_NEIGHBOURS}`;
}

/**
 * A column's code read: an indicator's slug, `@` and a source where only that one is to speak, and
 * `/neighbours` for the share among land neighbours.
 *
 * @example readColumnCode("population@cow-nmc") // → { indicator: "population", source: "cow-nmc", amongNeighbours: false }
 */
export function readColumnCode(code: string): ColumnCode {
  const amongNeighbours = code.endsWith(AMONG_NEIGHBOURS);
  const plain = amongNeighbours ? code.slice(0, -AMONG_NEIGHBOURS.length) : code;
  const [indicator = "", source = null] = plain.split("@");
  return { indicator, source, amongNeighbours };
}
