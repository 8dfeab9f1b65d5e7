import type { Client } from "pg";
import type { CooperationEvent } from "@/lib/domain/event";

/**
 * Writes the records of events anew. To be called inside a transaction, after countries stand.
 *
 * @throws what the store refuses
 */
export async function loadEvents(
  client: Client,
  events: readonly CooperationEvent[],
): Promise<void> {
  await client.query("DELETE FROM event");
  await client.query(INSERT_EVENTS, [
    JSON.stringify(events.map(({ date, ...event }) => ({ ...event, ...date }))),
  ]);
  await client.query(INSERT_PARTIES, [
    JSON.stringify(
      events.flatMap(({ id, parties }) =>
        parties.map(({ iso3, code }, position) => ({ eventId: id, position, iso3, code })),
      ),
    ),
  ]);
}

const INSERT_EVENTS = `
  INSERT INTO event (id, date_from, date_until, kind, title, title_variants, summary, concerns,
                     standing, standing_note, documents)
  SELECT id, "from", until, kind::event_kind, title, "titleVariants", summary, concerns,
         standing::event_standing, "standingNote", documents
  FROM jsonb_to_recordset($1::jsonb) AS row (id text, "from" text, until text, kind text,
       title text, "titleVariants" jsonb, summary text, concerns text[], standing text,
       "standingNote" text, documents jsonb)`;

const INSERT_PARTIES = `
  INSERT INTO event_party (event_id, position, iso3, code)
  SELECT "eventId", position, iso3, code
  FROM jsonb_to_recordset($1::jsonb) AS row ("eventId" text, position smallint, iso3 text,
       code text)`;
