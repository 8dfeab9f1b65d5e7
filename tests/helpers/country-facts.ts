import { listCountries } from "@/lib/importers/countries/list-countries";
import type { CountryFacts } from "@/lib/importers/release-draft";

/** Where the publishers' files stand in small, each with the oddities of the real ones. */
export const PUBLISHERS_FOLDER = "tests/fixtures/publishers";

/** Every real country, of which a few are landlocked. */
export const COUNTRY_FACTS: CountryFacts = {
  known: new Set(listCountries().map(({ iso3 }) => iso3)),
  landlocked: new Set(["KAZ", "MNG", "NER"]),
};
