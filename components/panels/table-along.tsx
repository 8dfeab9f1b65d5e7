"use client";

import { CopyTable } from "@/components/ui/copy-table";
import type { FigureWordsReply } from "@/lib/contracts/figure-words";
import type { FigureView } from "@/lib/contracts/figures";
import { toCreditLine } from "@/lib/export/credit-line";
import { toWordsTable } from "@/lib/series/figure-words-content";
import { TakeAlong } from "./take-along";

/** Below a table of the page itself: its sentence and source, and every way to take it along. */
export function TableAlong({
  view,
  words: { data, meta },
}: {
  view: FigureView;
  words: FigureWordsReply;
}) {
  const source = toCreditLine(meta.releases);
  return (
    <div className="mt-3 text-13">
      {data.sentence && <p className="max-w-[90ch] text-15">{data.sentence}</p>}
      <p className="mt-1 text-muted">{source}</p>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-6 print:hidden">
        <TakeAlong view={view} content={data} height={() => data.height} releases={meta.releases} />
        {data.table.rows.length > 0 && (
          <CopyTable
            table={toWordsTable(data)}
            caption={`${data.title}. ${data.subtitle}`}
            source={source}
          />
        )}
      </div>
    </div>
  );
}
