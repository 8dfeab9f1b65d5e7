import { getCatalog } from "@/lib/repositories/catalog";
import { chooseEvents } from "@/lib/repositories/list-events";

/**
 * The records in which a country takes part, the newest first, and how many more events are
 * computed from releases.
 *
 * @throws UnknownEntry for a code that stands for no country
 */
export async function readCountryEvents(iso3: string) {
  const catalog = await getCatalog();
  const all = (await chooseEvents(catalog, { country: [iso3] })).reverse();
  const computed = all.filter(({ computedFrom }) => computedFrom !== null);
  return {
    records: all.filter(({ computedFrom }) => computedFrom === null),
    computed: {
      // Whoever orders is the first of the parties.
      orders: computed.filter(
        ({ kind, parties }) => kind === "transfer" && parties[0]?.iso3 === iso3,
      ).length,
      deployments: computed.filter(({ kind }) => kind === "deployment").length,
      obligations: computed.filter(({ kind }) => kind === "agreement").length,
    },
  };
}
