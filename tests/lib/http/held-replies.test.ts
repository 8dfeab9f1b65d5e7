import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { GET } from "@/app/api/v1/compare/route";
import { AS_OF } from "@/lib/contracts/as-of";
import { withTestDatabase } from "../../helpers/database";
import { type DatabaseWay, openWay } from "../../helpers/database-way";

const database = withTestDatabase({ dataset: true });
let way: DatabaseWay;

beforeAll(async () => {
  way = await openWay(database.connectionString);
  process.env.DATABASE_URL = way.connectionString;
});
afterAll(() => way.close());

const ask = (headers: Record<string, string> = {}) =>
  GET(new Request("http://parity.test/api/v1/compare?country=MNG", { headers }));
const askKnowing = (known: Response) => ask({ "If-None-Match": known.headers.get("ETag") ?? "" });

describe("an answer from what is held, while the store does not answer", () => {
  it("is marked also for who has it unmarked, and unmarked again for who has it marked", async () => {
    const fresh = await ask();
    expect(fresh.headers.get(AS_OF)).toBeNull();
    await way.close();
    const marked = await askKnowing(fresh).finally(() => way.open());
    expect(marked.status).toBe(200);
    expect(marked.headers.get(AS_OF)).not.toBeNull();
    expect(await marked.text()).toBe(await fresh.text());
    await vi.waitFor(async () => expect((await ask()).headers.get(AS_OF)).toBeNull(), 5_000);
    expect((await askKnowing(marked)).status).toBe(200);
    expect((await askKnowing(fresh)).status).toBe(304);
  });

  it("is not sent again to who has it marked", async () => {
    await ask();
    await way.close();
    try {
      const again = await askKnowing(await ask());
      expect(again.status).toBe(304);
      expect(again.headers.get(AS_OF)).not.toBeNull();
    } finally {
      await way.open();
    }
  });
});
