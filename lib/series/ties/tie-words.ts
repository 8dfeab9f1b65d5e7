import type { NetworkKind, TieKind } from "@/lib/domain/tie";
import type { InkPath } from "../ink";

interface KindWords {
  name: string;
  /** In a sentence, after "has". */
  clause: string;
  /** One word for a narrow cell. */
  word: string;
  /** What it means, for the page's key. */
  meaning: string;
}

/** How each kind of tie is called. */
export const KIND_WORDS: Readonly<Record<NetworkKind, KindWords>> = {
  "defence-pact": {
    name: "Defence pact",
    clause: "a defence pact",
    word: "pact",
    meaning: "to help defend the other when it is attacked",
  },
  "offence-pact": {
    name: "Offence pact",
    clause: "an offence pact",
    word: "offence",
    meaning: "to join the other in a war that was not forced on it",
  },
  neutrality: {
    name: "Neutrality",
    clause: "a promise of neutrality",
    word: "neutral",
    meaning: "to stay out of a conflict of the other’s",
  },
  consultation: {
    name: "Consultation",
    clause: "an obligation to consult",
    word: "consult",
    meaning: "to talk with the other in a crisis",
  },
  "non-aggression": {
    name: "Non-aggression",
    clause: "a promise of non-aggression",
    word: "no attack",
    meaning: "not to attack the other",
  },
  "arms-orders": {
    name: "Arms orders",
    clause: "arms orders",
    word: "arms",
    meaning: "arms that one country ordered from the other",
  },
};

/** How each kind of tie is drawn; an arms order's colour is its supplier's. */
export const KIND_LINES: Readonly<
  Record<NetworkKind, Pick<InkPath, "stroke" | "strokeWidth" | "dash">>
> = {
  "defence-pact": { stroke: "ink", strokeWidth: 3.5 },
  "offence-pact": { stroke: "ink", strokeWidth: 3.5, dash: "3 3" },
  neutrality: { stroke: "inkMuted", strokeWidth: 2, dash: "1.5 4" },
  consultation: { stroke: "inkMuted", strokeWidth: 2, dash: "7 4" },
  "non-aggression": { stroke: "inkMuted", strokeWidth: 1 },
  "arms-orders": { stroke: "inkMuted", strokeWidth: 1.5 },
};

/** Any kind of tie as a card's heading. */
export function toTieName(kind: TieKind): string {
  return kind === "land-contiguity" ? "Land border" : KIND_WORDS[kind].name;
}

/** @example toTieMeaning("consultation") // → "An obligation to talk with the other in a crisis" */
export function toTieMeaning(kind: TieKind): string {
  return kind === "land-contiguity"
    ? "A border on land"
    : `An obligation ${KIND_WORDS[kind].meaning}`;
}
