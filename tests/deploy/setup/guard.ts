// Outlives whoever runs the drills: once the other end of its standard input is closed, however that
// came about, it ends the servers that are left and removes their folders. Each line that it is told
// is "server <pid>", "over <pid>" or "folder <path>".
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { kill, listInside } from "./processes";

const servers = new Set<number>();
const folders = new Set<string>();

createInterface({ input: process.stdin })
  .on("line", (line) => {
    const [, word, of = ""] = /^(\w+) (.+)$/.exec(line) ?? [];
    if (word === "server") servers.add(Number(of));
    if (word === "over") servers.delete(Number(of));
    if (word === "folder") folders.add(of);
  })
  .on("close", () => {
    for (const pid of servers) kill(-pid);
    for (const folder of folders) {
      for (const pid of listInside(folder)) kill(pid);
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    }
  });
