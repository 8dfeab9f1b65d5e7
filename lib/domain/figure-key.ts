import type { Iso3 } from "./country";
import { TIE_KINDS, type TieKind } from "./tie";

/** Which figure a mark, a label or a cell shows: enough to ask where it comes from. */
export type FigureKey =
  | { kind: "observation"; indicator: string; iso3: Iso3; year: number; release: string }
  | { kind: "rank"; publisher: string; iso3: Iso3; edition: number; release: string }
  /** What ties two countries, as the first of them sees it. */
  | { kind: "tie"; tie: TieKind; iso3: Iso3; otherIso3: Iso3; year: number; release: string }
  /** A country's presence in a peacekeeping mission. */
  | { kind: "mission"; mission: string; iso3: Iso3; year: number; release: string }
  /** One order of a register of arms transfers. */
  | { kind: "transfer"; line: number; release: string }
  /** The sum of a country's orders in some years, those from one supplier or, with null, from all. */
  | {
      kind: "transfers";
      iso3: Iso3;
      /** Code, or name in the register where there is none. */
      supplier: string | null;
      from: number;
      until: number;
      release: string;
    };

/**
 * A figure's key as it stands in a mark's `data-figure`.
 *
 * @example "observation/tanks/MNG/2025/gfp-2025"
 * @example "transfers/MNG/Soviet%20Union/1960/1969/sipri-arms-transfers-2026-02"
 */
export function toFigureText(key: FigureKey): string {
  switch (key.kind) {
    case "observation":
      return `observation/${key.indicator}/${key.iso3}/${key.year}/${key.release}`;
    case "rank":
      return `rank/${key.publisher}/${key.iso3}/${key.edition}/${key.release}`;
    case "tie":
      return `tie/${key.tie}/${key.iso3}-${key.otherIso3}/${key.year}/${key.release}`;
    case "mission":
      return `mission/${key.mission}/${key.iso3}/${key.year}/${key.release}`;
    case "transfer":
      return `transfer/${key.line}/${key.release}`;
    case "transfers": {
      const supplier = encodeURIComponent(key.supplier ?? "*");
      return `transfers/${key.iso3}/${supplier}/${key.from}/${key.until}/${key.release}`;
    }
  }
}

/** For each kind, what its text must look like, and the key that is then meant. */
const READERS: readonly [RegExp, (parts: string[]) => FigureKey | null][] = [
  [
    /^observation(\/[^/]+){2}\/\d{1,4}\/[^/]+$/,
    ([, indicator = "", iso3 = "", year, release = ""]) => ({
      ...{ kind: "observation", indicator, iso3, year: Number(year), release },
    }),
  ],
  [
    /^rank(\/[^/]+){2}\/\d{1,4}\/[^/]+$/,
    ([, publisher = "", iso3 = "", edition, release = ""]) => ({
      ...{ kind: "rank", publisher, iso3, edition: Number(edition), release },
    }),
  ],
  [
    /^tie\/[^/]+\/[A-Z]{3}-[A-Z]{3}\/\d{1,4}\/[^/]+$/,
    ([, kind, pair = "", year, release = ""]) => {
      const [iso3 = "", otherIso3 = ""] = pair.split("-");
      const tie = TIE_KINDS.find((each) => each === kind);
      if (tie === undefined) return null;
      return { kind: "tie", tie, iso3, otherIso3, year: Number(year), release };
    },
  ],
  [
    /^mission(\/[^/]+){2}\/\d{1,4}\/[^/]+$/,
    ([, mission = "", iso3 = "", year, release = ""]) => ({
      ...{ kind: "mission", mission, iso3, year: Number(year), release },
    }),
  ],
  [
    /^transfer\/\d{1,9}\/[^/]+$/,
    ([, line, release = ""]) => ({ kind: "transfer", line: Number(line), release }),
  ],
  [
    /^transfers(\/[^/]+){2}(\/\d{1,4}){2}\/[^/]+$/,
    ([, iso3 = "", supplier = "", from, until, release = ""]) => ({
      ...{ kind: "transfers", iso3, from: Number(from), until: Number(until), release },
      supplier: supplier === "*" ? null : decodeURIComponent(supplier),
    }),
  ],
];

/** The key that stands in a mark; null where the text is none. */
export function readFigureText(text: string): FigureKey | null {
  const reader = READERS.find(([pattern]) => pattern.test(text));
  return reader === undefined ? null : reader[1](text.split("/"));
}
