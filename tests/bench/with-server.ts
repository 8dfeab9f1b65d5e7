import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "./start-server";

type Server = Awaited<ReturnType<typeof startServer>>;

/** Runs some work beside a server on a data folder of its own, with the whole dataset. */
export async function withServer<Result>(work: (server: Server) => Promise<Result>) {
  const folder = mkdtempSync(join(tmpdir(), "parity-bench-"));
  try {
    const server = await startServer({ folder });
    try {
      return await work(server);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
