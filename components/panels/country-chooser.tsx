"use client";

import { useDeferredValue, useState } from "react";
import { ModalDialog } from "@/components/ui/modal-dialog";
import { MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import { useCountries } from "@/lib/queries/catalog";
import { useRanking } from "@/lib/queries/rankings";
import { findCountries, readRankRange } from "@/lib/series/find-countries";
import { CountryFilters } from "./country-filters";
import { QueryStates } from "./query-states";
import { useChooserFilters, useChosenCountries } from "./use-chosen-countries";

/** A dialog that lists every country, narrowed by name, region, group and rank. */
export function CountryChooser() {
  return (
    <ModalDialog
      title="Choose countries"
      opener={
        <>
          <span aria-hidden="true">+</span> Choose countries
        </>
      }
    >
      <ChooserBody />
    </ModalDialog>
  );
}

function ChooserBody() {
  const { country, setCountry } = useChosenCountries();
  const [search, setSearch] = useState("");
  const [filters, setFilters] = useChooserFilters();
  const deferred = useDeferredValue(search);
  const countries = useCountries(true);
  const ranking = useRanking("gfp", null, true);
  const ranks = new Map(ranking.data?.data.entries.map(({ iso3, rank }) => [iso3, rank]));
  const range = readRankRange(filters.rank);
  const found = findCountries(countries.data?.data ?? [], {
    search: deferred,
    region: filters.region,
    group: filters.group,
    ranks,
    range,
  });
  const chosen = new Set(country);
  const isFull = chosen.size >= MOST_CHOSEN;
  const toggle = (iso3: string) =>
    setCountry(chosen.has(iso3) ? country.filter((each) => each !== iso3) : [...country, iso3]);
  return (
    <>
      <CountryFilters
        search={search}
        onSearch={setSearch}
        filters={filters}
        onFilters={setFilters}
        countries={countries.data}
        mostRank={ranking.data?.data.rankedCountries}
      />
      <p className="text-13 text-muted" role="status">
        {countries.data &&
          `${found.length} of ${countries.data.data.length} countries; ${chosen.size} of at most ${MOST_CHOSEN} chosen.`}
        {isFull && " Remove one to add another."}
      </p>
      <QueryStates
        query={countries}
        empty={found.length === 0 ? "No country fits these filters." : null}
      >
        <ul className="min-h-0 flex-1 overflow-y-auto border-y border-rule">
          {found.map(({ iso3, name, subregion }) => (
            <li key={iso3} className="border-b border-rule last:border-0">
              <label className="flex min-h-10 items-center gap-3 px-1 hover:text-accent">
                <input
                  type="checkbox"
                  className="size-4 accent-(--accent)"
                  checked={chosen.has(iso3)}
                  disabled={isFull && !chosen.has(iso3)}
                  onChange={() => toggle(iso3)}
                />
                <span className="flex-1">
                  {name}{" "}
                  <span className="text-13 text-muted">
                    {iso3} · {subregion}
                  </span>
                </span>
                <span className="number text-13 text-muted">
                  {ranks.has(iso3) ? `rank ${ranks.get(iso3)}` : "not ranked"}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </QueryStates>
    </>
  );
}
