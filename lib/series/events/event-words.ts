import type { EventKind, EventStanding } from "@/lib/domain/event";

/** What each kind of event is called in a list. */
export const EVENT_KIND_NAMES: Readonly<Record<EventKind, string>> = {
  declaration: "Declaration",
  agreement: "Agreement",
  law: "Law",
  visit: "Visit",
  exercise: "Exercise",
  transfer: "Arms order",
  deployment: "Deployment",
  statement: "Statement",
};

/** How far an event can be taken at its word, in a few words. */
export const EVENT_STANDING_NAMES: Readonly<Record<EventStanding, string>> = {
  reported: "Reported",
  official: "Official",
  "signed-not-in-force": "Signed, not in force",
  "in-force": "In force",
  verified: "Verified",
};

/** What each standing says, in a sentence. */
export const EVENT_STANDING_MEANINGS: Readonly<Record<EventStanding, string>> = {
  reported: "The press, a reprint or a register says so; no document of the parties was read.",
  official: "A party to it or a public body says so.",
  "signed-not-in-force": "Signed, but not in force as far as known.",
  "in-force": "In force, as the documents say.",
  verified: "What was agreed was seen to be done.",
};
