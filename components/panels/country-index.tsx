"use client";

import { usePathname } from "next/navigation";
import { FigureButton } from "@/components/ui/figure-button";
import { Flag } from "@/components/ui/flag";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { loadCountriesView, toFindQuery } from "@/lib/contracts/countries-view";
import { withCountries } from "@/lib/export/view-address";
import { findCountries } from "@/lib/series/find-countries";
import type { CountryList } from "@/lib/views/read-country-list";
import { changeAddress, useAddress } from "./use-address";
import { useChosenCountries } from "./use-chosen-countries";

type Country = CountryList["countries"][number];

/** Every country by region and subregion, narrowed in place by name in any language or by code. */
export function CountryIndex({ list }: { list: CountryList }) {
  const path = usePathname();
  const address = useAddress();
  const { find } = loadCountriesView(address);
  const { country, isUsual, problems } = useChosenCountries();
  const chosen = isUsual ? [] : country;
  const found = findCountries(list.countries, {
    ...{ search: find, region: "", group: "", ranks: new Map() },
    range: { from: null, to: null },
  });
  const regions = [...new Set(found.map(({ region }) => region))].sort();
  return (
    <>
      <ProblemList problems={problems} />
      <search>
        <form action={path} className="flex flex-wrap items-end gap-3">
          <label className="flex flex-col gap-1 text-13 text-muted">
            Name in any language, or code
            <input
              type="search"
              name="find"
              className={`${press.field} w-72 max-w-full`}
              value={find}
              onChange={({ target }) =>
                changeAddress(toFindQuery(address, target.value) || path, "replace")
              }
            />
          </label>
          <noscript>
            <button type="submit" className={press.plain}>
              Show
            </button>
          </noscript>
        </form>
      </search>
      <p role="status" className="number mt-2 text-13 text-muted">
        {found.length === list.countries.length
          ? `All ${found.length}`
          : `${found.length} of ${list.countries.length}`}
      </p>
      {found.length === 0 && (
        <p className="py-6 text-15">
          No country here is called “{find}”.{" "}
          <a href={path} className={press.word}>
            Show all
          </a>
        </p>
      )}
      {regions.map((region) => (
        <Region
          key={region}
          name={region}
          countries={found.filter((each) => each.region === region)}
          list={list}
          chosen={chosen}
        />
      ))}
    </>
  );
}

function Region({
  name,
  countries,
  list,
  chosen,
}: {
  name: string;
  countries: readonly Country[];
  list: CountryList;
  chosen: readonly string[];
}) {
  const subregions = [...new Set(countries.map(({ subregion }) => subregion))].sort();
  return (
    <section aria-label={name} className="mt-8">
      <h2 className="border-b-2 border-ink pb-2 text-24 font-semibold">{name}</h2>
      {subregions.map((subregion) => (
        <div key={subregion} className="mt-4">
          {subregion !== name && <h3 className="text-15 font-semibold">{subregion}</h3>}
          <ul className="number mt-1 gap-x-8 sm:columns-2 lg:columns-4">
            {countries
              .filter((each) => each.subregion === subregion)
              .map((each) => (
                <Entry key={each.iso3} country={each} list={list} chosen={chosen} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Entry({
  country: { iso3, iso2, name, rank },
  list: { edition, release },
  chosen,
}: {
  country: Country;
  list: CountryList;
  chosen: readonly string[];
}) {
  return (
    <li className="flex min-h-8 break-inside-avoid items-center gap-2 text-15">
      <Flag iso2={iso2} name={name} height={15} isNamed />
      <a
        href={withCountries(`/countries/${iso3}`, chosen)}
        className="min-w-0 underline-offset-4 hover:text-accent hover:underline"
      >
        {name}
      </a>
      {rank !== null && (
        <FigureButton
          figure={{ kind: "rank", publisher: "gfp", iso3, edition, release: release.slug }}
          className="inline-flex min-h-6 min-w-6 items-center justify-center text-13 text-muted"
        >
          {rank}
        </FigureButton>
      )}
    </li>
  );
}
