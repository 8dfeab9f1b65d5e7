import { afterEach, describe, expect, it } from "vitest";
import { toEffort } from "@/lib/http/front/dear-address";
import { closeFronts, openFront } from "@/tests/helpers/front-server";

afterEach(closeFronts);

const PICTURE = "/api/v1/figures/bars.png?indicator=tanks";
/** Far more than any of these tests asks. */
const PLENTY = 1_000_000;

describe("how much an address takes", () => {
  it.each([
    ["/api/v1/figures/bars.png", "dear"],
    ["/api/v1/figures/bars.svg?country=MNG", "dear"],
    ["/api/v1/figures/bars.csv", "usual"],
    ["/api/v1/export/datapackage.json", "dear"],
    ["/api/v1/index", "dear"],
    ["/api/v1/strength", "dear"],
    ["/api/v1/strength/parts", "dear"],
    ["/strength?recipe=1,w:land:3", "dear"],
    ["/embed/strength?if=MNG:tanks:3", "dear"],
    ["/strength", "usual"],
    ["/api/v1/countries", "usual"],
    ["/", "usual"],
    ["/_next/static/chunks/a.js", "none"],
    ["/flags/MNG.svg", "none"],
    ["/api/health", "none"],
    ["/api/ready", "none"],
    ["/api/readying", "usual"],
  ] as const)("%s: %s", (address, effort) => {
    const url = new URL(address, "http://parity.test");
    expect(toEffort(url.pathname, url.searchParams)).toBe(effort);
  });

  it("is not hidden by another spelling", async () => {
    const { ask } = await openFront({ rateLimits: { usual: PLENTY, dear: 1, dearAtOnce: 0 } });
    await ask(PICTURE);
    expect((await ask("/api/v1/./%66igures/bars%2Epng")).status).toBe(429);
  });
});

describe("a client", () => {
  it("is told its limits with each answer, in the form of the IETF's draft", async () => {
    const { ask } = await openFront({ rateLimits: { usual: 10, dear: 4, dearAtOnce: 0 } });
    const first = await ask("/rankings");
    expect(first.headers.get("RateLimit-Policy")).toBe('"usual";q=10;w=60');
    expect(first.headers.get("RateLimit")).toMatch(/^"usual";r=9;t=\d+$/);
    const picture = await ask(PICTURE);
    expect(picture.headers.get("RateLimit-Policy")).toBe('"usual";q=10;w=60, "dear";q=4;w=60');
    expect(picture.headers.get("RateLimit")).toMatch(/^"usual";r=8;t=\d+, "dear";r=3;t=\d+$/);
  });

  it("that asks too often is answered 429 with when to go on, by the API as problem details", async () => {
    const { ask } = await openFront({ rateLimits: { usual: 2, dear: 0, dearAtOnce: 0 } });
    const statuses = [];
    for (let time = 0; time < 3; time += 1) statuses.push((await ask("/rankings")).status);
    expect(statuses).toEqual([200, 200, 429]);
    const api = await ask("/api/v1/countries");
    expect([api.status, api.headers.get("Content-Type")]).toEqual([
      429,
      "application/problem+json",
    ]);
    const wait = Number(api.headers.get("Retry-After"));
    expect(Number.isInteger(wait) && wait >= 1 && wait <= 60).toBe(true);
    expect(api.headers.get("RateLimit")).toBe(`"usual";r=0;t=${wait}`);
    expect(api.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(await api.json()).toMatchObject({ status: 429, title: "Too many requests" });
  });

  it("that has used up its pictures may still read", async () => {
    const { ask } = await openFront({ rateLimits: { usual: PLENTY, dear: 1, dearAtOnce: 0 } });
    expect((await ask(PICTURE)).status).toBe(200);
    expect((await ask(PICTURE)).status).toBe(429);
    expect((await ask("/rankings")).status).toBe(200);
  });

  it("is never counted for files of the build, flags and questions of health", async () => {
    const { ask } = await openFront({ rateLimits: { usual: 1, dear: 1, dearAtOnce: 1 } });
    for (const path of ["/_next/static/a.js", "/flags/MNG.svg", "/api/health", "/api/ready"]) {
      for (let time = 0; time < 3; time += 1) expect((await ask(path)).status, path).toBe(200);
    }
  });

  it("behind our proxy is counted apart from others, and cannot pass for another", async () => {
    const { ask } = await openFront({
      trustedProxies: 1,
      rateLimits: { usual: 1, dear: 0, dearAtOnce: 0 },
    });
    const askAs = async (said: string) =>
      (await ask("/rankings", { headers: { "X-Forwarded-For": said } })).status;
    expect(await askAs("203.0.113.7")).toBe(200);
    expect(await askAs("203.0.113.8")).toBe(200);
    expect(await askAs("6.6.6.6, 203.0.113.7")).toBe(429);
    expect(await askAs("2001:db8:1:2::1")).toBe(200);
    expect(await askAs("2001:db8:1:2::2")).toBe(429);
  });

  it("without a proxy of ours is one client, whatever it says", async () => {
    const { ask } = await openFront({ rateLimits: { usual: 1, dear: 0, dearAtOnce: 0 } });
    const askAs = async (said: string) =>
      (await ask("/rankings", { headers: { "X-Forwarded-For": said } })).status;
    expect([await askAs("203.0.113.7"), await askAs("203.0.113.8")]).toEqual([200, 429]);
  });

  it("has only so many pictures made at a time, and the next when one is there or given up", async () => {
    let begun = 0;
    let finish = () => {};
    const drawn = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const { ask } = await openFront(
      { rateLimits: { usual: PLENTY, dear: PLENTY, dearAtOnce: 2 } },
      async (_request, response) => {
        begun += 1;
        await drawn;
        response.end("drawn");
      },
    );
    const giveUp = new AbortController();
    const first = ask(PICTURE);
    const second = ask(PICTURE, { signal: giveUp.signal });
    await expect.poll(() => begun).toBe(2);
    const third = await ask(PICTURE);
    expect([third.status, third.headers.get("Retry-After")]).toEqual([429, "1"]);

    giveUp.abort();
    await expect(second).rejects.toThrow();
    // The server learns of a reader's going a moment later.
    const asked: Promise<Response>[] = [];
    await expect
      .poll(() => {
        asked.push(ask(PICTURE));
        return begun;
      })
      .toBe(3);
    finish();
    expect((await first).status).toBe(200);
    const statuses = await Promise.all(asked.map(async (each) => (await each).status));
    expect(statuses).toContain(200);
  });
});
