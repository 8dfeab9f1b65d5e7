import { DEFAULT_COUNTRIES, MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import { getCatalog } from "@/lib/repositories/catalog";
import { getStoreVersion } from "@/lib/repositories/store-version";
import { getPublicAddress } from "./public-address";

/** What every page knows: the countries' names, sets of them to choose at a touch, and where the site is reached. */
export async function readSiteFacts() {
  const [catalog, { isAway, seen }] = await Promise.all([getCatalog(), getStoreVersion()]);
  return {
    names: Object.fromEntries([...catalog.countries].map(([iso3, { name }]) => [iso3, name])),
    presets: [
      { name: "Mongolia, Russia and China", country: DEFAULT_COUNTRIES },
      ...catalog.groups
        .filter(({ members }) => members.length > 2 && members.length < MOST_CHOSEN)
        .map(({ name, members }) => ({
          name: members.includes("MNG") ? name : `${name} + Mongolia`,
          country: ["MNG", ...members.filter((iso3) => iso3 !== "MNG")],
        })),
    ],
    renamed: Object.fromEntries(catalog.renamed),
    groups: Object.fromEntries(catalog.groups.map(({ slug, name }) => [slug, name])),
    origin: getPublicAddress(),
    asOf: isAway ? seen.toUTCString() : null,
  };
}
