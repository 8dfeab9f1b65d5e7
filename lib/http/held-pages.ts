import type { IncomingMessage, ServerResponse } from "node:http";
import { findRequestScope } from "@/lib/telemetry/request-scope";
import { captureResponse } from "./capture-response";
import { type ContentCoding, chooseCoding, pack, unpack } from "./content-coding";
import { NONCE_HEADER } from "./front/nonce";
import { type Refusal, refuse } from "./front/refuse";
import { takeTurns } from "./front/turns";
import { delayScripts } from "./late-scripts";
import { type Header, type HeldPage, openPageRooms } from "./page-rooms";
import { isWhole } from "./whole-page";

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Somebody who waits for a page. */
interface Reader {
  request: IncomingMessage;
  response: ServerResponse;
  nonce: string;
  coding: ContentCoding;
}

/** A state of the data. */
export interface DataState {
  state: string;
  /** When it was last confirmed to be the present one. */
  seen: Date;
}

export interface HoldPagesOptions {
  /** The present state of the data; null where a page is held for nobody else. */
  readState: () => Promise<DataState | null>;
  /** Has pages drawn in requests of their own (`lib/commands/rehearse.ts`). */
  redraw: (paths: readonly string[]) => void;
  /** Pages that are drawn anew after each change of the data, asked for or not. */
  dearest: readonly string[];
}

/**
 * After a change of the data a page is sent as it was until it is drawn anew, but never one that has not
 * been the present one for so long, in milliseconds: with a proxy that holds it too, a release is seen within ten
 * seconds.
 */
const LAG = 5_000;
/** Pages that are drawn at a time: while one waits for the database, another is. */
const PAGES_AT_ONCE = 2;
/** So many may wait for their turn, some seconds; who comes then is told to come again. */
const MOST_WAITING = 100;
const FULL: Refusal = {
  status: 503,
  detail: "More pages are asked for at the moment than can be drawn.",
  headers: { "Retry-After": "5" },
};

/** Where the first reader takes nothing packed, such as a proxy that packs for itself. */
const KEPT_AS = "br";

/** What is said anew of each answer, as it leaves. */
const OF_ONE_ANSWER = new Set(["content-encoding", "content-length", "transfer-encoding", "date"]);

/**
 * Pages drawn once for each state of the data and address, and held: whoever asks again gets the same
 * page with a nonce of his own in the place of the first reader's.
 *
 * When the data change, whoever asks for a page first does not wait for it: he gets it as it was, if that
 * was a moment ago, and it is drawn anew meanwhile.
 *
 * The nonce was drawn by lot for the request whose page it became, so that nothing in the page, least
 * of all what its reader asked for, can have named it. Only a whole page of status 200 is held, of one
 * state of the data, in whose drawing nothing failed or was left for later.
 *
 * @param draw answers pages, embeds and all else; what is not a page is passed on
 */
export function holdPages({ readState, redraw, dearest }: HoldPagesOptions, draw: Answer): Answer {
  const { hold, find, counts } = openPageRooms();
  const { turn, countWaiting } = takeTurns(PAGES_AT_ONCE);
  let present: DataState | null = null;
  let former: DataState | null = null;
  /** What is being drawn anew for the present state. */
  let redrawn = new Set<string>();

  return async (request, response) => {
    const nonce = request.headers[NONCE_HEADER];
    if (typeof nonce !== "string") return draw(request, response);
    const { url = "/", method } = request;
    const drawUnheld = () =>
      turn(async () => {
        if (!response.destroyed) await draw(request, response);
      });
    const isFull = () => countWaiting() >= MOST_WAITING;
    if (!isWhole(request)) return isFull() ? refuse(response, url, FULL) : drawUnheld();
    const state = await findState();
    const key = state === null ? null : `${state} ${url}`;
    const coding = chooseCoding(String(request.headers["accept-encoding"] ?? ""));
    const reader = { request, response, nonce, coding };
    if (await sendHeld(key, reader)) return;
    if (await sendFormer(url, state, reader)) return;
    if (isFull()) return refuse(response, url, FULL);
    if (method === "HEAD") return drawUnheld();
    let drawn = Promise.resolve();
    await turn(async () => {
      // Somebody else may have had it drawn meanwhile.
      if (response.destroyed || (await sendHeld(key, reader))) return;
      if (key !== null) note("miss");
      const { page, answered, send } = await drawPage(reader, draw);
      drawn = answered;
      // A release that came meanwhile may be in a part of the page only.
      if (page !== null && key !== null && (await findState()) === state)
        hold(key, page, findRequestScope()?.isRehearsal === true);
      send();
    });
    await drawn;
  };

  async function sendHeld(key: string | null, reader: Reader): Promise<boolean> {
    const page = key === null ? undefined : find(key);
    if (page === undefined) return false;
    note("hit");
    await sendAgain(page, reader);
    return true;
  }

  /** Sends the page as it was before the data changed, where that may still be, and has it drawn anew. */
  async function sendFormer(url: string, state: string | null, reader: Reader): Promise<boolean> {
    if (former === null || state !== present?.state) return false;
    if (Date.now() - former.seen.getTime() > LAG) return false;
    if (findRequestScope()?.isRehearsal === true) return false;
    if (!(await sendHeld(`${former.state} ${url}`, reader))) return false;
    if (!redrawn.has(url)) redraw([url]);
    redrawn.add(url);
    return true;
  }

  function note(outcome: "hit" | "miss"): void {
    counts[outcome] += 1;
    const scope = findRequestScope();
    if (scope !== undefined) scope.held = outcome;
  }

  async function findState(): Promise<string | null> {
    try {
      const found = await readState();
      if (found === null) return null;
      if (present !== null && present.state !== found.state) {
        former = present;
        redrawn = new Set(dearest);
        redraw(dearest);
      }
      present = found;
      return found.state;
    } catch {
      // The page asks for the same, meets the same fault, and tells the reader in words.
      return null;
    }
  }
}

/** A page that is whole and not yet sent. */
interface DrawnPage {
  /** null where it is for nobody else. */
  page: HeldPage | null;
  send: () => void;
  /** Ends when the reader has it. */
  answered: Promise<void>;
}

/** Has a page drawn for its reader. */
async function drawPage(
  { request, response, nonce, coding }: Reader,
  draw: Answer,
): Promise<DrawnPage> {
  const before = new Set(response.getHeaderNames());
  // It is packed here, once it is whole.
  delete request.headers["accept-encoding"];
  const { whole, release } = captureResponse(response);
  const answered = draw(request, response).catch((error: unknown) => {
    release();
    throw error;
  });
  const captured = await Promise.race([whole, answered.then(() => whole)]);
  if (captured === null) return { page: null, send: () => undefined, answered };
  const isPage =
    captured.body.byteLength > 0 &&
    String(response.getHeader("content-type")).startsWith("text/html") &&
    !response.hasHeader("content-encoding");
  if (!isPage) return { page: null, send: () => captured.send(captured.body), answered };
  const headers = new Map<string, Header>();
  for (const [name, value] of Object.entries(response.getHeaders())) {
    if (value === undefined || before.has(name) || OF_ONE_ANSWER.has(name)) continue;
    headers.set(name, value);
  }
  const html = delayScripts(captured.body.toString("latin1"), nonce);
  const body = await packAs(coding, Buffer.from(html, "latin1"));
  const send = () => {
    if (response.destroyed) return;
    setBody(response, coding, body);
    captured.send(body);
  };
  if (response.statusCode !== 200 || findRequestScope()?.isPassing === true) {
    return { page: null, send, answered };
  }
  const kept = coding === "identity" ? KEPT_AS : coding;
  const packed = coding === "identity" ? await packAs(KEPT_AS, body) : body;
  return { page: { body: packed, coding: kept, nonce, headers }, send, answered };
}

async function sendAgain(page: HeldPage, { response, nonce, coding }: Reader): Promise<void> {
  const plain = await unpack(page.body, page.coding);
  // Bytes as letters, each one for itself: a nonce is ASCII, and whatever else there is stays as it is.
  const html = plain.toString("latin1").replaceAll(page.nonce, () => nonce);
  const body = await packAs(coding, Buffer.from(html, "latin1"));
  if (response.destroyed) return;
  for (const [name, value] of page.headers) {
    const text = Array.isArray(value) ? value.join(", ") : String(value);
    response.setHeader(
      name,
      text.replaceAll(page.nonce, () => nonce),
    );
  }
  setBody(response, coding, body);
  response.end(body);
}

async function packAs(coding: ContentCoding, body: Uint8Array): Promise<Uint8Array> {
  return coding === "identity" ? body : pack(body, coding);
}

function setBody(response: ServerResponse, coding: ContentCoding, body: Uint8Array): void {
  if (coding !== "identity") response.setHeader("Content-Encoding", coding);
  response.setHeader("Content-Length", body.byteLength);
}
