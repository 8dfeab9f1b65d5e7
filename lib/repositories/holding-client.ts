import { serialize } from "node:v8";
import { LRUCache } from "lru-cache";
import { getDatabaseClient } from "@/lib/database/client";
import type { PrismaClient } from "@/lib/database/generated/client";
import { watchCache } from "@/lib/telemetry/cache-counts";
import { DatabaseAway } from "./database-away";
import { readFrom } from "./read-from";
import { SharedWorks } from "./shared-works";
import { getStoreVersion, TOO_LONG } from "./store-version";

/** So much is held of what the store answered, as bytes of memory by estimate. */
const MOST_BYTES = 32 * 1024 * 1024;
/** A larger answer is not held: pages of an export would push out everything else. */
const LARGEST = 6 * 1024 * 1024;
/** A row takes so many times more in memory than serialised. */
const IN_MEMORY = 3;
/** So many rows tell how large the others are. */
const SAMPLE = 20;

/** Next bundles modules more than once: all of them hold one copy. */
declare global {
  var parityHoldingClient: PrismaClient | undefined;
}

/**
 * A client like the app's read-only ones, holding what the store answered: a question is the words of
 * the statement with its values, asked of one state of the store. Who asks while the same question is
 * under way waits for its answer.
 */
export function getHoldingClient(): PrismaClient {
  globalThis.parityHoldingClient ??= asking(createHolding());
  return globalThis.parityHoldingClient;
}

type Ask = (question: string, askStore: () => Promise<unknown>) => Promise<unknown>;

function createHolding(): Ask {
  const held = new LRUCache<string, { answer: unknown }>({
    maxSize: MOST_BYTES,
    maxEntrySize: LARGEST,
    sizeCalculation: ({ answer }, key) => key.length + estimateBytes(answer),
  });
  const works = new SharedWorks<unknown>();
  const counts = watchCache("readings", held);
  let heldState = "";

  return async (question, askStore) => {
    const { state, isAway } = await getStoreVersion();
    if (state !== heldState) {
      held.clear();
      heldState = state;
    }
    const key = `${state} ${question}`;
    const known = held.get(key);
    if (known !== undefined) {
      counts.hit += 1;
      return known.answer;
    }
    const isUnderWay = works.has(key);
    counts[isUnderWay ? "shared" : "miss"] += 1;
    // Nobody waits for a store that is known not to answer; once it does, the next reader is told.
    if (isAway && !isUnderWay) {
      throw new DatabaseAway(new Error("the database did not answer when last asked"));
    }
    return soon(
      works.do(key, async () => {
        const answer = await askStore();
        // What an older state answered is of no use any more.
        if (state === heldState) held.set(key, { answer: freeze(answer) });
        return answer;
      }),
    );
  };
}

/**
 * What is asked for, or that it takes too long. The question goes on: a busy process may need longer
 * for a new connection than a reader is to wait, and whoever asks next has the answer then.
 */
async function soon<Answer>(asking: Promise<Answer>): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const tooLate = () => reject(new DatabaseAway(new Error("no answer in time")));
    timer = setTimeout(tooLate, TOO_LONG);
  });
  try {
    return await Promise.race([asking, late]);
  } finally {
    clearTimeout(timer);
  }
}

type Operation = (...args: unknown[]) => Promise<unknown>;

/**
 * A client whose questions go through `ask`: a statement of `$queryRaw`, or a model's operation. An
 * extension of Prisma's own would do the same, but writes into what was answered each time.
 */
function asking(ask: Ask): PrismaClient {
  const wrap = (name: string, toOperation: (client: PrismaClient) => Operation): Operation => {
    return (...args) =>
      ask(`${name} ${toText(args)}`, async () => {
        const { result } = await readFrom((client) => toOperation(client)(...args));
        return result;
      });
  };
  return new Proxy(getDatabaseClient(), {
    get(target, name) {
      if (name === "$queryRaw") {
        return wrap(name, (client) => client.$queryRaw.bind(client) as Operation);
      }
      const part = Reflect.get(target, name);
      if (typeof part !== "object" || part === null || typeof name === "symbol") return part;
      return new Proxy(part, {
        get: (_, operation) =>
          wrap(`${name}.${String(operation)}`, (client) => {
            const model = Reflect.get(client, name);
            return Reflect.get(model, operation).bind(model);
          }),
      });
    },
  });
}

/** A statement with its values, or a model's question, as one line. */
function toText(args: unknown): string {
  return JSON.stringify(args, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
}

/** All who ask share it, so nobody may change it. */
function freeze(answer: unknown): unknown {
  if (typeof answer !== "object" || answer === null || ArrayBuffer.isView(answer)) return answer;
  for (const part of Object.values(answer)) freeze(part);
  return Object.freeze(answer);
}

function estimateBytes(answer: unknown): number {
  if (!Array.isArray(answer)) return IN_MEMORY * serialize(answer).byteLength;
  const some = answer.slice(0, SAMPLE);
  const each = serialize(some).byteLength / Math.max(1, some.length);
  return Math.ceil(IN_MEMORY * each * answer.length) + 1;
}
