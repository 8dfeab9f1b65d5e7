import { z } from "zod";
import { type CooperationEvent, ORGANISATION_CODES, ORGANISATIONS } from "@/lib/domain/event";
import { parseEventDate } from "@/lib/domain/event-date";
import type { Catalog } from "./catalog";
import { read } from "./read";

const variants = z.array(
  z.object({ title: z.string(), language: z.string(), note: z.string().nullable() }),
);
const documents = z.array(
  z.object({
    publisher: z.string(),
    title: z.string(),
    date: z.string().nullable(),
    address: z.string(),
    note: z.string().nullable(),
  }),
);

type EventRow = Pick<
  CooperationEvent,
  "id" | "kind" | "title" | "summary" | "concerns" | "standing" | "standingNote"
> & { dateFrom: string; dateUntil: string | null; titleVariants: unknown; documents: unknown };

/** Every record of an event in the store. */
export async function readEvents(catalog: Catalog): Promise<CooperationEvent[]> {
  const [rows, parties] = await Promise.all([
    read(
      (client) => client.$queryRaw<EventRow[]>`
        SELECT id, date_from AS "dateFrom", date_until AS "dateUntil", kind::text, title,
               title_variants AS "titleVariants", summary, concerns, standing::text,
               standing_note AS "standingNote", documents
        FROM event ORDER BY id`,
    ),
    read((client) => client.eventParty.findMany({ orderBy: [{ position: "asc" }] })),
  ]);
  const partiesOf = new Map<string, CooperationEvent["parties"][number][]>();
  for (const { eventId, iso3, code } of parties) {
    const organisation = ORGANISATION_CODES.find((each) => each === code) ?? null;
    const name = iso3
      ? catalog.countries.get(iso3)?.name
      : organisation && ORGANISATIONS[organisation];
    const known = partiesOf.get(eventId) ?? [];
    known.push({ iso3, code: organisation, name: name ?? iso3 ?? code ?? "" });
    partiesOf.set(eventId, known);
  }
  return rows.map(({ dateFrom, dateUntil, ...row }) => {
    const date = parseEventDate(dateFrom, dateUntil);
    if (date === undefined) throw new Error(`event ${row.id} has the impossible date ${dateFrom}`);
    return {
      ...row,
      date,
      parties: partiesOf.get(row.id) ?? [],
      titleVariants: variants.parse(row.titleVariants),
      documents: documents.parse(row.documents),
      computedFrom: null,
    };
  });
}
