"use client";

import { type ShownTable, toMarkdownTable, toTsv } from "@/lib/export/copied-table";
import { CopyLink } from "./copy-link";

/** Takes a table along as text: for a spreadsheet, or for a document in Markdown. */
export function CopyTable({
  table,
  caption,
  source = "",
}: {
  table: ShownTable;
  caption: string;
  source?: string;
}) {
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 print:hidden">
      <CopyLink look="word" toText={() => toTsv(table)}>
        Copy for a spreadsheet (TSV)
      </CopyLink>
      <CopyLink look="word" toText={() => toMarkdownTable(table, caption, source)}>
        Copy as Markdown
      </CopyLink>
    </p>
  );
}
