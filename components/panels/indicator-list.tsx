"use client";

import { useDeferredValue } from "react";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { Select } from "@/components/ui/select";
import { listUnread } from "@/lib/contracts/address-terms";
import {
  filterParsers,
  loadIndicatorFilters,
  toFilterQuery,
} from "@/lib/contracts/indicator-list-view";
import { INDICATOR_DOMAINS } from "@/lib/domain/indicator";
import { withCountries } from "@/lib/export/view-address";
import { DIRECTION_WORDS } from "@/lib/series/direction-words";
import { DOMAIN_NAMES } from "@/lib/series/domain-names";
import { findIndicators } from "@/lib/series/find-indicators";
import type { ListedIndicator } from "@/lib/views/read-indicators";
import { changeAddress, useAddress } from "./use-address";
import { useChosenCountries } from "./use-chosen-countries";

/** Every indicator by domain, narrowed in place by words and by domain. */
export function IndicatorList({ indicators }: { indicators: readonly ListedIndicator[] }) {
  const address = useAddress();
  const filters = loadIndicatorFilters(address);
  const change = (next: Partial<typeof filters>) =>
    changeAddress(`/indicators${toFilterQuery(address, next)}`, "replace");
  const search = useDeferredValue(filters.search);
  const found = findIndicators(indicators, { search, domain: filters.domain });
  const domains = INDICATOR_DOMAINS.filter((each) =>
    indicators.some(({ domain }) => domain === each),
  );
  return (
    <>
      <ProblemList problems={listUnread(address, filterParsers)} />
      <form action="/indicators" className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <label className="flex flex-col gap-1 text-13 text-muted">
          Find
          <input
            type="search"
            name="search"
            value={filters.search}
            onChange={({ target }) => change({ search: target.value })}
            className={`${press.field} w-72 max-w-full`}
          />
        </label>
        <label className="flex flex-col gap-1 text-13 text-muted">
          Domain
          <Select
            name="domain"
            value={filters.domain}
            onChange={({ target }) =>
              change({ domain: domains.find((each) => each === target.value) ?? "" })
            }
            className={press.field}
          >
            <option value="">all</option>
            {domains.map((domain) => (
              <option key={domain} value={domain}>
                {DOMAIN_NAMES[domain]}
              </option>
            ))}
          </Select>
        </label>
        <noscript>
          <button type="submit" className={press.plain}>
            Show
          </button>
        </noscript>
        <p role="status" className="number pb-2 text-13 text-muted">
          {found.length} of {indicators.length} indicators
        </p>
      </form>
      {found.length === 0 && (
        <p className="py-6 text-15 text-muted">
          No indicator has these words. Try fewer of them, or all domains.
        </p>
      )}
      {domains.map((domain) => {
        const members = found.filter((each) => each.domain === domain);
        return members.length > 0 && <Domain key={domain} domain={domain} members={members} />;
      })}
    </>
  );
}

const COLUMNS = "sm:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,3fr)_minmax(0,3fr)]";

function Domain({
  domain,
  members,
}: {
  domain: ListedIndicator["domain"];
  members: readonly ListedIndicator[];
}) {
  return (
    <section aria-labelledby={domain} className="mt-8">
      <h2 id={domain} className="border-b-2 border-ink pb-1 text-18 font-semibold">
        {DOMAIN_NAMES[domain]}
      </h2>
      <ul>
        {members.map((each) => (
          <Row key={each.slug} indicator={each} />
        ))}
      </ul>
    </section>
  );
}

function Row({ indicator }: { indicator: ListedIndicator }) {
  const { slug, name, unit, direction, definition, sources, covered } = indicator;
  const { country } = useChosenCountries();
  const address = useAddress();
  const [first = "no source", ...others] = sources;
  return (
    <li className={`grid gap-x-6 border-b border-rule py-2 text-13 ${COLUMNS}`}>
      <div>
        <a
          href={withCountries(`/indicators/${slug}`, address.has("country") ? country : [])}
          className="inline-flex min-h-6 items-center text-15 font-semibold hover:text-accent"
          title={definition}
        >
          {name}
        </a>
      </div>
      <p className="text-muted sm:pt-1">
        {unit}; {DIRECTION_WORDS[direction]}
      </p>
      <p className="sm:pt-1">
        {first}
        {others.length > 0 && <span className="text-muted">, then {others.join(", ")}</span>}
      </p>
      <p className="number sm:pt-1">{covered}</p>
    </li>
  );
}
