import { type CooperationEvent, toPartyCode } from "@/lib/domain/event";
import { type PackageTable, required, text } from "./package-fields";

/** Records of events in this project's own words, and the documents that each rests on. */
export const EVENT_TABLES: readonly PackageTable[] = [
  {
    name: "events",
    title: "Records of events; what is computed from other tables is left out",
    fields: [
      { ...text("event", "Name of the record."), constraints: required },
      {
        ...text("date_from", "2012, 2012-01 or 2012-01-11, as far as known."),
        constraints: required,
      },
      text("date_until", "End of a span, as precise as its beginning."),
      { ...text("kind", "Kind of event."), constraints: required },
      {
        ...text("parties", "Codes of countries and organisations, separated by blanks."),
        constraints: required,
      },
      { ...text("title", "Official title, else our words."), constraints: required },
      { ...text("summary", "Our words."), constraints: required },
      text("concerns", "What it covers, separated by semicolons."),
      { ...text("standing", "How far it can be taken at its word."), constraints: required },
      text("standing_note", "What the standing rests on, and what is not verified."),
    ],
    primaryKey: ["event"],
    foreignKeys: [],
  },
  {
    name: "event-documents",
    title: "Documents that the records of events rest on",
    fields: [
      { ...text("event", "Name of the record."), constraints: required },
      {
        name: "position",
        type: "integer",
        description: "Place in its list, from 1.",
        constraints: required,
      },
      { ...text("publisher", "Publisher."), constraints: required },
      { ...text("title", "Title."), constraints: required },
      text("date", "As far as known."),
      { ...text("address", "Where it stands."), constraints: required },
      text("note", "What it says, or how far it was read."),
    ],
    primaryKey: ["event", "position"],
    foreignKeys: [{ fields: "event", table: "events", column: "event" }],
  },
];

type Cell = string | number | null;

/** A record as a row of the export's table `events`. */
export function toEventCells(event: CooperationEvent): Cell[] {
  return [
    event.id,
    event.date.from,
    event.date.until,
    event.kind,
    event.parties.flatMap((party) => toPartyCode(party) ?? []).join(" "),
    event.title,
    event.summary,
    event.concerns.join("; ") || null,
    event.standing,
    event.standingNote,
  ];
}

/** What a record rests on, as rows of the export's table `event-documents`. */
export function toDocumentCells({ id, documents }: CooperationEvent): Cell[][] {
  return documents.map(({ publisher, title, date, address, note }, index) => [
    id,
    index + 1,
    publisher,
    title,
    date,
    address,
    note,
  ]);
}
