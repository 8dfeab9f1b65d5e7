"use client";

import { press } from "@/components/ui/press";
import { Select } from "@/components/ui/select";
import type { CountriesReply } from "@/lib/contracts/countries";
import { readRankRange, toRankRangeText } from "@/lib/series/find-countries";

interface Filters {
  region: string;
  group: string;
  rank: string;
}

/** The fields that narrow the list of countries. */
export function CountryFilters({
  search,
  onSearch,
  filters,
  onFilters,
  countries,
  mostRank,
}: {
  search: string;
  onSearch: (search: string) => void;
  filters: Filters;
  onFilters: (change: Partial<Filters>) => void;
  countries?: CountriesReply;
  mostRank?: number;
}) {
  const range = readRankRange(filters.rank);
  const setRange = (change: Partial<typeof range>) =>
    onFilters({ rank: toRankRangeText({ ...range, ...change }) });
  return (
    <div className="grid grid-cols-2 gap-3 text-13 sm:grid-cols-4">
      <label className="col-span-2 flex flex-col gap-1 sm:col-span-4">
        Name or code
        <input
          type="search"
          // biome-ignore lint/a11y/noAutofocus: the reader opened this dialog to search in it
          autoFocus
          value={search}
          onChange={(event) => onSearch(event.target.value)}
          className={press.field}
        />
      </label>
      <label className="flex flex-col gap-1">
        Region
        <Select
          value={filters.region}
          onChange={(event) => onFilters({ region: event.target.value })}
          className={press.field}
        >
          <option value="">All regions</option>
          {toRegions(countries).map(([region, subregions]) => (
            <optgroup key={region} label={region}>
              <option value={region}>All of {region}</option>
              {subregions.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </optgroup>
          ))}
        </Select>
      </label>
      <label className="flex flex-col gap-1">
        Group
        <Select
          value={filters.group}
          onChange={(event) => onFilters({ group: event.target.value })}
          className={press.field}
        >
          <option value="">All groups</option>
          {countries?.meta.groups.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
      </label>
      {(["from", "to"] as const).map((end) => (
        <label key={end} className="flex flex-col gap-1">
          Rank {end}
          <input
            type="number"
            min={1}
            max={mostRank}
            value={range[end] ?? ""}
            onChange={({ target }) =>
              setRange({ [end]: target.value === "" ? null : target.valueAsNumber })
            }
            className={`${press.field} number`}
          />
        </label>
      ))}
    </div>
  );
}

function toRegions(countries?: CountriesReply): [string, string[]][] {
  const regions = new Map<string, Set<string>>();
  for (const { region, subregion } of countries?.data ?? []) {
    const subregions = regions.get(region) ?? new Set<string>();
    if (subregion !== region) subregions.add(subregion);
    regions.set(region, subregions);
  }
  return [...regions]
    .map(([region, subregions]): [string, string[]] => [region, [...subregions].sort()])
    .sort(([one], [other]) => one.localeCompare(other, "en"));
}
