import { CountryNotFound } from "@/components/panels/country-not-found";
import { readCountryList } from "@/lib/views/read-country-list";

/** No country at this address: which ones may be meant, and the way to all of them. */
export default async function NotFound() {
  const { countries } = await readCountryList();
  return (
    <CountryNotFound countries={countries.map(({ iso3, iso2, name }) => ({ iso3, iso2, name }))} />
  );
}
