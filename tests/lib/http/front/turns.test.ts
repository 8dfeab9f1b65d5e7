import { setTimeout as delay } from "node:timers/promises";
import { expect, it } from "vitest";
import { takeTurns } from "@/lib/http/front/turns";

it("lets no more works go on at a time than it was told, and takes them in their order", async () => {
  const { turn } = takeTurns(2);
  let underWay = 0;
  let most = 0;
  const begun: number[] = [];
  const works = [1, 2, 3, 4, 5].map((name) =>
    turn(async () => {
      begun.push(name);
      underWay += 1;
      most = Math.max(most, underWay);
      await delay(5);
      underWay -= 1;
    }),
  );
  await Promise.all(works);
  expect(most).toBe(2);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});

it("holds nobody up for a work that does not end", async () => {
  const { turn } = takeTurns(1);
  const told: string[] = [];
  let end = () => {};
  const endless = turn(async () => {
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    told.push("endless");
  });
  await turn(async () => {
    told.push("next");
  });
  end();
  await endless;
  expect(told).toEqual(["next", "endless"]);
});

it("tells whoever asked of a failure, and goes on", async () => {
  const { turn } = takeTurns(1);
  const failing = turn(async () => {
    throw new Error("cannot be drawn");
  });
  await expect(failing).rejects.toThrow("cannot be drawn");
  await expect(turn(async () => {})).resolves.toBeUndefined();
});
