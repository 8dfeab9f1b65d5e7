import { getReplicas } from "@/lib/database/open-replicas";
import { runForEveryone } from "@/lib/telemetry/request-scope";
import { DatabaseAway } from "./database-away";
import { readFrom } from "./read-from";

/** Which data the store holds, as it was last seen. */
export interface StoreVersion {
  /** One name for all figures and the catalog. */
  version: string;
  /** Names this state of the store: another one also after an import that changed no figure, and where a version came back. */
  state: string;
  /** When the store last confirmed it. */
  seen: Date;
  /** Whether the store has not answered since. */
  isAway: boolean;
}

interface StateRow {
  version: string;
  updatedAt: Date;
  run: number | null;
}

interface Watch {
  known: StoreVersion | undefined;
  /** When the store was last asked, in milliseconds since the process began. */
  asked: number;
  looking: Promise<void> | undefined;
}

/** Next bundles modules more than once: all of them share one watch, as they share one client. */
declare global {
  var parityStoreWatch: Watch | undefined;
}

/** The store is asked at most so often, in seconds, where DATA_VERSION_SECONDS says nothing else. */
const ASKED_EVERY = 1;
/** A reader who can be answered from what is held waits no longer for the store, in milliseconds. */
const PATIENCE = 250;
/** A store that takes longer than this over an answer, in milliseconds, counts as away meanwhile. */
export const TOO_LONG = 2_000;

/**
 * The version of the data that the store holds.
 *
 * A change of the store is seen by the first reader after ASKED_EVERY. While the store does not answer, the
 * version last seen is told, marked so; what was read for it and is held can then be shown still.
 *
 * @throws DatasetMissing where nothing was ever loaded; DatabaseAway where the store was never seen
 */
export async function getStoreVersion(): Promise<StoreVersion> {
  globalThis.parityStoreWatch ??= {
    known: undefined,
    asked: Number.NEGATIVE_INFINITY,
    looking: undefined,
  };
  const watch = globalThis.parityStoreWatch;
  if (watch.known !== undefined && performance.now() - watch.asked < askedEvery()) {
    return watch.known;
  }
  watch.asked = performance.now();
  watch.looking ??= runForEveryone(() => look(watch)).finally(() => {
    watch.looking = undefined;
  });
  const { looking } = watch;
  if (watch.known === undefined) await looking;
  else await atMost(PATIENCE, looking);
  if (watch.known === undefined) throw new DatasetMissing();
  return watch.known;
}

/** Whether the store did not answer when it was last asked, or never did. */
export function isStoreAway(): boolean {
  return findStoreVersion()?.isAway ?? true;
}

/** The version as it was last seen, without asking; undefined where the store was never seen. */
export function findStoreVersion(): StoreVersion | undefined {
  return globalThis.parityStoreWatch?.known;
}

/** Thrown when the tables stand but no dataset was ever loaded. */
export class DatasetMissing extends Error {
  constructor() {
    super("the dataset has not been loaded");
    this.name = "DatasetMissing";
  }
}

/** Where the store was seen before, that it is away now is noted and not thrown. */
async function look(watch: Watch): Promise<void> {
  const timer = setTimeout(() => {
    watch.known = watch.known && { ...watch.known, isAway: true };
  }, TOO_LONG);
  try {
    const { result, from } = await readFrom(
      (client) => client.$queryRaw<StateRow[]>`
        SELECT version, updated_at AS "updatedAt", (SELECT max(id) FROM import_run) AS run
        FROM dataset_state`,
    );
    const [found] = result;
    if (found !== undefined) getReplicas()?.noteVersion(found.version, from);
    watch.known = found && {
      version: found.version,
      state: `${found.version} ${found.updatedAt.getTime()} ${found.run ?? "-"}`,
      seen: new Date(),
      isAway: false,
    };
  } catch (error) {
    if (!(error instanceof DatabaseAway) || watch.known === undefined) throw error;
    watch.known = { ...watch.known, isAway: true };
  } finally {
    clearTimeout(timer);
  }
}

/** In milliseconds. */
function askedEvery(): number {
  return 1_000 * Number(process.env.DATA_VERSION_SECONDS ?? ASKED_EVERY);
}

async function atMost(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((done) => {
    timer = setTimeout(done, milliseconds);
  });
  try {
    await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
}
