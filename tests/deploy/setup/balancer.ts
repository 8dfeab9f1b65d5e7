import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { findProgram } from "./programs";
import { own, type RunningServer, runServer, waitUntil } from "./run-server";

/**
 * Starts nginx with the configuration of `deploy/nginx`, all of it but for the port that it listens on
 * and the instances that it leads to.
 */
export async function startNginx(
  folder: string,
  port: number,
  instances: readonly number[],
): Promise<RunningServer> {
  const configuration = join(folder, "nginx-configuration");
  cpSync(join(PROJECT_FOLDER, "deploy/nginx"), configuration, { recursive: true });
  const upstream = join(configuration, "upstream.conf");
  const servers = instances.map((instance, index) => [
    `app-${index + 1}:3000`,
    `127.0.0.1:${instance}`,
  ]);
  const text = servers.reduce(
    (all, [from = "", to = ""]) => replaceOnce(all, from, to),
    readFileSync(upstream, "utf8"),
  );
  writeFileSync(upstream, text);
  writeFileSync(join(configuration, "listen.conf"), `listen 127.0.0.1:${port};\n`);
  const main = join(configuration, "nginx.conf");
  // A file that it may open; in a container that is the container's log.
  const log = join(folder, "nginx-access.log");
  writeFileSync(main, replaceOnce(readFileSync(main, "utf8"), "/dev/stdout", log));
  const prefix = join(folder, "nginx");
  mkdirSync(prefix);
  own(prefix);
  writeFileSync(log, "");
  own(log);
  const server = runServer(
    findProgram("nginx"),
    ["-p", prefix, "-c", main, "-e", "stderr", "-g", "daemon off;"],
    { folder, name: "nginx" },
  );
  await waitUntil("nginx listens", () => isOpen(port), { server });
  return server;
}

/** The same words in another place would be a change that nobody sees. */
export function replaceOnce(text: string, from: string, to: string): string {
  if (text.split(from).length !== 2) throw new Error(`“${from}” must stand there exactly once`);
  return text.replace(from, () => to);
}

/** Whether somebody listens on a port of this machine. */
export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    const end = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}
