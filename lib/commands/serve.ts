import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { setFlagsFromString } from "node:v8";
import {
  type Environment,
  loadEnvironmentFiles,
  readEnvironment,
} from "@/lib/database/environment";
import { generateClient } from "@/lib/database/generate-client";
import { PlainError } from "@/lib/database/plain-error";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { openReader } from "@/lib/database/reader-role";
import { shareBuild } from "./build-lock";
import { buildPages, isBuildFresh, readBuildStamp } from "./build-pages";
import { openDrain } from "./drain";
import { openServer } from "./front/open-server";
import { claimInstance } from "./instance";
import { openFolder } from "./open-folder";
import { checkPort, listen } from "./ports";
import { prepareDatabase } from "./prepare-database";
import { runStep } from "./progress";
import { openReadiness } from "./readiness";
import { runUntilSignal, type Shutdown } from "./shutdown";

/**
 * The heap is collected once it has grown by so much, in percent, and not first at its double: drawing
 * pages leaves much behind, and the server's memory would be a third more. It costs the longest page a
 * quarter of its time and the others little (docs/performance.md).
 */
const HEAP_GROWTH = 15;

/** When answers under way are cut, in milliseconds: the database still has to be closed. */
const ANSWER_LIMIT = 8_000;

/**
 * The dearest pages where nothing is held, at a start and after a release; each also fetches what others
 * share.
 */
const REHEARSED = [
  "/",
  "/rankings",
  "/strength",
  "/strength/lab",
  "/countries/MNG",
  "/indicators/population",
];
/** After so long, in milliseconds, the rest is left to readers: a slow database keeps nobody out. */
const REHEARSAL_LIMIT = 20_000;

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
    const publicAddress = environment.PUBLIC_ADDRESS ?? address;
    Object.assign(process.env, {
      DATABASE_URL: connectionString,
      PUBLIC_ADDRESS: publicAddress,
      NEXT_TELEMETRY_DISABLED: "1",
      NODE_ENV: dev ? "development" : "production",
    });
    // Part of every answer's ETag: a change of the program is a change of what it answers.
    process.env.PARITY_BUILD = dev ? String(Date.now()) : await openPages(shutdown);
    shutdown.signal.throwIfAborted();
    const { SHUTDOWN_DELAY: seconds = process.stdout.isTTY ? 0 : 1 } = environment;
    const rehearsePages = await startPages(shutdown, {
      ...{ dev, publicAddress, environment, delay: seconds * 1_000 },
    });
    instance.announce();
    console.log(`\nParity is running at ${address}`);
    await rehearsePages();
  });
}

async function prepareAll(
  environment: Environment,
  folder: string,
  shutdown: Shutdown,
): Promise<string> {
  await runStep("Database client", generateClient, (made) => (made ? "generated" : null));
  const connectionString = await prepareDatabase(environment, folder, shutdown);
  // Of a database that was given, who reads is for its owner to say (deploy/README.md).
  return environment.DATABASE_URL ?? (await openReader(connectionString));
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

/**
 * Makes sure of a build of the present sources, and keeps it from changing while it is served.
 *
 * @returns what names the build: the same for the same sources, on every machine
 */
async function openPages(shutdown: Shutdown): Promise<string> {
  if (!isBuildFresh()) {
    await runStep(
      "Pages",
      () => buildPages(shutdown.signal),
      () => "built",
    );
  }
  shutdown.add(await shareBuild());
  return readBuildStamp();
}

/**
 * In this process, so that no web server outlives it.
 *
 * @returns rehearses the pages; until then they are answered, but `/api/ready` says no
 */
async function startPages(
  shutdown: Shutdown,
  options: { dev: boolean; publicAddress: string; environment: Environment; delay: number },
): Promise<() => Promise<void>> {
  const { dev, publicAddress, environment } = options;
  const { PORT: port, HOST: host, TRUSTED_PROXIES: trustedProxies } = environment;
  // The maps of the built pages would take 80 MB of memory, to name lines of our own in a log.
  if (!dev) process.setSourceMapsEnabled(false);
  // Loaded now and not above: they need the database client, which a first start has only just made, or the
  // log, whose level has to be a level.
  const { default: next } = await import("next");
  const { makeFront } = await import("@/lib/http/front/front");
  const { holdPages } = await import("@/lib/http/held-pages");
  const { getStoreVersion } = await import("@/lib/repositories/store-version");
  const { openObserving } = await import("./observing");
  const { openRehearsal } = await import("./rehearse");
  const { tellAway } = await import("./tell-away");
  const httpServer = openServer(trustedProxies);
  const app = next({
    dev,
    dir: PROJECT_FOLDER,
    hostname: host ?? "localhost",
    port,
    // Next changes protocols while developing only; elsewhere it would leave such a request open.
    httpServer: dev ? httpServer : createServer(),
  });
  shutdown.add(() => app.close());
  await app.prepare();
  const drain = openDrain(httpServer, { delay: options.delay, limit: ANSWER_LIMIT });
  const handle = app.getRequestHandler();
  const readState = async () => {
    const { state, seen, isAway } = await getStoreVersion();
    // In an outage a page says so of itself.
    return isAway ? null : { state, seen };
  };
  const redraw = (paths: readonly string[]) => void rehearsePages(paths);
  const holding = { readState, redraw, dearest: REHEARSED };
  // While developing a page changes with its sources.
  const answerPages = dev ? handle : holdPages(holding, handle);
  // Closed after the drain, so that the end is seen too.
  const source = { build: process.env.PARITY_BUILD ?? "", isDraining: drain.isDraining };
  const observing = await openObserving(environment, source, shutdown);
  const rateLimits = {
    usual: environment.RATE_LIMIT,
    dear: environment.RATE_LIMIT_DEAR,
    dearAtOnce: environment.DEAR_AT_ONCE,
  };
  const frontOptions = { publicAddress, trustedProxies, rateLimits, dev };
  const unlimited = { usual: 0, dear: 0, dearAtOnce: 0 };
  const drawPage = async (request: IncomingMessage, response: ServerResponse) => {
    tellAway(response);
    await answerPages(request, response);
  };
  // While developing nothing is rehearsed: a page is made when it is first asked for.
  let isRehearsed = dev;
  const answersReady = openReadiness(() => {
    if (drain.isDraining()) return "This server is being shut down.";
    return isRehearsed ? null : "This server is just starting.";
  });
  const rehearsePages = openRehearsal(
    makeFront({ ...frontOptions, rateLimits: unlimited }, drawPage),
    { limit: REHEARSAL_LIMIT, signal: shutdown.signal },
  );
  const front = makeFront(frontOptions, async (request, response) => {
    if (answersReady(request, response)) return;
    if (await observing.answers(request, response)) return;
    await drawPage(request, response);
  });
  httpServer.on("request", observing.watch(front));
  shutdown.signal.throwIfAborted();
  shutdown.add(drain.close);
  await listen(httpServer, port, host);
  return async () => {
    if (isRehearsed) return;
    await rehearsePages(REHEARSED);
    isRehearsed = true;
  };
}

function toUrlHost(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
