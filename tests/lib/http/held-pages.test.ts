import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it, vi } from "vitest";
import { holdPages } from "@/lib/http/held-pages";
import { markPassing, runForRequest } from "@/lib/telemetry/request-scope";
import { closeFronts, openFront, sendRaw } from "@/tests/helpers/front-server";

afterEach(closeFronts);

type Draw = (request: IncomingMessage, response: ServerResponse, drawn: number) => void;

/** What Next does, in little: a page in two pieces with its nonce in it and in a header. */
const DRAW: Draw = ({ url, headers }, response, drawn) => {
  const nonce = headers["x-nonce"];
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Link", `</a.css>; rel=preload; nonce="${nonce}"`);
  const page = `<p>${url} ${drawn} – Улаанбаатар</p><script nonce="${nonce}">self.n="${nonce}"</script>`;
  response.flushHeaders();
  response.write(page.slice(0, 12), "utf8");
  response.end(new TextEncoder().encode(page.slice(12)));
};

/** A front before pages that are held, and how often one was drawn. */
async function openPages(draw: Draw = DRAW, readName = async (): Promise<string | null> => "one") {
  let drawn = 0;
  let seen = new Date();
  const asked: string[] = [];
  const readState = async () => {
    const state = await readName();
    return state === null ? null : { state, seen };
  };
  const redraw = (paths: readonly string[]) => void asked.push(...paths);
  const options = { readState, redraw, dearest: ["/dear"] };
  const answer = holdPages(options, async (request, response) => {
    drawn += 1;
    draw(request, response, drawn);
  });
  const front = await openFront({}, (request, response) => {
    const isRehearsal = request.headers["x-rehearsal"] !== undefined;
    return runForRequest({ id: "-", isRehearsal }, () => answer(request, response));
  });
  return {
    ...front,
    countDrawn: () => drawn,
    /** What was to be drawn anew. */
    asked,
    /** As if the state had last been confirmed so long ago, in milliseconds. */
    confirmAgo: (milliseconds: number) => {
      seen = new Date(Date.now() - milliseconds);
    },
  };
}

function readNonce(response: Response): string {
  const policy = response.headers.get("Content-Security-Policy") ?? "";
  return /script-src 'nonce-([^']+)'/.exec(policy)?.[1] ?? "none";
}

describe("a page that is asked for again", () => {
  it("is drawn once, and every reader's has the nonce of his own policy and no other", async () => {
    const { ask, countDrawn } = await openPages();
    const nonces = new Set<string>();
    for (let reader = 0; reader < 4; reader += 1) {
      const response = await ask("/rankings?sort=rank");
      const nonce = readNonce(response);
      const page = await response.text();
      expect(page).toBe(
        `<p>/rankings?sort=rank 1 – Улаанбаатар</p><script nonce="${nonce}">self.n="${nonce}"</script>`,
      );
      expect(response.headers.get("Link")).toContain(`nonce="${nonce}"`);
      expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
      nonces.add(nonce);
    }
    expect([countDrawn(), nonces.size]).toEqual([1, 4]);
  });

  it.each([
    ["gzip, br", "br"],
    ["gzip", "gzip"],
    ["identity", null],
  ])("is packed as a reader takes it who says %s", async (accepted, coding) => {
    const { ask, countDrawn } = await openPages();
    for (const first of ["gzip", "identity"]) {
      await (await ask(`/${first}`, { headers: { "Accept-Encoding": first } })).text();
      const response = await ask(`/${first}`, { headers: { "Accept-Encoding": accepted } });
      expect(response.headers.get("Content-Encoding")).toBe(coding);
      expect(await response.text()).toMatch(/^<p>\/\w+ \d – Улаанбаатар<\/p><script nonce=/);
    }
    expect(countDrawn()).toBe(2);
  });

  it("is another page at another address, embeds among them", async () => {
    const { ask, countDrawn } = await openPages();
    for (const path of ["/", "/?country=MNG", "/embed/bars", "/", "/embed/bars"]) {
      expect(await (await ask(path)).text()).toContain(`<p>${path} `);
    }
    expect(countDrawn()).toBe(3);
  });

  it("is the same page whatever hangs on its address that it does not read, however it is written", async () => {
    const { ask, countDrawn } = await openPages();
    const read = async (query: string) => (await ask(`/rankings?${query}`)).text();
    const page = "<p>/rankings?country=MNG%2CCHN&amp;sort=rank 1 ";
    for (const query of [
      "country=MNG,CHN&sort=rank",
      "country=MNG%2CCHN&sort=rank&fbclid=z",
      "utm_source=a&country=MNG,CHN&x=1&x=2&sort=rank",
    ]) {
      expect((await read(query)).replace("&", "&amp;")).toContain(page);
    }
    expect(countDrawn()).toBe(1);
  });

  it("has a head for who asks for that alone, and is not drawn for it again", async () => {
    const { ask, countDrawn } = await openPages();
    const whole = await ask("/");
    const head = await ask("/", { method: "HEAD" });
    expect(await head.text()).toBe("");
    expect(head.status).toBe(200);
    expect(head.headers.get("Content-Length")).toBe(whole.headers.get("Content-Length"));
    expect(countDrawn()).toBe(1);
  });

  it("is not pushed out by pages that nobody comes back to", async () => {
    const { ask, countDrawn } = await openPages((request, response, drawn) => {
      const once = randomBytes(300_000).toString("hex");
      response.setHeader("Content-Type", "text/html").end(`<p>${request.url} ${drawn} ${once}`);
    });
    const read = async (path: string) => (await (await ask(path)).text()).slice(0, 20);
    for (const time of [1, 2]) expect(await read("/"), `time ${time}`).toContain("<p>/ 1 ");
    for (let nth = 0; nth < 60; nth += 1) await read(`/search?q=${nth}`);
    expect(countDrawn()).toBe(61);
    expect(await read("/")).toContain("<p>/ 1 ");
    expect(await read("/search?q=0")).toContain("<p>/search?q=0 62");
  });

  it("is refused, to be asked for again, where a hundred readers wait for others", async () => {
    const ends: (() => void)[] = [];
    const { ask } = await openPages((request, response, drawn) => {
      ends.push(() => DRAW(request, response, drawn));
    });
    const waiting = Array.from({ length: 102 }, (_, nth) => ask(`/search?q=${nth}`));
    await vi.waitFor(() => expect(ends).toHaveLength(2));
    const refused = await vi.waitFor(async () => {
      const controller = new AbortController();
      const answer = ask("/search?q=more", { signal: controller.signal });
      const first = await Promise.race([answer, delay(50)]);
      controller.abort();
      await answer.catch(() => undefined);
      expect(first?.status).toBe(503);
      return first;
    });
    expect(refused?.headers.get("Retry-After")).toBe("5");
    const draining = setInterval(() => ends.shift()?.(), 1);
    const statuses = (await Promise.all(waiting)).map(({ status }) => status);
    clearInterval(draining);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it("waits for nobody who is still being drawn for", async () => {
    let end = () => {};
    const { ask, countDrawn } = await openPages((request, response, drawn) => {
      if (request.url !== "/slow") return DRAW(request, response, drawn);
      end = () => DRAW(request, response, drawn);
    });
    const slow = ask("/slow");
    await (await ask("/")).text();
    await (await ask("/")).text();
    end();
    expect((await slow).status).toBe(200);
    expect(countDrawn()).toBe(2);
  });
});

describe("a page of the state before", () => {
  const openChanged = async () => {
    let state = "one";
    const pages = await openPages(DRAW, async () => state);
    const read = async (path: string, headers = {}) => (await pages.ask(path, { headers })).text();
    await read("/");
    return {
      ...pages,
      read,
      change: () => {
        state += "'";
      },
    };
  };

  it("is sent until it is drawn anew, with a nonce of its reader's, and is asked for anew once", async () => {
    const { read, ask, change, asked } = await openChanged();
    change();
    const response = await ask("/");
    const nonce = readNonce(response);
    expect(await response.text()).toContain(`<p>/ 1 – Улаанбаатар</p><script nonce="${nonce}">`);
    expect(await read("/")).toContain("<p>/ 1 ");
    expect(asked).toEqual(["/dear", "/"]);
    // What was asked for comes as a request of its own.
    expect(await read("/", { "X-Rehearsal": "1" })).toContain("<p>/ 2 ");
    expect(await read("/")).toContain("<p>/ 2 ");
    change();
    expect(await read("/")).toContain("<p>/ 2 ");
    expect(asked).toEqual(["/dear", "/", "/dear", "/"]);
  });

  it("is not sent where it was last known to be the present one five seconds ago", async () => {
    const { read, change, confirmAgo } = await openChanged();
    confirmAgo(5_500);
    await read("/");
    change();
    expect(await read("/")).toContain("<p>/ 2 ");
  });

  it("is not sent at another address", async () => {
    const { read, change, asked } = await openChanged();
    change();
    expect(await read("/rankings")).toContain("<p>/rankings 2 ");
    expect(asked).toEqual(["/dear"]);
  });

  it("of the state before that is sent to nobody", async () => {
    const { read, change } = await openChanged();
    change();
    await read("/other");
    change();
    expect(await read("/")).toContain("<p>/ 3 ");
  });
});

describe("a page is drawn anew", () => {
  it("for each state of the data", async () => {
    let state = "one";
    const { ask, countDrawn, confirmAgo } = await openPages(DRAW, async () => state);
    confirmAgo(60_000);
    await (await ask("/")).text();
    state = "two";
    expect(await (await ask("/")).text()).toContain("<p>/ 2 ");
    expect(await (await ask("/")).text()).toContain("<p>/ 2 ");
    expect(countDrawn()).toBe(2);
  });

  it("where the state changed while it was drawn", async () => {
    const states = ["one", "two"];
    const { ask, countDrawn } = await openPages(DRAW, async () => states.shift() ?? "two");
    await (await ask("/")).text();
    await (await ask("/")).text();
    expect(countDrawn()).toBe(2);
  });

  it.each([
    ["no state", async () => null],
    ["no store", () => Promise.reject(new Error("away"))],
  ])("where there is %s to hold it for", async (_, readState) => {
    const { ask, countDrawn } = await openPages(DRAW, readState);
    for (const time of [1, 2]) expect(await (await ask("/")).text()).toContain(`<p>/ ${time} `);
    expect(countDrawn()).toBe(2);
  });

  const passing: [string, Draw][] = [
    [
      "was not found",
      (request, response, drawn) => {
        response.statusCode = 404;
        DRAW(request, response, drawn);
      },
    ],
    [
      "leads elsewhere",
      (_, response) => {
        response.writeHead(307, { Location: "/elsewhere", "Content-Type": "text/html" }).end();
      },
    ],
    [
      "failed in a part, or has a part to come",
      (request, response, drawn) => {
        markPassing();
        DRAW(request, response, drawn);
      },
    ],
    [
      "is no page",
      (_, response) => {
        response.setHeader("Content-Type", "text/plain").end("heap 1");
      },
    ],
    [
      "is longer than what is held",
      (_, response) => {
        response.setHeader("Content-Type", "text/html").end(randomBytes(2_000_000).toString("hex"));
      },
    ],
    [
      "was packed already",
      (_, response) => {
        response.setHeader("Content-Encoding", "gzip");
        response.setHeader("Content-Type", "text/html").end(gzipSync("<p>"));
      },
    ],
  ];
  it.each(passing)("where it %s", async (_, draw) => {
    const { ask, countDrawn } = await openPages(draw);
    for (let time = 0; time < 2; time += 1) {
      const answer = await ask("/", { redirect: "manual" });
      await answer.text();
    }
    expect(countDrawn()).toBe(2);
  });

  it("where only a part of it is asked for", async () => {
    const { ask, countDrawn } = await openPages();
    await (await ask("/")).text();
    await (await ask("/", { headers: { RSC: "1" } })).text();
    await (await ask("/", { headers: { "Next-Action": "a" } })).text();
    await (await ask("/")).text();
    expect(countDrawn()).toBe(3);
  });

  it("where its reader left before its end", async () => {
    const { ask, port, countDrawn } = await openPages((request, response, drawn) => {
      if (drawn > 1) return DRAW(request, response, drawn);
      response.setHeader("Content-Type", "text/html");
      response.write("<p>half");
      response.socket?.destroy();
    });
    await sendRaw(port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    expect(await (await ask("/")).text()).toContain("<p>/ 2 ");
    expect(countDrawn()).toBe(2);
  });
});

it("a page whose drawing fails is refused in a sentence, and drawn anew for the next reader", async () => {
  const { ask, countDrawn } = await openPages((request, response, drawn) => {
    if (drawn === 1) throw new Error("cannot be drawn");
    DRAW(request, response, drawn);
  });
  expect((await ask("/")).status).toBe(500);
  expect(await (await ask("/")).text()).toContain("<p>/ 2 ");
  expect(countDrawn()).toBe(2);
});

it.each([
  ["held", "one"],
  ["drawn in an outage", null],
])("a page's scripts come after its paint also where it is %s", async (_, state) => {
  const draw: Draw = ({ headers }, response) => {
    const script = `<script src="/_next/static/chunks/a.js" async="" nonce="${headers["x-nonce"]}"></script>`;
    response.setHeader("Content-Type", "text/html").end(`<head>${script}</head><p>`);
  };
  const { ask } = await openPages(draw, async () => state);
  for (let reader = 0; reader < 2; reader += 1) {
    const response = await ask("/");
    const page = await response.text();
    expect(page).not.toContain("<script src=");
    expect(page).toMatch(
      /^<head><script nonce="[^"]+">.*\(\["\/_next\/static\/chunks\/a\.js"\]\)<\/script><\/head><p>$/,
    );
    expect(page).toContain(`<script nonce="${readNonce(response)}">`);
  }
});

it("what is not a page is passed on as it is", async () => {
  const { ask, countDrawn } = await openPages((_, response, drawn) => {
    response.setHeader("Content-Type", "text/html").end(`${drawn}`);
  });
  expect(await (await ask("/api/v1/countries")).text()).toBe("1");
  expect(await (await ask("/api/v1/countries")).text()).toBe("2");
  expect(countDrawn()).toBe(2);
});

it("a reader cannot name the nonce that stands in a page", async () => {
  const { port } = await openPages();
  for (let reader = 0; reader < 2; reader += 1) {
    const heard = await sendRaw(
      port,
      "GET / HTTP/1.1\r\nHost: x\r\nX-Nonce: mine\r\nConnection: close\r\n\r\n",
    );
    const [, nonce] = /script-src 'nonce-([^']+)'/.exec(heard) ?? [];
    expect(heard).toContain(`<script nonce="${nonce}">`);
    expect(heard).not.toContain("mine");
  }
});
