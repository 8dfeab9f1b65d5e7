import { LRUCache } from "lru-cache";
import { AS_OF } from "@/lib/contracts/as-of";
import { SharedWorks } from "@/lib/repositories/shared-works";
import { getStoreVersion, type StoreVersion } from "@/lib/repositories/store-version";
import { watchCache } from "@/lib/telemetry/cache-counts";
import { findRequestScope, type HeldOutcome } from "@/lib/telemetry/request-scope";
import { FOR_NOW_OR_LONGER, WHILE_AWAY } from "./cache-control";
import {
  type ContentCoding,
  chooseCoding,
  isPackable,
  pack,
  toCodingHeaders,
} from "./content-coding";
import { findSeen, toIdentity, toTag } from "./entity-tag";

/** What a route answers, before it is sent. */
export interface Reply {
  body: string | Uint8Array<ArrayBuffer>;
  contentType: string;
  headers?: Readonly<Record<string, string>>;
}

/** What an address asks for. */
export interface Asked {
  /** The route and what is asked, in one spelling: other words for the same are one. */
  question: string;
  /** Throws what could not be answered; nothing of it is held. */
  make: () => Promise<Reply>;
}

interface HeldReply {
  body: Uint8Array<ArrayBuffer>;
  coding: ContentCoding;
  headers: Readonly<Record<string, string>>;
}

/** So much is held of what was answered, in bytes; the least used goes first. */
const MOST_BYTES = 32 * 1024 * 1024;
/** A longer answer is made anew each time. */
const LARGEST = 8 * 1024 * 1024;

const held = new LRUCache<string, HeldReply>({
  maxSize: MOST_BYTES,
  maxEntrySize: LARGEST,
  sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + 500,
});
const works = new SharedWorks<HeldReply>();
/** What addresses were found to ask: reading one by its contract takes longer than sending what is held. */
const questions = new LRUCache<string, string>({
  maxSize: 1024 * 1024,
  sizeCalculation: (question, address) => 2 * (question.length + address.length) + 200,
});
const counts = watchCache("replies", held);

/**
 * The answer to a question about the data, made once for each state of the store and held, packed as
 * the reader takes it. It carries a strong ETag of the state and the question, and a reader who has
 * that answer gets 304 without anything being read.
 *
 * While the store does not answer, what is held is sent with `Figures-As-Of`.
 *
 * @param read reads the address by its contract; throws what is at fault in it
 */
export async function heldReply(incoming: Request, read: (url: URL) => Asked): Promise<Response> {
  const address = incoming.url;
  const known = questions.get(address);
  if (known !== undefined) {
    return answer(incoming, { question: known, make: () => read(new URL(address)).make() });
  }
  const asked = read(new URL(address));
  questions.set(address, asked.question);
  return answer(incoming, asked);
}

async function answer(incoming: Request, asked: Asked): Promise<Response> {
  const { question, make } = asked;
  const store = await getStoreVersion();
  // Marked, it is another answer: a cache that had one for the other would keep the mark, or never set it.
  const mark = toMark(store);
  const identity = toIdentity(store.state, question, ...Object.values(mark));
  const seen = findSeen(incoming.headers.get("If-None-Match"), identity);
  if (seen !== undefined) {
    count("seen");
    return new Response(null, { status: 304, headers: { ...toHeaders(store, seen), ...mark } });
  }
  const wanted = chooseCoding(incoming.headers.get("Accept-Encoding"));
  const { body, coding, headers } = await find(`${store.state} ${question}`, wanted, make);
  // A release that came meanwhile may be in a part of the answer only: it is made again, of one state.
  const { state } = await getStoreVersion();
  if (state !== store.state) return answer(incoming, asked);
  return new Response(body, {
    headers: {
      ...toHeaders(store, toTag(identity, coding)),
      ...mark,
      ...headers,
      ...toCodingHeaders(coding),
    },
  });
}

async function find(
  key: string,
  wanted: ContentCoding,
  make: () => Promise<Reply>,
): Promise<HeldReply> {
  const known = held.get(`${wanted} ${key}`);
  if (known !== undefined) {
    count("hit");
    return known;
  }
  const plainKey = `identity ${key}`;
  // Held, but packed otherwise: packing it anew is little beside making it.
  count(held.has(plainKey) ? "hit" : works.has(plainKey) ? "shared" : "miss");
  const plain = await once(plainKey, async () => toHeld(await make()));
  const type = plain.headers["Content-Type"] ?? "";
  if (wanted === "identity" || !isPackable(plain.body, type)) return plain;
  return once(`${wanted} ${key}`, async () => ({
    ...plain,
    body: await pack(plain.body, wanted),
    coding: wanted,
  }));
}

function count(outcome: HeldOutcome): void {
  counts[outcome] += 1;
  const scope = findRequestScope();
  if (scope !== undefined) scope.held = outcome;
}

/** Whoever asks for the same meanwhile waits for one answer. */
async function once(key: string, make: () => Promise<HeldReply>): Promise<HeldReply> {
  return (
    held.get(key) ??
    works.do(key, async () => {
      const reply = await make();
      held.set(key, reply);
      return reply;
    })
  );
}

function toHeld({ body, contentType, headers }: Reply): HeldReply {
  return {
    body: typeof body === "string" ? new TextEncoder().encode(body) : body,
    coding: "identity",
    headers: { "Content-Type": contentType, ...headers },
  };
}

function toHeaders(store: StoreVersion, tag: string): Record<string, string> {
  return {
    ETag: tag,
    Vary: "Accept-Encoding",
    "Cache-Control": store.isAway ? WHILE_AWAY : FOR_NOW_OR_LONGER,
  };
}

/** What tells that the figures may be older than the store's. */
function toMark({ isAway, seen }: StoreVersion): Record<string, string> {
  return isAway ? { [AS_OF]: seen.toUTCString() } : {};
}
