import { z } from "zod";
import { EVENT_KINDS, EVENT_STANDINGS, ORGANISATION_CODES } from "@/lib/domain/event";
import { DATE_PRECISIONS, firstDay, lastDay, precisionOf } from "@/lib/domain/event-date";
import { dataVersion, release } from "./facts";
import { namesAmong } from "./parameter-kinds";
import { countryCodes, MOST_COUNTRIES } from "./parameters";

/** How many events one page holds at most. */
export const EVENTS_A_PAGE = 500;

const day = z.string().refine((text) => precisionOf(text) !== undefined, {
  error: "expected a date such as 2024, 2024-12 or 2024-12-11",
  // What is no date is held against no other.
  abort: true,
});

/** Which events are asked for; all where nothing is said. */
export const eventChoice = {
  country: countryCodes.optional().meta({
    description: "Events in which any of these countries takes part.",
    example: "MNG",
  }),
  party: z
    .string()
    .transform((text) => text.split(","))
    .pipe(
      z
        .array(z.string().regex(/^[A-Z]{2,4}$/, "expected codes in capitals, separated by commas"))
        .max(MOST_COUNTRIES, `at most ${MOST_COUNTRIES} parties at a time`)
        .refine((all) => new Set(all).size === all.length, "a party stands twice"),
    )
    .optional()
    .meta({
      description: `Events in which all of these take part: countries' codes, or ${ORGANISATION_CODES.join(", ")}.`,
      example: "MNG,JPN",
    }),
  kind: namesAmong(EVENT_KINDS, "a kind").optional().meta({
    description: "Kinds of events separated by commas.",
    example: "agreement,declaration",
  }),
  standing: namesAmong(EVENT_STANDINGS, "a standing").optional().meta({
    description: "How far the event can be taken at its word, separated by commas.",
    example: "in-force",
  }),
  from: day.optional().meta({
    description: "Events that may have been on or after this day, month or year.",
    example: "2010",
  }),
  until: day.optional().meta({
    description: "Events that may have been on or before this day, month or year.",
    example: "2024-12",
  }),
  basis: z.enum(["documents", "release"]).optional().meta({
    description:
      "documents: records that rest on documents; release: events computed from a release's rows, such as arms orders. Where absent both; in a feed records.",
    example: "documents",
  }),
};

/** The law that a span of dates does not end before it begins. */
export function beginsBeforeItEnds({ from, until }: { from?: string; until?: string }): boolean {
  return from === undefined || until === undefined || firstDay(from) <= lastDay(until);
}

const spanProblem = { error: "from must not be later than until", path: ["from"] };

export const eventsRequest = z
  .strictObject({
    ...eventChoice,
    order: z.enum(["oldest", "newest"]).default("oldest").meta({
      description: "Which come first. A date known by year or month alone stands at its beginning.",
      example: "newest",
    }),
    cursor: z
      .string()
      .max(200)
      .regex(/^[A-Za-z0-9_-]+$/, "expected a cursor as given in meta.nextCursor")
      .optional()
      .meta({ description: "meta.nextCursor of the page before." }),
  })
  .refine(beginsBeforeItEnds, spanProblem);

/** What a feed holds: records unless it asks for what is computed. */
export const eventFeedRequest = z
  .strictObject({ ...eventChoice, basis: eventChoice.basis.default("documents") })
  .refine(beginsBeforeItEnds, spanProblem);

export const eventId = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected an event's name in lower case with hyphens")
  .meta({ description: "An event's id.", example: "2024-12-japan-mongolia-defence-equipment" });

const party = z.object({
  iso3: z.string().nullable(),
  code: z
    .enum(ORGANISATION_CODES)
    .nullable()
    .meta({ description: "An organisation's code; null for a country and for a former state." }),
  name: z.string(),
});

export const cooperationEvent = z.object({
  id: z.string(),
  date: z.object({
    from: z.string().meta({ description: "2012, 2012-01 or 2012-01-11, as far as known." }),
    until: z.string().nullable(),
    precision: z.enum(DATE_PRECISIONS),
  }),
  kind: z.enum(EVENT_KINDS),
  parties: z.array(party),
  title: z.string(),
  titleVariants: z.array(
    z.object({ title: z.string(), language: z.string(), note: z.string().nullable() }),
  ),
  summary: z.string(),
  concerns: z.array(z.string()),
  standing: z.enum(EVENT_STANDINGS),
  standingNote: z.string().nullable(),
  documents: z
    .array(
      z.object({
        publisher: z.string(),
        title: z.string(),
        date: z.string().nullable(),
        address: z.string(),
        note: z.string().nullable(),
      }),
    )
    .meta({ description: "At least one, unless the event is computed from a release." }),
  computedFrom: z.string().nullable().meta({
    description: "Slug of the release that it was computed from; see meta.releases.",
  }),
});

export const eventsReply = z.object({
  data: z.array(cooperationEvent),
  meta: z.object({
    total: z.number().int().meta({ description: "How many events on all pages." }),
    releases: z.array(release),
    nextCursor: z.string().nullable(),
    dataVersion,
  }),
});

export const eventReply = z.object({
  data: cooperationEvent,
  meta: z.object({ releases: z.array(release), dataVersion }),
});

export type EventFeedRequest = z.output<typeof eventFeedRequest>;
export type EventsRequest = z.output<typeof eventsRequest>;
export type EventsReply = z.output<typeof eventsReply>;
/** Which events are asked for. */
export type EventChoice = z.output<z.ZodObject<typeof eventChoice>>;
