import { closeReading } from "@/lib/database/open-replicas";
import { READ_ROUTES, toAddress } from "../helpers/read-routes";
import { measureCold } from "./api/measure-cold";
import { measureColdCompare } from "./api/measure-cold-compare";
import { measureHeld } from "./api/measure-held";
import { openBareServer } from "./load/open-bare-server";
import { openStore } from "./open-store";
import type { Benchmark } from "./runner/benchmark";
import { startServer, WITHOUT_NPM } from "./start-server";

/** How often a server looks for another state of the data, in seconds: cold answers are cold so soon. */
const LOOKED_EACH = "0.1";

/**
 * Every route that is read: what is held and 304 beside an empty route of Next and beside a bare Node
 * server that sends the same bytes; cold beside the same SQL through bare `pg`.
 */
export const measureApi: Benchmark = async (terms) => {
  const store = await openStore();
  try {
    const { connectionString, folder } = store;
    const environment = { DATA_VERSION_SECONDS: LOOKED_EACH };
    const parity = await startServer({ ...store, environment, command: WITHOUT_NPM });
    const bare = await openBareServer();
    // The statements are recorded where the routes run in this process.
    Object.assign(process.env, environment, { DATABASE_URL: connectionString });
    try {
      const routes = terms.isShort ? READ_ROUTES.filter((_, at) => at % 16 === 0) : READ_ROUTES;
      const place = { parity: parity.address, bare, connectionString, folder };
      return [
        ...(await measureHeld(place, routes.map(toAddress), terms)),
        ...(await measureColdCompare(place, terms)),
        ...(await measureCold(place, routes, terms)),
      ];
    } finally {
      await closeReading();
      await bare.stop();
      await parity.stop();
    }
  } finally {
    await store.stop();
  }
};
