import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openSite, type Site } from "./setup/open-site";
import { closeRaw, listStatuses, sayRaw } from "./setup/raw";
import { findUnsound } from "./setup/sound-answer";

const READ = "/api/v1/compare?country=MNG,CHN&indicator=tanks";
const CLOSE = "Host: a\r\nConnection: close\r\n";

const UNPACKERS = new Map([
  ["br", brotliDecompressSync],
  ["gzip", gunzipSync],
  ["deflate", inflateSync],
]);

let site: Site;

beforeAll(async () => {
  site = await openSite(2);
});

afterAll(async () => {
  closeRaw();
  await site.close();
});

/** What a request is answered with, sent as it stands; an empty list where the connection is closed. */
async function say(text: string | string[]): Promise<number[]> {
  const heard = await sayRaw(site.parity.port, text);
  expect(heard).not.toMatch(/node_modules|\n\s+at |\.ts:\d/);
  expect((await site.ask("/api/health")).status).toBe(200);
  return listStatuses(heard);
}

const FRAMING = {
  "a length beside chunks":
    "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /a HTTP/1.1\r\n\r\n",
  "chunks beside a length": "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
  "two lengths": "Content-Length: 2\r\nContent-Length: 4\r\n\r\n{}{}",
  "two lengths in one": "Content-Length: 2, 4\r\n\r\n{}{}",
  "a negative length": "Content-Length: -1\r\n\r\n{}",
  "a length with a sign": "Content-Length: +2\r\n\r\n{}",
  "a length in hexadecimal": "Content-Length: 0x2\r\n\r\n{}",
  "an endless length": `Content-Length: ${"9".repeat(40)}\r\n\r\n{}`,
  "chunks that are not the last coding": "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
  "an unknown coding": "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
  "a coding behind a vertical tab": "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
  "a blank before the colon": "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
  "a size that is no number": "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
  "a negative size": "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}\r\n0\r\n\r\n",
  "an endless size": `Transfer-Encoding: chunked\r\n\r\n${"f".repeat(30)}\r\n{}`,
  "a chunk longer than it says": "Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n",
  "a header carried on over a line": "X-A: 1\r\n Transfer-Encoding: chunked\r\n\r\n",
  "a bare line feed": "X-A: 1\nContent-Length: 4\r\n\r\n",
  "a NUL in a header": "X-A: \u0000\r\n\r\n",
  "a NUL in a header's name": "X\u0000A: 1\r\n\r\n",
  "a header without a name": ": 1\r\n\r\n",
} as const;

it.each(Object.entries(FRAMING))(
  "a request with %s is refused, and nothing after it is read",
  async (_, rest) => {
    const head = `POST /api/v1/index HTTP/1.1\r\n${CLOSE}Content-Type: application/json\r\n`;
    expect(await say(`${head}${rest}`)).toEqual([400]);
  },
);

const LINES = {
  "no method": ["/ HTTP/1.1", 400],
  "a method in small letters": ["get / HTTP/1.1", 400],
  "a made-up method": ["ABUSE / HTTP/1.1", 400],
  "a version that is none": ["GET / HTTP/9.9", 400],
  "another protocol": ["PRI * HTTP/2.0", 400],
  "a NUL in the address": ["GET /\u0000 HTTP/1.1", 400],
  "a blank in the address": ["GET /a b HTTP/1.1", 400],
  "a NUL in code": ["GET /%00 HTTP/1.1", 400],
  "overlong UTF-8": ["GET /%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd HTTP/1.1", 400],
  "half a letter in code": ["GET /countries/%e2%82 HTTP/1.1", 400],
  "a lone surrogate in code": ["GET /countries/%ed%a0%80 HTTP/1.1", 400],
  "a percent sign alone": ["GET /api/v1/compare?country=% HTTP/1.1", 400],
  "a line break in code in the path": ["GET /countries/MNG%0d%0aX-A:%201 HTTP/1.1", 400],
  "a host as address": ["GET example.org:80 HTTP/1.1", 400],
  "an address 4,097 long": [`GET /?q=${"a".repeat(4_093)} HTTP/1.1`, 414],
  "an address 20,000 long": [`GET /?q=${"a".repeat(20_000)} HTTP/1.1`, 431],
} as const;

it.each(Object.entries(LINES))("a request line with %s is refused", async (_, [line, status]) => {
  expect(await say(`${line}\r\n${CLOSE}\r\n`)).toEqual([status]);
});

it("a tunnel is not opened, and a request for one ends the connection", async () => {
  expect(await say(`CONNECT example.org:443 HTTP/1.1\r\n${CLOSE}\r\n`)).toEqual([]);
});

it("headers past sixteen thousand letters are refused", async () => {
  expect(await say(`GET / HTTP/1.1\r\n${CLOSE}X-A: ${"a".repeat(16_500)}\r\n\r\n`)).toEqual([431]);
  // Node counts the letters of names and values.
  const many = "X-A: a\r\n".repeat(4_100);
  expect(await say(`GET / HTTP/1.1\r\n${CLOSE}${many}\r\n`)).toEqual([431]);
});

it("a request without a host, or with two, is refused", async () => {
  expect(await say("GET /api/health HTTP/1.1\r\nConnection: close\r\n\r\n")).toEqual([400]);
  expect(await say(`GET /api/health HTTP/1.1\r\nHost: b\r\n${CLOSE}\r\n`)).toEqual([400]);
});

it("a whole address, a backslash, dots and doubled slashes lead nowhere else", async () => {
  const plain = await site.ask(READ);
  const ways = [
    `http://example.org${READ}`,
    `/a/..${READ}`,
    `/%2e%2e${READ}`,
    `/api\\v1/compare${READ.slice(15)}`,
  ];
  for (const way of ways) {
    const { status, body } = await site.ask(way);
    expect([way, status, body.equals(plain.body)]).toEqual([way, 200, true]);
  }
  const climbs = [
    "/..%2f..%2fpackage.json",
    "/%2e%2e/%2e%2e/package.json",
    "/..\\..\\package.json",
    "//package.json",
  ];
  const parts = [
    "/_next/static",
    "/flags",
    "/api/v1/export",
    "/api/v1/figures",
    "/data",
    "/countries",
    "/embed",
  ];
  for (const way of ["", ...parts].flatMap((part) => climbs.map((climb) => `${part}${climb}`))) {
    const answer = await site.ask(way);
    // A frame is told in words that it has no chart.
    const fit = way.startsWith("/embed/") ? [200, 400, 404, 308] : [400, 404, 308];
    expect([way, fit]).toEqual([way, expect.arrayContaining([answer.status])]);
    expect(answer.body.toString()).not.toContain('"dependencies"');
    expect(findUnsound(answer), way).toEqual([]);
  }
});

it("fifty requests said at once over one connection are answered one after the other", async () => {
  const one = "GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n";
  expect(await say(`${one.repeat(49)}GET /api/health HTTP/1.1\r\n${CLOSE}\r\n`)).toEqual(
    Array(50).fill(200),
  );
});

it("an old browser without a host is answered, and nothing is changed to another protocol", async () => {
  expect(await say("GET /api/health HTTP/1.0\r\n\r\n")).toEqual([200]);
  const upgrade =
    "Connection: Upgrade, close\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
  for (const path of ["/api/health", "/_next/webpack-hmr"]) {
    const statuses = await say(`GET ${path} HTTP/1.1\r\nHost: a\r\n${upgrade}\r\n`);
    expect(statuses).not.toContain(101);
  }
});

it("only the methods of an address are answered, whatever a header says", async () => {
  for (const path of ["/", READ, "/api/v1/figures/bars.png", "/embed/bars", "/flags/mn.svg"]) {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"]) {
      const answer = await site.ask(path, { method });
      expect([method, path, answer.status, answer.headers.allow]).toEqual([
        method,
        path,
        405,
        "GET, HEAD, OPTIONS",
      ]);
    }
  }
  expect((await site.ask("/api/v1/index")).status).toBe(405);
  const plain = await site.ask(READ);
  const headers = { "X-HTTP-Method-Override": "DELETE", "X-Method-Override": "POST" };
  expect((await site.ask(READ, { headers })).body.equals(plain.body)).toBe(true);
});

it("a question that is not sent as JSON is refused as such", async () => {
  const types = [
    "",
    "text/plain",
    "text/json",
    "application/xml",
    "multipart/form-data; boundary=a",
    "application/x-www-form-urlencoded",
    "application/json-patch+json",
    "*/*",
  ];
  for (const type of types) {
    const headers = { "Content-Type": type };
    const answer = await site.ask("/api/v1/index", { method: "POST", headers, body: "{}" });
    expect([type, answer.status]).toEqual([type, 415]);
  }
});

it("what the framework says to itself is not taken from strangers", async () => {
  const said = {
    RSC: "1",
    "Next-Router-State-Tree": "junk",
    "Next-Router-Prefetch": "1",
    "Next-Router-Segment-Prefetch": "/../../a",
    "Next-Url": "/\\junk",
    "Next-Action": "a".repeat(40),
    "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy",
    "x-middleware-prefetch": "1",
    "x-middleware-set-cookie": "a=b",
    "x-middleware-rewrite": "http://example.org/",
    "x-matched-path": "/data",
    "x-now-route-matches": "1=junk",
    "x-invoke-path": "/data",
    "x-invoke-status": "500",
    "x-invoke-error": "{}",
    "x-nextjs-data": "1",
    "x-nextjs-html-request-id": "junk",
    "x-nextjs-request-id": "junk",
    "x-prerender-revalidate": "junk",
  };
  for (const [name, value] of Object.entries(said)) {
    for (const path of ["/", "/rankings", READ, "/countries/nothing"]) {
      const headers = { [name]: value, ...(name.startsWith("Next-R") && { RSC: "1" }) };
      const { status } = await site.ask(path, { headers });
      const usual = path.endsWith("nothing") ? [404] : [200];
      expect([name, path, status]).toEqual([
        name,
        path,
        expect.toSatisfy((each) => [...usual, 307, 400].includes(each)),
      ]);
    }
  }
});

it("nothing is fetched for a stranger by the framework's own addresses", async () => {
  for (const path of [
    "/_next/image?url=http://127.0.0.1/&w=64&q=75",
    "/_next/image?url=/icon.svg&w=64&q=75",
    "/_next/data/a/index.json",
    "/__nextjs_original-stack-frames",
    "/_next/server/app/page.js",
  ]) {
    const answer = await site.ask(path);
    expect([path, answer.status]).toEqual([
      path,
      expect.toSatisfy((status) => [400, 404].includes(status)),
    ]);
    expect(findUnsound(answer), path).toEqual([]);
  }
});

it("a body is what its coding says, however codings are asked for", async () => {
  const plain = await site.ask(READ);
  const asked = [
    "br",
    "gzip",
    "gzip, br",
    "br;q=0, gzip;q=0, identity;q=0, *;q=0",
    "gzip;q=abc",
    "deflate",
    "*",
    "gzip;q=1.5",
    ",,,;;;",
    "GZIP",
    Array(1_500).fill("x").join(","),
    "br;q=0.0001, identity",
  ];
  for (const accepted of asked) {
    const { status, headers, body } = await site.ask(READ, {
      headers: { "Accept-Encoding": accepted },
    });
    const coding = headers["content-encoding"];
    const unpack = UNPACKERS.get(coding ?? "");
    const bytes = unpack === undefined ? body : unpack(body);
    expect([accepted.slice(0, 40), status, bytes.equals(plain.body), headers.vary]).toEqual([
      accepted.slice(0, 40),
      200,
      true,
      expect.stringContaining("Accept-Encoding"),
    ]);
  }
});

it("parts of an answer are not asked for in vain: it comes whole", async () => {
  const plain = await site.ask(READ);
  const many = Array.from({ length: 1_000 }, (_, place) => `${place}-`).join(",");
  for (const range of ["bytes=0-9", "bytes=-1", "bytes=9-0", `bytes=${many}`, "junk"]) {
    const { status, body } = await site.ask(READ, { headers: { Range: range } });
    expect([status, body.equals(plain.body)]).toEqual([200, true]);
  }
});

it("a flood of tags hides neither that the answer is known nor that it is not", async () => {
  const { headers } = await site.ask(READ);
  const flood = Array.from(
    { length: 400 },
    (_, place) => `"${place.toString().padStart(22, "0")}"`,
  ).join(", ");
  const ask = async (tags: string) =>
    (await site.ask(READ, { headers: { "If-None-Match": tags } })).status;
  expect(await ask(flood)).toBe(200);
  expect(await ask(`${flood}, ${headers.etag}`)).toBe(304);
  expect(await ask('"')).toBe(200);
  expect(await ask('""')).toBe(200);
  expect(await ask(`${headers.etag?.slice(0, -5)}"`)).toBe(200);
});
