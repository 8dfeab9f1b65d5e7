import { describe, expect, it } from "vitest";
import { GET as getNothing } from "@/app/api/[...path]/route";
import { GET as getHealth } from "@/app/api/health/route";
import { GET as getReady } from "@/app/api/ready/route";
import { GET as getDescription } from "@/app/api/v1/openapi.json/route";
import { readyReply } from "@/lib/contracts/readiness";
import { closeReading } from "@/lib/database/open-replicas";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

const database = withTestDatabase({ dataset: true });

async function withAddress<Result>(address: string, run: () => Promise<Result>): Promise<Result> {
  await connectTo(address);
  try {
    return await run();
  } finally {
    await connectTo(database.connectionString);
  }
}

async function connectTo(address: string): Promise<void> {
  await closeReading();
  process.env.DATABASE_URL = address;
}

const NOWHERE = "postgresql://nobody:none@127.0.0.1:9/none";

describe("GET /api/ready", () => {
  it("lists every release with how many figures it holds", async () => {
    const { releases } = await readReply(getReady, "", readyReply);
    expect(releases.find(({ slug }) => slug === "cow-nmc-7.0")?.observations).toBeGreaterThan(
      100_000,
    );
  });

  it("answers 503 with Retry-After while a database that was never seen is away, and is ready after", async () => {
    const { parityStoreWatch } = globalThis;
    globalThis.parityStoreWatch = undefined;
    const away = await withAddress(NOWHERE, () => askFor(getReady, ""));
    globalThis.parityStoreWatch = parityStoreWatch;
    expect(away.status).toBe(503);
    expect(away.headers.get("Retry-After")).toBe("5");
    expect(await away.text()).not.toMatch(/127\.0\.0\.1|ECONNREFUSED|nobody/);
    expect((await askFor(getReady, "")).status).toBe(200);
  });
});

describe("GET /api/health", () => {
  it("answers while the database is away, for it touches nothing", async () => {
    const response = await withAddress(NOWHERE, () => askFor(getHealth, ""));
    expect(await response.json()).toEqual({ status: "alive" });
  });
});

describe("GET an address below /api that is none", () => {
  it("answers 404 with problem details and the way to the list of addresses", async () => {
    const response = await askFor(getNothing, "");
    expect(response.status).toBe(404);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
    expect((await response.json()).detail).toContain("/api/v1/openapi.json");
  });
});

describe("GET /api/v1/openapi.json", () => {
  it("describes every read route with its parameters, made from the contracts", async () => {
    const description = await (await askFor(getDescription, "")).json();
    expect(description.openapi).toMatch(/^3\.1/);
    const parameters = description.paths["/api/v1/rankings"].get.parameters;
    expect(parameters.map(({ name }: { name: string }) => name)).toEqual([
      "publisher",
      "edition",
      "region",
      "group",
      "country",
    ]);
    expect(Object.keys(description.paths)).toEqual(
      expect.arrayContaining([
        "/api/v1/compare",
        "/api/v1/observations",
        "/api/v1/figures/bars.png",
        "/api/v1/lenses",
        "/api/v1/index",
      ]),
    );
  });
});
