import { startEmbeddedServer } from "@/lib/database/embedded-server";

/**
 * A process of its own, for tests that kill it or run it as somebody else: starts a server on the
 * folder, tells its address, and stays; with the word "once" it stops the server again.
 */
process.on("SIGTERM", () => process.exit(0));
const [folder = "", word] = process.argv.slice(2);
const server = await startEmbeddedServer({ folder });
console.log(JSON.stringify({ connectionString: server.connectionString, pid: server.getPid() }));
if (word === "once") await server.stop();
// The test's process holds the other end: this one never outlives it.
else process.stdin.on("end", () => process.exit(0)).resume();
