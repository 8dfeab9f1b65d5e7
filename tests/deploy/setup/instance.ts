import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { readyReply } from "@/lib/contracts/readiness";
import { type RunningServer, runServer, waitUntil } from "./run-server";

/** One of the app's web processes, as the image runs it. */
export interface Instance extends RunningServer {
  address: string;
  /** What it says about itself and its replicas. */
  askReady: () => Promise<z.output<typeof readyReply>>;
}

export interface InstanceOptions {
  folder: string;
  name: string;
  port: number;
  primary: string;
  replicas?: readonly string[];
  /** Seconds for which it answers on once it was told to end; 0 where nobody says otherwise. */
  shutdownDelay?: number;
}

/** Starts `npm run serve`'s process on a database; returns once it answers. */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
  const { folder, name, port, primary, replicas = [], shutdownDelay = 0 } = options;
  const own = join(folder, name);
  mkdirSync(own, { recursive: true });
  const server = runServer(process.execPath, ["lib/commands/run.cjs", "serve"], {
    ...{ folder, name, asSelf: true },
    environment: {
      NODE_ENV: "production",
      DATABASE_URL: primary,
      DATABASE_REPLICA_URLS: replicas.join(","),
      PARITY_DATA_DIR: own,
      HOST: "127.0.0.1",
      PORT: String(port),
      // Part of every ETag: all instances alike.
      PUBLIC_ADDRESS: "http://localhost:8080",
      TRUSTED_PROXIES: "1",
      SHUTDOWN_DELAY: String(shutdownDelay),
      LOG_LEVEL: "fatal",
      // A few readers stand for many here.
      RATE_LIMIT: "0",
      RATE_LIMIT_DEAR: "0",
    },
  });
  const address = `http://127.0.0.1:${port}`;
  const askReady = async () => {
    const response = await fetch(`${address}/api/ready`, { signal: AbortSignal.timeout(5_000) });
    return readyReply.parse(await response.json());
  };
  await waitUntil(`${name} is ready`, async () => (await askReady()).status === "ready", {
    server,
  });
  return { ...server, address, askReady };
}
