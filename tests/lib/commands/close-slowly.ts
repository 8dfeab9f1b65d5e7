import { setTimeout as delay } from "node:timers/promises";
import { runUntilSignal } from "@/lib/commands/shutdown";

/** A process of its own that takes its time to close, and tells when it has. */
await runUntilSignal(async (shutdown) => {
  shutdown.add(async () => {
    console.log("closing");
    await delay(300);
    console.log("closed");
  });
  console.log("open");
  // The test's process holds the other end: this one never outlives it.
  process.stdin.on("end", () => process.exit(2)).resume();
});
