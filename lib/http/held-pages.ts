import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { watchCache } from "@/lib/telemetry/cache-counts";
import { findRequestScope } from "@/lib/telemetry/request-scope";
import { chooseCoding, pack } from "./content-coding";
import { NONCE_HEADER } from "./front/nonce";
import { takeTurns } from "./front/turns";
import { hearBody } from "./hear-body";
import { log } from "./log";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface HeldPage {
  /** As it was sent to its first reader, with that reader's nonce. */
  body: Buffer;
  isPacked: boolean;
  nonce: string;
  headers: OutgoingHttpHeaders;
}

export interface HoldPagesOptions {
  /** Names the present state of the data; null where a page is to be drawn for its reader alone. */
  readState: () => Promise<string | null>;
}

/** So much is held of pages, in bytes, as they were sent; the least used goes first. */
const MOST_BYTES = 16 * 1024 * 1024;
/** A longer page is drawn anew each time. */
const LARGEST = 2 * 1024 * 1024;
/** Pages that are drawn at a time: while one waits for the database, another is. */
const PAGES_AT_ONCE = 2;

/** What is said anew of each answer, as it leaves. */
const OF_ONE_ANSWER = new Set(["content-encoding", "content-length", "transfer-encoding", "date"]);

/**
 * Pages drawn once for each state of the data and address, and held: whoever asks again gets the same
 * page with a nonce of his own in the place of the first reader's.
 *
 * That nonce was drawn by lot for the request whose page it became, so that nothing in the page, least
 * of all what its reader asked for, can have named it. Only a whole page of status 200 is held, of one
 * state of the data, in whose drawing nothing failed or was left for later.
 *
 * @param draw answers pages, embeds and all else; what is not a page is passed on
 */
export function holdPages({ readState }: HoldPagesOptions, draw: Answer): Answer {
  const held = new LRUCache<string, HeldPage>({
    maxSize: MOST_BYTES,
    maxEntrySize: LARGEST,
    sizeCalculation: ({ body }, key) => body.byteLength + 2 * key.length + 1_000,
  });
  const counts = watchCache("pages", held);
  const turn = takeTurns(PAGES_AT_ONCE);

  return async (request, response) => {
    const nonce = request.headers[NONCE_HEADER];
    if (typeof nonce !== "string") return draw(request, response);
    const state = isHoldable(request) ? await findState() : null;
    const key = `${state} ${request.url}`;
    if (state !== null && (await sendHeld(key, nonce))) return;
    await turn(async () => {
      if (response.destroyed) return;
      // Somebody else may have had it drawn meanwhile.
      if (state !== null && (await sendHeld(key, nonce))) return;
      if (state !== null) {
        note("miss");
        keep(request, response, (page) => store(key, state, { ...page, nonce }));
      }
      await draw(request, response);
    });

    async function sendHeld(name: string, own: string): Promise<boolean> {
      const page = held.get(name);
      if (page === undefined) return false;
      note("hit");
      await send(page, own, request, response);
      return true;
    }
  };

  async function store(key: string, state: string, page: HeldPage): Promise<void> {
    // A release that came meanwhile may be in a part of the page only.
    if ((await findState()) === state) held.set(key, page);
  }

  function note(outcome: "hit" | "miss"): void {
    counts[outcome] += 1;
    const scope = findRequestScope();
    if (scope !== undefined) scope.held = outcome;
  }

  async function findState(): Promise<string | null> {
    try {
      return await readState();
    } catch {
      // The page asks for the same, meets the same fault, and tells the reader in words.
      return null;
    }
  }
}

/** Whether a question is one for a page as a whole: React's router asks for parts of it by headers. */
function isHoldable({ method, headers }: IncomingMessage): boolean {
  return method === "GET" && headers.rsc === undefined && headers["next-action"] === undefined;
}

/** Listens to what is sent, and hands on the whole of it where it may be held. */
function keep(
  request: IncomingMessage,
  response: ServerResponse,
  done: (page: Omit<HeldPage, "nonce">) => Promise<void>,
): void {
  const scope = findRequestScope();
  const before = new Set(response.getHeaderNames());
  const readSent = hearBody(response, LARGEST);
  response.once("finish", () => {
    const headers = response.getHeaders();
    const body = readSent();
    const isPage = String(headers["content-type"]).startsWith("text/html");
    if (response.statusCode !== 200 || !isPage || scope?.isPassing || body === null) return;
    const coding = headers["content-encoding"];
    if (coding !== undefined && coding !== "gzip") return;
    const own = Object.entries(headers).filter(
      ([name]) => !before.has(name) && !OF_ONE_ANSWER.has(name),
    );
    const page = { body, isPacked: coding === "gzip", headers: Object.fromEntries(own) };
    done(page).catch((error: unknown) => {
      log.error({ err: error, path: request.url }, "page could not be held");
    });
  });
}

async function send(
  { body, isPacked, nonce, headers }: HeldPage,
  own: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const plain = isPacked ? await promisify(gunzip)(body) : body;
  // Bytes as letters, each one for itself: a nonce is ASCII, and whatever else there is stays as it is.
  const page = Buffer.from(
    plain.toString("latin1").replaceAll(nonce, () => own),
    "latin1",
  );
  const coding = chooseCoding(String(request.headers["accept-encoding"] ?? ""));
  const sent = coding === "identity" ? page : await pack(page, coding);
  if (response.destroyed) return;
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) response.setHeader(name, toOwn(value));
  }
  if (coding !== "identity") response.setHeader("Content-Encoding", coding);
  response.setHeader("Content-Length", sent.byteLength);
  response.end(sent);

  function toOwn(value: string | number | string[]): string | number | string[] {
    if (typeof value === "number") return value;
    if (Array.isArray(value)) return value.map((each) => each.replaceAll(nonce, () => own));
    return value.replaceAll(nonce, () => own);
  }
}
