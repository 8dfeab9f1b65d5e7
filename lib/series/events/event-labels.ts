import type { CooperationEvent, EventKind, EventStanding } from "@/lib/domain/event";
import { EVENT_KIND_NAMES, EVENT_STANDING_NAMES } from "./event-words";

/** Several events of a kind. */
export const KINDS_WORDS: Readonly<Record<EventKind, string>> = {
  declaration: "declarations",
  agreement: "agreements",
  law: "laws",
  visit: "visits",
  exercise: "exercises",
  transfer: "arms orders",
  deployment: "deployments",
  statement: "statements",
};

/** A kind inside a sentence or a key. @example toKindWord("transfer") // → "arms order" */
export function toKindWord(kind: EventKind): string {
  return EVENT_KIND_NAMES[kind].toLowerCase();
}

/** A standing inside a sentence or a key. */
export function toStandingWord(standing: EventStanding): string {
  return EVENT_STANDING_NAMES[standing].toLowerCase();
}

/**
 * An event in few words, then in the fewest, where its title has no room.
 *
 * @example ["agreement: defence exchange", "agreement 2012"]
 */
export function toShortLabels({
  kind,
  date,
  concerns,
}: Pick<CooperationEvent, "kind" | "date" | "concerns">): string[] {
  const [concern] = concerns;
  return [
    ...(concern === undefined ? [] : [`${toKindWord(kind)}: ${concern}`]),
    `${toKindWord(kind)} ${date.from.slice(0, 4)}`,
  ];
}
