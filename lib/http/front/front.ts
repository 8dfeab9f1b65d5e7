import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { toPageAddress } from "@/lib/contracts/page-address";
import { log } from "../log";
import { isWhole } from "../whole-page";
import { toAddressKind } from "./address-kind";
import { findClient } from "./client-address";
import { toEffort } from "./dear-address";
import { findTooLong } from "./longest-address";
import { isOpenToPages, listMethods, OPEN_TO_PAGES, toOptionsHeaders } from "./methods";
import { nameCoding } from "./name-coding";
import { NONCE_HEADER } from "./nonce";
import { countRequests, type RateLimitOptions } from "./rate-limits";
import { readTarget } from "./read-target";
import { type Refusal, refuse } from "./refuse";
import { toPolicy, toSecurityHeaders } from "./security-headers";
import { cleanHeaders, isEncrypted } from "./trusted-headers";

export interface FrontOptions {
  /** Where readers reach the site: scheme, host and port. */
  publicAddress: string;
  /** How many proxies of ours stand before this server. */
  trustedProxies: number;
  rateLimits: RateLimitOptions;
  dev: boolean;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What every request passes before a page or route is asked: its address is read once, what is not
 * answered here is refused, what a reader may not say is removed, and the answer gets the headers
 * that hold a browser to it.
 *
 * @param answer asked with what is left
 */
export function makeFront(options: FrontOptions, answer: Answer) {
  const { trustedProxies, dev } = options;
  const host = new URL(options.publicAddress).host;
  const count = countRequests(options.rateLimits);
  const warn = warnOfProxies(trustedProxies);

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const tls = isEncrypted(request, options);
    const terms = { nonce: randomBytes(16).toString("base64"), tls, dev };
    const url = readTarget(request.url ?? "");
    // What cannot be read is refused in the way of its place all the same.
    const path = url === null ? (request.url ?? "") : decodeURI(url.pathname);
    const kind = toAddressKind(path);
    setHeaders(response, toSecurityHeaders(kind, terms));
    if (isOpenToPages(path)) setHeaders(response, OPEN_TO_PAGES);
    const refusal = findRefusal(request, url, path);
    if (url === null || refusal !== null) return refuse(response, path, refusal ?? UNREADABLE);
    if (request.method === "OPTIONS") {
      response.writeHead(204, toOptionsHeaders(path)).end();
      return;
    }
    warn(request);
    const client = findClient(request, trustedProxies);
    const counted = await count(client, toEffort(path, url.searchParams));
    setHeaders(response, counted.headers);
    if (counted.refusal !== null) return refuse(response, path, counted.refusal);
    if (response.destroyed) return counted.done?.();
    if (counted.done !== undefined) response.once("close", counted.done);
    const isPage = kind === "page" || kind === "embed";
    request.url =
      isPage && isWhole(request)
        ? toPageAddress(url.pathname, url.searchParams)
        : `${url.pathname}${url.search}`;
    cleanHeaders(request, { host, tls });
    if (isPage) {
      // Next gives its own scripts the nonce that it finds here; the layout reads the other.
      request.headers["content-security-policy"] = toPolicy(kind, terms);
      request.headers[NONCE_HEADER] = terms.nonce;
      request.headers["user-agent"] = EVERYBODY;
    }
    nameCoding(response);
    await answer(request, response);
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    pass(request, response).catch((error: unknown) => {
      log.error({ err: error }, "request failed");
      if (response.headersSent) response.destroy();
      else refuse(response, request.url ?? "/", FAILED);
    });
  };
}

/** Next arranges a page otherwise for some crawlers, and for who gives no name: one page is for all. */
const EVERYBODY = "everybody";

const UNREADABLE: Refusal = {
  status: 400,
  detail: "This address cannot be read: a % in it is not followed by letters in UTF-8.",
};

const FAILED: Refusal = { status: 500, detail: "This could not be answered. It has been logged." };

function findRefusal(
  { method = "", rawHeaders }: IncomingMessage,
  url: URL | null,
  path: string,
): Refusal | null {
  if (url === null) return UNREADABLE;
  // Two on the way may each take another one for the host (RFC 9112, 3.2).
  if (rawHeaders.filter((each, place) => place % 2 === 0 && /^host$/i.test(each)).length > 1) {
    return { status: 400, detail: "A request has one Host." };
  }
  const tooLong = findTooLong(url);
  if (tooLong !== null) {
    const detail = `${tooLong.name}: ${tooLong.problem}`;
    return { status: 414, detail, parameters: [tooLong] };
  }
  const methods = listMethods(path);
  if (methods.includes(method)) return null;
  const detail = `${path} answers to ${methods.join(", ")}.`;
  return { status: 405, detail, headers: { Allow: methods.join(", ") } };
}

/** Says once that a proxy stands before us of which we were not told: then all readers are one. */
function warnOfProxies(trustedProxies: number): (request: IncomingMessage) => void {
  let told = trustedProxies > 0;
  return ({ headers }) => {
    if (told || headers["x-forwarded-for"] === undefined) return;
    told = true;
    log.warn(
      "X-Forwarded-For came with a request and is not believed. If it is a proxy of yours, set TRUSTED_PROXIES: without it all its readers share one rate limit.",
    );
  };
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
