import { createServer, type ServerResponse } from "node:http";
import { setFlagsFromString } from "node:v8";
import {
  type Environment,
  loadEnvironmentFiles,
  readEnvironment,
} from "@/lib/database/environment";
import { generateClient } from "@/lib/database/generate-client";
import { PlainError } from "@/lib/database/plain-error";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { shareBuild } from "./build-lock";
import { buildPages, isBuildFresh } from "./build-pages";
import { openDrain } from "./drain";
import { claimInstance } from "./instance";
import { openFolder } from "./open-folder";
import { checkPort, listen } from "./ports";
import { prepareDatabase } from "./prepare-database";
import { runStep } from "./progress";
import { runUntilSignal, type Shutdown } from "./shutdown";

/**
 * The heap is collected once it has grown by so much, in percent, and not first at its double: drawing
 * pages leaves much behind, and the server's memory would be a third more. It costs the longest page a
 * quarter of its time and the others little (docs/performance.md).
 */
const HEAP_GROWTH = 15;

/** When answers under way are cut, in milliseconds: the database still has to be closed. */
const ANSWER_LIMIT = 8_000;

interface ServeOptions {
  /** True serves the sources as they change, without a build. */
  dev: boolean;
  /** True takes the build and the database as they are: nothing is made, migrated or loaded. */
  prepared?: boolean;
}

/**
 * Everything from a fresh checkout to an address that answers; returns once it does.
 *
 * @throws PlainError where what is said to be prepared is not
 */
export function serve({ dev, prepared = false }: ServeOptions): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  return runUntilSignal(async (shutdown) => {
    loadEnvironmentFiles(PROJECT_FOLDER);
    const environment = readEnvironment(process.env);
    const { PORT: port, HOST: host } = environment;
    const address = `http://${host === undefined ? "localhost" : toUrlHost(host)}:${port}`;
    const folder = openFolder(environment);
    const instance = await claimInstance(folder, address);
    shutdown.add(instance.release);
    await checkPort(port, host);
    shutdown.signal.throwIfAborted();
    const connectionString = prepared
      ? takePrepared(environment)
      : await prepareAll(environment, folder, shutdown);
    Object.assign(process.env, {
      DATABASE_URL: connectionString,
      PUBLIC_ADDRESS: environment.PUBLIC_ADDRESS ?? address,
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: dev ? "development" : "production",
    });
    if (!dev) await openPages(shutdown);
    shutdown.signal.throwIfAborted();
    const { SHUTDOWN_DELAY: seconds = process.stdout.isTTY ? 0 : 1 } = environment;
    await startPages(shutdown, { dev, port, host, delay: seconds * 1_000 });
    instance.announce();
    console.log(`\nParity is running at ${address}`);
  });
}

async function prepareAll(
  environment: Environment,
  folder: string,
  shutdown: Shutdown,
): Promise<string> {
  await runStep("Database client", generateClient, (made) => (made ? "generated" : null));
  return await prepareDatabase(environment, folder, shutdown);
}

/** The database that another command loads; it may still be away, the pages say so then. */
function takePrepared({ DATABASE_URL }: Environment): string {
  if (DATABASE_URL === undefined) {
    throw new PlainError(
      "Set DATABASE_URL: the pages are served from a database that `npm run load` has filled.",
    );
  }
  if (!isBuildFresh()) {
    throw new PlainError("The pages are not built from these sources: run `npm run build` first.");
  }
  return DATABASE_URL;
}

/** Makes sure of a build of the present sources, and keeps it from changing while it is served. */
async function openPages(shutdown: Shutdown): Promise<void> {
  if (!isBuildFresh()) {
    await runStep(
      "Pages",
      () => buildPages(shutdown.signal),
      () => "built",
    );
  }
  shutdown.add(await shareBuild());
}

/** In this process, so that no web server outlives it. */
async function startPages(
  shutdown: Shutdown,
  options: { dev: boolean; port: number; host: string | undefined; delay: number },
): Promise<void> {
  const { default: next } = await import("next");
  const httpServer = createServer();
  const app = next({
    dev: options.dev,
    dir: PROJECT_FOLDER,
    hostname: options.host ?? "localhost",
    port: options.port,
    httpServer,
  });
  shutdown.add(() => app.close());
  await app.prepare();
  const handle = app.getRequestHandler();
  const drain = openDrain(httpServer, { delay: options.delay, limit: ANSWER_LIMIT });
  httpServer.on("request", (request, response) => {
    if (drain.answers(request, response)) return;
    if (isReadable(request.url)) void handle(request, response);
    else refuse(response);
  });
  shutdown.signal.throwIfAborted();
  shutdown.add(drain.close);
  await listen(httpServer, options.port, options.host);
}

/** Whether an address can be read at all: `%E0%A4%A` stands for no letters. */
function isReadable(address = ""): boolean {
  try {
    decodeURI(address);
    return true;
  } catch {
    return false;
  }
}

/** Next would answer such an address with 500. */
function refuse(response: ServerResponse): void {
  response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" });
  response.end("This address cannot be read: a % in it is not followed by letters in UTF-8.\n");
}

function toUrlHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
