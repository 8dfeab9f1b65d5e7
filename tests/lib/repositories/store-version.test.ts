import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { connectWriter } from "@/lib/database/writer";
import { compareCountries } from "@/lib/repositories/compare-countries";
import { DatabaseAway } from "@/lib/repositories/database-away";
import { read } from "@/lib/repositories/read";
import { getStoreVersion } from "@/lib/repositories/store-version";
import { withTestDatabase } from "../../helpers/database";
import { type DatabaseWay, openWay } from "../../helpers/database-way";

const database = withTestDatabase({ dataset: true });
const ASKED = { country: ["MNG", "RUS", "CHN"], indicator: ["population"] };
let way: DatabaseWay;

beforeAll(async () => {
  way = await openWay(database.connectionString);
  process.env.DATABASE_URL = way.connectionString;
});
afterAll(() => way.close());

async function whileAway(check: () => Promise<void>): Promise<void> {
  await way.close();
  try {
    await check();
  } finally {
    await way.open();
  }
}

describe("the store's version", () => {
  it("is told, marked, while the store does not answer, with the moment when it last did", async () => {
    const before = await getStoreVersion();
    await whileAway(async () => {
      expect(await getStoreVersion()).toEqual({ ...before, isAway: true });
    });
    await vi.waitFor(async () => expect((await getStoreVersion()).isAway).toBe(false), 5_000);
    const after = await getStoreVersion();
    expect(after).toEqual({ ...before, seen: after.seen });
    expect(after.seen.getTime()).toBeGreaterThan(before.seen.getTime());
  });

  it("has another state after an import that changed no figure", async () => {
    const before = await getStoreVersion();
    const client = await connectWriter(database.connectionString);
    await client.query(
      `INSERT INTO import_run (release_slug, status, started_at, finished_at, observations, rankings)
       VALUES ('gfp-2026', 'unchanged', clock_timestamp(), clock_timestamp(), 0, 0)`,
    );
    await client.end();
    const after = await getStoreVersion();
    expect(after.version).toBe(before.version);
    expect(after.state).not.toBe(before.state);
  });
});

describe("a reading", () => {
  it("is answered from what is held while the store does not answer; what is not held is away", async () => {
    const before = await compareCountries(ASKED);
    await whileAway(async () => {
      expect(await compareCountries(ASKED)).toEqual(before);
      await expect(compareCountries({ ...ASKED, year: 1990 })).rejects.toThrow(DatabaseAway);
    });
    expect((await compareCountries({ ...ASKED, year: 1990 })).data[0]?.figures[0]?.year).toBe(1990);
  });

  it("asks the store once, however many ask the same at once and later", async () => {
    const countStatements = () => way.sent().split("FROM indicator_source s").length - 1;
    const one = { ...ASKED, indicator: ["gdp-usd"] };
    const before = countStatements();
    const replies = await Promise.all(Array.from({ length: 20 }, () => compareCountries(one)));
    await compareCountries(one);
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(countStatements() - before).toBe(1);
  });

  it("may not be changed by who asked, for it is shared", async () => {
    const rows = await read((client) => client.country.findMany({ where: { iso3: "MNG" } }));
    expect(() => rows.push(...rows)).toThrow(TypeError);
  });
});
