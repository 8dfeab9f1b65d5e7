// Loaded into a process that is measured. At its end it tells its greatest memory, as the system
// counted it; asked by SIGUSR2, what it holds once everything that can be thrown away is.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

process.on("exit", () => {
  process.stderr.write(`peak memory ${process.resourceUsage().maxRSS} KiB\n`);
});

process.on("SIGUSR2", () => {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc");
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  process.stderr.write(`held memory ${JSON.stringify({ heapUsed, external, rss })}\n`);
});
