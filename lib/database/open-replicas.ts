import { createDatabaseClient, getDatabaseClient } from "./client";
import { Replicas } from "./replicas";
import { splitAddresses } from "./split-addresses";

/** Kept outside of the module for the same reason as the client in client.ts. */
declare global {
  var parityReplicas: Replicas | undefined;
}

/** The running program's replicas, by DATABASE_REPLICA_URLS; none where it is not set. */
export function getReplicas(): Replicas | null {
  const addresses = splitAddresses(process.env.DATABASE_REPLICA_URLS);
  if (addresses.length === 0) return null;
  globalThis.parityReplicas ??= new Replicas({
    primary: getDatabaseClient,
    clients: addresses.map((address, index) =>
      createDatabaseClient(address, `replica-${index + 1}`),
    ),
    onChange: (sentence) => console.error(sentence),
  });
  return globalThis.parityReplicas;
}

/** Closes the connections of the pages' reading, to the primary and to the replicas. */
export async function closeReading(): Promise<void> {
  await globalThis.parityReplicas?.close();
  globalThis.parityReplicas = undefined;
  await globalThis.parityDatabaseClient?.$disconnect();
  globalThis.parityDatabaseClient = undefined;
}
