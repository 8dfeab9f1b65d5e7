"use client";

import { useState } from "react";
import { FigureButton } from "@/components/ui/figure-button";
import { press } from "@/components/ui/press";
import { ViewLink } from "@/components/ui/view-link";
import { MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import type { PeersReply } from "@/lib/contracts/peers";
import type { FigureKey } from "@/lib/domain/figure-key";
import { toCreditLine } from "@/lib/export/credit-line";
import { usePeers } from "@/lib/queries/peers";
import { formatFull } from "@/lib/series/format-figure";
import { toPeerReason, toPeerWords } from "@/lib/series/peer-words";
import { QueryStates } from "./query-states";
import { useSiteFacts } from "./site-facts";
import { useChosenCountries, useCountriesHref } from "./use-chosen-countries";

type Group = PeersReply["data"]["groups"][number];
type PeerOf = Group["peers"][number];

/** Countries that the first of the chosen may well be compared with, why, and by which figures; a press adds one. */
export function PeerSuggestions() {
  const { country } = useChosenCountries();
  const { names } = useSiteFacts();
  const [isOpen, setOpen] = useState(false);
  const [first] = country;
  if (first === undefined) return null;
  return (
    <details
      className="mt-1 text-13 print:hidden"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={press.word}>Suggested for {names[first] ?? first}</summary>
      {isOpen && <Groups iso3={first} />}
    </details>
  );
}

function Groups({ iso3 }: { iso3: string }) {
  const peers = usePeers(iso3);
  const groups = peers.data?.data.groups.filter(({ peers }) => peers.length > 0) ?? [];
  return (
    <QueryStates
      query={peers}
      empty={groups.length === 0 ? "Nothing is known that another country could be near by." : null}
    >
      <dl className="mt-1 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
        {groups.map((group) => (
          <div key={group.reason} className="contents">
            <dt className="pt-1 text-muted">{toPeerReason(group)}</dt>
            <dd>
              <ul className="flex flex-wrap gap-x-4">
                {group.peers.map((peer) => (
                  <PeerChoice
                    key={peer.iso3}
                    peer={peer}
                    reason={group.reason}
                    publisher={peers.data?.meta.publisher ?? ""}
                  />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 max-w-[70ch] text-muted">
        {toCreditLine(peers.data?.meta.releases ?? [])}
      </p>
    </QueryStates>
  );
}

function PeerChoice({
  peer,
  reason,
  publisher,
}: {
  peer: PeerOf;
  reason: Group["reason"];
  publisher: string;
}) {
  const { country, setCountry } = useChosenCountries();
  const toHref = useCountriesHref();
  const { iso3, name, figure, borderKm } = peer;
  const wider = [...country, iso3];
  const canAdd = !country.includes(iso3) && country.length < MOST_CHOSEN;
  return (
    <li className="inline-flex min-h-6 items-center gap-1.5">
      {canAdd ? (
        <ViewLink
          href={toHref(wider)}
          onChoose={() => setCountry(wider)}
          aria-label={`Add ${name}`}
          className={press.word}
        >
          {name}
        </ViewLink>
      ) : (
        <span>{name}</span>
      )}
      {figure && (
        <FigureButton figure={toKey(peer, reason, publisher, figure)} className="number text-muted">
          {toPeerWords(reason, figure)}
        </FigureButton>
      )}
      {borderKm !== null && (
        <span className="number text-muted">{formatFull(borderKm, "km")} km of border</span>
      )}
    </li>
  );
}

function toKey(
  { iso3 }: PeerOf,
  reason: Group["reason"],
  publisher: string,
  { year, release }: NonNullable<PeerOf["figure"]>,
): FigureKey {
  if (reason === "rank") return { kind: "rank", publisher, iso3, edition: year, release };
  const indicator =
    reason === "gdp-usd" || reason === "military-spending-usd" ? reason : "population";
  return { kind: "observation", indicator, iso3, year, release };
}
