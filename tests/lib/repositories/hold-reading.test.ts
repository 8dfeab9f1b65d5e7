import { LRUCache } from "lru-cache";
import { expect, it } from "vitest";
import { holdReading } from "@/lib/repositories/hold-reading";
import { findRequestScope, runForRequest } from "@/lib/telemetry/request-scope";

const makeHeld = () => new LRUCache<string, Promise<string>>({ max: 2 });

it("reads once what many ask for, and holds it", async () => {
  const held = makeHeld();
  let read = 0;
  const ask = () =>
    holdReading(held, "tanks", async () => {
      read += 1;
      return "420";
    });
  expect(await Promise.all([ask(), ask()])).toEqual(["420", "420"]);
  expect(await ask()).toBe("420");
  expect(read).toBe(1);
});

it("holds nothing of what could not be read, and tells everyone who waits", async () => {
  const held = makeHeld();
  const failing = () =>
    holdReading(held, "tanks", async () => {
      throw new Error("away");
    });
  const both = await Promise.allSettled([failing(), failing()]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await holdReading(held, "tanks", async () => "420")).toBe("420");
});

it("reads on when the reader who came first leaves", async () => {
  const reader = new AbortController();
  const scope = { id: "reader", dropped: reader.signal };
  const seen = await runForRequest(scope, () =>
    holdReading(makeHeld(), "tanks", async () => {
      const { id, dropped } = findRequestScope() ?? {};
      return `${id} ${dropped}`;
    }),
  );
  expect(seen).toBe("reader undefined");
});
