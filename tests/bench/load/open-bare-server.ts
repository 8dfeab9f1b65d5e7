import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { z } from "zod";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

const listening = z.object({ port: z.number() });

/** A Node server in a process of its own that sends the bytes it is given and does nothing else. */
export async function openBareServer() {
  const child = fork(join(PROJECT_FOLDER, "tests/bench/load/bare-server.mjs"));
  const [told] = await once(child, "message");
  const origin = `http://127.0.0.1:${listening.parse(told).port}`;
  return {
    origin,
    /** Has it answer an address as another server does. */
    copy: async (address: string, headers: Readonly<Record<string, string>>, body: Buffer) => {
      const held = once(child, "message");
      child.send({
        address,
        headers: Object.fromEntries(
          Object.entries(headers).filter(
            ([name]) => !/^(connection|keep-alive|date|transfer-)/.test(name),
          ),
        ),
        body: body.toString("base64"),
      });
      await held;
    },
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    },
  };
}
