import type { IncomingMessage, ServerResponse } from "node:http";
import { expect, it, vi } from "vitest";
import { openRehearsal } from "@/lib/commands/rehearse";
import { log } from "@/lib/http/log";
import { findRequestScope } from "@/lib/telemetry/request-scope";

type Answer = (path: string, response: ServerResponse) => void;

/** What was asked for of pages that answer so. */
async function rehearseWith(answer: Answer, { signal, limit = 10_000 }: Terms = {}) {
  const asked: string[] = [];
  const told = vi.spyOn(log, "warn").mockReturnValue();
  const listener = ({ url = "" }: IncomingMessage, response: ServerResponse) => {
    asked.push(url);
    answer(url, response);
  };
  const terms = { limit, signal: signal ?? new AbortController().signal };
  await openRehearsal(listener, terms)(["/", "/b"]);
  const tellings = told.mock.calls.map(([what]) => what);
  told.mockRestore();
  return { asked, tellings };
}

interface Terms {
  signal?: AbortSignal;
  limit?: number;
}

it("asks for each page to its end, one after the other", async () => {
  const events: string[] = [];
  const { asked, tellings } = await rehearseWith((path, response) => {
    events.push(`asked ${path}`);
    response.write("half ");
    setTimeout(() => {
      events.push(`ended ${path}`);
      response.end("and whole");
    }, 20);
  });
  expect(asked).toEqual(["/", "/b"]);
  expect(events).toEqual(["asked /", "ended /", "asked /b", "ended /b"]);
  expect(tellings).toEqual([]);
});

it("asks as a request of its own, so that what passes is not held for readers", async () => {
  const ids: (string | undefined)[] = [];
  await rehearseWith((_, response) => {
    ids.push(findRequestScope()?.id);
    response.end();
  });
  expect(new Set(ids).size).toBe(2);
  expect(ids).not.toContain(undefined);
});

it("leaves the rest to readers where a page cannot be drawn, and says which", async () => {
  const { asked, tellings } = await rehearseWith((_, response) => {
    response.writeHead(503).end();
  });
  expect(asked).toEqual(["/"]);
  expect(tellings).toEqual([{ path: "/", status: 503 }]);
});

it("leaves the rest to readers where an answer breaks off", async () => {
  const { asked, tellings } = await rehearseWith((_, response) => {
    response.write("half");
    setTimeout(() => response.destroy(), 10);
  });
  expect(asked).toEqual(["/"]);
  expect(tellings).toHaveLength(1);
});

it("does not wait for an answer that takes longer than its limit", async () => {
  const { asked, tellings } = await rehearseWith(() => undefined, { limit: 50 });
  expect(asked).toEqual(["/"]);
  expect(tellings).toHaveLength(1);
});

it("ends without a word when the server is told to end", async () => {
  const end = new AbortController();
  const { tellings } = await rehearseWith(() => end.abort(), { signal: end.signal });
  expect(tellings).toEqual([]);
});

it("takes what is asked for meanwhile, each once, and opens anew for what comes later", async () => {
  const asked: string[] = [];
  const rehearse = openRehearsal(
    ({ url = "" }, response) => {
      asked.push(url);
      if (asked.length === 1) void rehearse(["/b", "/c"]);
      setTimeout(() => response.end(), 5);
    },
    { limit: 10_000, signal: new AbortController().signal },
  );
  await rehearse(["/a", "/b"]);
  expect(asked).toEqual(["/a", "/b", "/c"]);
  await rehearse(["/a"]);
  expect(asked).toEqual(["/a", "/b", "/c", "/a"]);
});
