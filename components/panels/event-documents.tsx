import type { EventDocument } from "@/lib/domain/event";
import { parseEventDate, toDateWords } from "@/lib/domain/event-date";

/** What an event rests on: each document with its publisher, date and address. */
export function EventDocuments({ documents }: { documents: readonly EventDocument[] }) {
  return (
    <ul className="mt-1 space-y-1.5 text-13 text-muted">
      {documents.map(({ publisher, title, date, address, note }) => (
        <li key={address}>
          {publisher}:{" "}
          <a href={address} rel="noreferrer" className="text-accent underline underline-offset-4">
            {title}
          </a>
          {date !== null && `, ${toWords(date)}`}. {note}
        </li>
      ))}
    </ul>
  );
}

function toWords(date: string): string {
  const parsed = parseEventDate(date);
  return parsed === undefined ? date : toDateWords(parsed);
}
