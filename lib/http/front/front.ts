import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "../log";
import { toAddressKind } from "./address-kind";
import { findTooLong } from "./longest-address";
import { isOpenToPages, listMethods, OPEN_TO_PAGES, toOptionsHeaders } from "./methods";
import { readTarget } from "./read-target";
import { type Refusal, refuse } from "./refuse";
import { toPolicy, toSecurityHeaders } from "./security-headers";
import { cleanHeaders, isEncrypted } from "./trusted-headers";

export interface FrontOptions {
  /** Where readers reach the site: scheme, host and port. */
  publicAddress: string;
  /** How many proxies of ours stand before this server. */
  trustedProxies: number;
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
  const host = new URL(options.publicAddress).host;
  return (request: IncomingMessage, response: ServerResponse): void => {
    const tls = isEncrypted(request, options);
    const terms = { nonce: randomBytes(16).toString("base64"), tls, dev: options.dev };
    const url = readTarget(request.url ?? "");
    const path = url === null ? "/" : decodeURI(url.pathname);
    const kind = toAddressKind(path);
    setHeaders(response, toSecurityHeaders(kind, terms));
    if (isOpenToPages(path)) setHeaders(response, OPEN_TO_PAGES);
    const refusal = findRefusal(request.method ?? "", url, path);
    if (refusal !== null) {
      refuse(response, path, refusal);
      return;
    }
    if (request.method === "OPTIONS") {
      response.writeHead(204, toOptionsHeaders(path)).end();
      return;
    }
    request.url = url === null ? "/" : `${url.pathname}${url.search}`;
    cleanHeaders(request, { host, tls });
    if (kind === "page" || kind === "embed") {
      // Next gives its own scripts the nonce that it finds here; the layout reads the other.
      request.headers["content-security-policy"] = toPolicy(kind, terms);
      request.headers["x-nonce"] = terms.nonce;
    }
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error }, "request failed");
      if (response.headersSent) response.destroy();
      else refuse(response, path, { status: 500, detail: "This could not be answered." });
    });
  };
}

function findRefusal(method: string, url: URL | null, path: string): Refusal | null {
  if (url === null) {
    const detail = "This address cannot be read: a % in it is not followed by letters in UTF-8.";
    return { status: 400, detail };
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

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
