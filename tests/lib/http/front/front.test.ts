import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createApiDescription } from "@/lib/contracts/openapi";
import { PACKED_AS } from "@/lib/http/content-coding";
import { POST_PATHS } from "@/lib/http/front/methods";
import { closeFronts, openFront, sendRaw } from "@/tests/helpers/front-server";

afterEach(closeFronts);

const METHODS = ["POST", "PUT", "PATCH", "DELETE", "PROPFIND", "TRACE", "MKCOL"];
const PATHS = [
  "/",
  "/rankings",
  "/embed/bars",
  "/api/v1/countries",
  "/_next/static/a.js",
  "/flags/MNG.svg",
];

/** What the answer heard of the request, where it was asked. */
async function readHeard(response: Response): Promise<{
  url: string;
  headers: Record<string, string>;
}> {
  expect(response.status).toBe(200);
  return response.json();
}

describe("methods", () => {
  it.each(PATHS)("are reading only at %s", async (path) => {
    const { port } = await openFront();
    for (const method of METHODS) {
      const heard = await sendRaw(
        port,
        `${method} ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      );
      expect(heard, method).toMatch(/^HTTP\/1\.1 405 /);
      expect(heard, method).toMatch(/^Allow: GET, HEAD, OPTIONS\r$/m);
    }
  });

  it("are told as problem details by the API and in words elsewhere", async () => {
    const { ask } = await openFront();
    const api = await ask("/api/v1/countries", { method: "DELETE" });
    expect(api.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await api.json()).toMatchObject({ status: 405 });
    const page = await ask("/rankings", { method: "DELETE" });
    expect(page.headers.get("Content-Type")).toBe("text/plain; charset=utf-8");
    expect(await page.text()).toBe("/rankings answers to GET, HEAD, OPTIONS.\n");
  });

  it("include POST where the API's description has one, and nowhere else", async () => {
    const described = Object.entries(createApiDescription().paths ?? {}).flatMap(
      ([path, methods]) => (methods.post === undefined ? [] : [path]),
    );
    expect([...POST_PATHS]).toEqual(described);
    const { ask } = await openFront();
    expect((await ask("/api/v1/index", { method: "POST" })).status).toBe(200);
    const read = await ask("/api/v1/index");
    expect([read.status, read.headers.get("Allow")]).toEqual([405, "POST, OPTIONS"]);
  });

  it("are listed by OPTIONS, also for the whole server, without asking any page", async () => {
    const { ask, port } = await openFront({}, () => Promise.reject(new Error("asked")));
    const response = await ask("/rankings", { method: "OPTIONS" });
    expect([response.status, response.headers.get("Allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
    const heard = await sendRaw(port, "OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    expect(heard).toMatch(/^HTTP\/1\.1 204 /);
  });
});

describe("pages of other sites", () => {
  it("may read the API and what its headers say, and are told so before they ask", async () => {
    const { ask } = await openFront();
    const before = await ask("/api/v1/index", { method: "OPTIONS" });
    expect(before.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(before.headers.get("Access-Control-Allow-Methods")).toBe("POST, OPTIONS");
    expect(before.headers.get("Access-Control-Allow-Headers")).toContain("Content-Type");
    const read = await ask("/api/v1/countries");
    expect(read.headers.get("Access-Control-Allow-Origin")).toBe("*");
    for (const name of ["ETag", "RateLimit", "RateLimit-Policy", "Retry-After"]) {
      expect(read.headers.get("Access-Control-Expose-Headers")).toContain(name);
    }
  });

  it.each(["/", "/embed/bars", "/api/health", "/flags/MNG.svg"])(
    "may not read %s",
    async (path) => {
      const { ask } = await openFront();
      for (const method of ["GET", "OPTIONS"]) {
        const names = [...(await ask(path, { method })).headers.keys()];
        expect(names.filter((name) => name.startsWith("access-control-"))).toEqual([]);
      }
    },
  );
});

describe("addresses", () => {
  it("are answered 414 past 4,096 characters, by the name of the longest parameter", async () => {
    const { ask } = await openFront();
    const response = await ask(`/api/v1/compare?country=MNG&indicator=${"a".repeat(5000)}`);
    expect(response.status).toBe(414);
    expect(await response.json()).toMatchObject({ parameters: [{ name: "indicator" }] });
    expect((await ask(`/rankings?columns=${"a".repeat(4000)}`)).status).toBe(200);
  });

  it("that cannot be read are told as problem details below the API", async () => {
    const { ask } = await openFront();
    const response = await ask("/api/v1/compare?country=%");
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await response.json()).toMatchObject({ status: 400 });
  });

  it("of two hosts are answered by neither", async () => {
    const { port } = await openFront();
    const heard = await sendRaw(
      port,
      "GET /api/v1/countries HTTP/1.1\r\nHost: a\r\nhost: b\r\nConnection: close\r\n\r\n",
    );
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
  });

  it("that cannot be read are answered 400 in words", async () => {
    const { ask } = await openFront();
    const response = await ask("/%E0%A4%A");
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("cannot be read");
  });

  it("reach pages in one spelling", async () => {
    const { port } = await openFront();
    const heard = await sendRaw(
      port,
      "GET http://evil.example/embed/../rankings?by=gfp HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
    );
    expect(heard).toContain('"url":"/rankings?by=gfp"');
    expect(heard).toContain("frame-ancestors 'none'");
    expect(heard).not.toContain("evil.example");
  });
});

describe("what a request says of itself", () => {
  it.each(["/", "/embed/bars"])("does not tell who asks for the page %s", async (path) => {
    const { ask } = await openFront();
    const names = ["", "Mozilla/5.0", "Googlebot/2.1 (+http://www.google.com/bot.html)"];
    const heard = await Promise.all(
      names.map(async (name) => readHeard(await ask(path, { headers: { "User-Agent": name } }))),
    );
    expect(new Set(heard.map(({ headers }) => headers["user-agent"])).size).toBe(1);
  });

  const LIES = {
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "https",
    "X-Forwarded-For": "6.6.6.6",
    Forwarded: "host=evil.example",
    "X-Nonce": "guessed",
    "Content-Security-Policy": "script-src 'nonce-guessed'",
  };

  it("is not believed: no page learns a host, protocol or nonce from it", async () => {
    const { ask } = await openFront();
    const { headers } = await readHeard(await ask("/rankings", { headers: LIES }));
    expect(JSON.stringify(headers)).not.toMatch(/evil|6\.6\.6\.6|guessed/);
    expect(headers.host).toBe("localhost:3000");
    expect(headers["x-forwarded-proto"]).toBe("http");
  });

  it("is not believed of TLS but from a proxy of ours, or by the site's own address", async () => {
    const hsts = async (options: Parameters<typeof openFront>[0]) => {
      const { ask } = await openFront(options);
      return (await ask("/", { headers: LIES })).headers.get("Strict-Transport-Security");
    };
    expect(await hsts({ trustedProxies: 0 })).toBeNull();
    expect(await hsts({ trustedProxies: 1 })).toBe("max-age=31536000");
    expect(await hsts({ publicAddress: "https://parity.example" })).toBe("max-age=31536000");
  });

  it("gives each page a nonce of its own, the same to page and browser", async () => {
    const { ask } = await openFront();
    const nonces = new Set<string>();
    for (let time = 0; time < 3; time += 1) {
      const response = await ask("/rankings");
      const policy = response.headers.get("Content-Security-Policy");
      const { headers } = await readHeard(response);
      expect(headers["content-security-policy"]).toBe(policy);
      expect(policy).toContain(`'nonce-${headers["x-nonce"]}'`);
      nonces.add(headers["x-nonce"] ?? "");
    }
    expect(nonces.size).toBe(3);
  });

  it("gives the API no nonce", async () => {
    const { ask } = await openFront();
    const { headers } = await readHeard(await ask("/api/v1/countries", { headers: LIES }));
    expect(headers).not.toHaveProperty("x-nonce");
    expect(headers).not.toHaveProperty("content-security-policy");
  });
});

describe("an answer that is packed already", () => {
  it("is told to be so, where Next leaves that out", async () => {
    const { ask } = await openFront({}, async (_request, response) => {
      response.setHeader(PACKED_AS, "gzip");
      response.end(gzipSync("the figures"));
    });
    const response = await ask("/api/v1/countries");
    expect(await response.text()).toBe("the figures");
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
    expect(response.headers.has(PACKED_AS)).toBe(false);
  });
});

describe("an answer that fails", () => {
  it("is told plainly, without a word of the failure", async () => {
    const { ask } = await openFront({}, () =>
      Promise.reject(new Error("select * from secret at /srv/parity/lib")),
    );
    const api = await ask("/api/v1/countries");
    expect([api.status, await api.text()].join(" ")).not.toMatch(/select|srv|lib/);
    expect(api.status).toBe(500);
    const page = await ask("/rankings");
    expect([page.status, await page.text()]).toEqual([
      500,
      "This could not be answered. It has been logged.\n",
    ]);
  });

  it("is cut off where it had begun", async () => {
    const { ask } = await openFront({}, async (_request, response) => {
      response.write("half");
      throw new Error("gone");
    });
    await expect(ask("/rankings").then((response) => response.text())).rejects.toThrow();
  });
});
