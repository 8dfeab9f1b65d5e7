import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { WDI_SERIES } from "@/lib/importers/world-bank/series";

/** One row as the World Bank's API gives it. */
export interface ApiRow {
  iso3: string;
  year: number;
  value: number | null;
}

export interface WorldBankServer {
  base: string;
  /** Every address asked for, in order. */
  asked: string[];
  /** Rows of a series; one without rows answers with a single row of Mongolia. */
  rows: Map<string, ApiRow[]>;
  updated: string;
  /** Takes the place of the next answers, one each; true where it has answered. */
  oddities: ((request: IncomingMessage, response: ServerResponse) => boolean)[];
  close: () => Promise<void>;
}

/** A server on this machine that answers as the World Bank's API does: pages of `[head, rows]`. */
export async function startWorldBankServer(): Promise<WorldBankServer> {
  const state: Omit<WorldBankServer, "base" | "close"> = {
    asked: [],
    rows: new Map(),
    updated: "2026-10-01",
    oddities: [],
  };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    state.asked.push(`${url.pathname}${url.search}`);
    const odd = state.oddities.shift();
    if (odd?.(request, response)) return;
    answer(state, url, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return Object.assign(state, {
    base: `http://127.0.0.1:${port}/v2`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

function answer(
  state: Pick<WorldBankServer, "rows" | "updated">,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const code = url.pathname.split("/").at(-1) ?? "";
  if (!WDI_SERIES.has(code)) {
    const message = [{ id: "120", key: "Invalid value", value: "The value is not valid" }];
    send(response, [{ message }]);
    return;
  }
  const etag = `"${state.updated}"`;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304).end();
    return;
  }
  const all = state.rows.get(code) ?? [{ iso3: "MNG", year: 2024, value: 1 }];
  const size = Number(url.searchParams.get("per_page"));
  const page = Number(url.searchParams.get("page"));
  const head = {
    page,
    pages: Math.ceil(all.length / size),
    per_page: String(size),
    total: all.length,
    sourceid: "2",
    lastupdated: state.updated,
  };
  response.setHeader("ETag", etag);
  send(response, [head, all.slice((page - 1) * size, page * size).map((row) => toRow(code, row))]);
}

export function toRow(code: string, { iso3, year, value }: ApiRow) {
  return {
    indicator: { id: code, value: code },
    country: { id: iso3.slice(0, 2), value: iso3 },
    countryiso3code: iso3,
    date: String(year),
    value,
    unit: "",
    obs_status: "",
    decimal: 0,
  };
}

function send(response: ServerResponse, body: unknown): void {
  response.setHeader("Content-Type", "application/json;charset=utf-8").end(JSON.stringify(body));
}
