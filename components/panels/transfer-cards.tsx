"use client";

import { CopyLink } from "@/components/ui/copy-link";
import { press } from "@/components/ui/press";
import type { ReleaseReply } from "@/lib/contracts/provenance";
import type { FigureKey } from "@/lib/domain/figure-key";
import { toCitation } from "@/lib/export/citation";
import { useTransferProvenance, useTransferSum } from "@/lib/queries/provenance";
import { toOrderCard, toOrderSumCard } from "@/lib/series/order-cards";
import { ProvenanceFacts, ProvenanceHead } from "./provenance-facts";
import { QueryStates } from "./query-states";

/** What stands behind one order: as the register lists it, and where. */
export function TransferCard({ figure }: { figure: Extract<FigureKey, { kind: "transfer" }> }) {
  const query = useTransferProvenance(figure);
  const [order] = query.data?.orders ?? [];
  return (
    <QueryStates query={query} empty={query.data && !order ? "No such order is held." : null}>
      {query.data && order && <Orders card={toOrderCard(order)} release={query.data.release} />}
    </QueryStates>
  );
}

/** What stands behind a sum of orders: which they are, the largest by name. */
export function TransferSumCard({ figure }: { figure: Extract<FigureKey, { kind: "transfers" }> }) {
  const query = useTransferSum(figure);
  const { orders = [], release } = query.data ?? {};
  return (
    <QueryStates query={query} empty={query.data && !orders[0] ? "No such order is held." : null}>
      {release && orders[0] && <Orders card={toOrderSumCard(figure, orders)} release={release} />}
    </QueryStates>
  );
}

function Orders({
  card,
  release,
}: {
  card: ReturnType<typeof toOrderCard>;
  release: ReleaseReply["data"];
}) {
  const { title, value, about, lines, definition, place, recipient, when } = card;
  const file = `prisma/data/${release.source}/${release.version}/transfers.csv`;
  const page = `/countries/${recipient.iso3}/suppliers`;
  return (
    <>
      <ProvenanceHead title={title} value={value} about={about} />
      <ul className="text-13">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <ProvenanceFacts
        release={release}
        definition={definition}
        row={{ file: `${release.carried ? file : "transfers.csv"}, ${place}`, line: null }}
      />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <CopyLink
          toText={() =>
            toCitation(
              release,
              { what: title, where: recipient.name, when, value, unit: "" },
              `${window.location.origin}${recipient.iso3 === null ? "/data" : page}`,
            )
          }
        >
          Copy citation
        </CopyLink>
        {recipient.iso3 !== null && (
          <a href={page} className={press.word}>
            All orders
          </a>
        )}
      </div>
    </>
  );
}
