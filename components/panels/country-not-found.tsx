"use client";

import { usePathname } from "next/navigation";
import { suggestCountries } from "@/lib/series/find-address-country";
import { FORMER_CODES } from "@/lib/series/former-codes";

/** What an address may have meant that names no country. */
export function CountryNotFound({
  countries,
}: {
  countries: readonly { iso3: string; iso2: string; name: string }[];
}) {
  const asked = decodeURIComponent(usePathname().split("/").at(-1) ?? "");
  const former = FORMER_CODES.get(asked.toUpperCase());
  const suggested = suggestCountries(asked, countries);
  return (
    <div className="py-6">
      <h1 className="text-24 font-semibold sm:text-36">No country is known as “{asked}”</h1>
      <p className="mt-3 max-w-[70ch] text-15">
        {former === undefined
          ? "Addresses of countries carry the three letters of ISO 3166-1, as in /countries/MNG; Kosovo is XKX."
          : `It once stood for ${former.name}. Its figures stand under the states that followed.`}
      </p>
      {suggested.length > 0 && (
        <>
          <h2 className="mt-6 text-18 font-semibold">
            {former === undefined ? "Perhaps one of these" : "The states that followed"}
          </h2>
          <ul className="mt-2 text-15">
            {suggested.map(({ iso3, name }) => (
              <li key={iso3}>
                <a
                  href={`/countries/${iso3}`}
                  className="inline-flex min-h-8 items-center text-accent underline underline-offset-4"
                >
                  {name}
                </a>{" "}
                <span className="text-muted">{iso3}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-6 text-15">
        <a href="/countries" className="text-accent underline underline-offset-4">
          All countries
        </a>{" "}
        or{" "}
        <a
          href={`/search?q=${encodeURIComponent(asked)}`}
          className="text-accent underline underline-offset-4"
        >
          search for “{asked}”
        </a>
      </p>
    </div>
  );
}
