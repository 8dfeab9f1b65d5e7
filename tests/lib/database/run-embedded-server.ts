import { startEmbeddedServer } from "@/lib/database/embedded-server";

/** A process of its own for tests that kill it: starts a server on the folder and stays. */
process.on("SIGTERM", () => process.exit(0));
const [folder = ""] = process.argv.slice(2);
const server = await startEmbeddedServer({ folder });
console.log(JSON.stringify({ connectionString: server.connectionString, pid: server.getPid() }));
setInterval(() => {}, 60_000);
