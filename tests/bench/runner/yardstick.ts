import { createHash } from "node:crypto";
import { toSpread } from "./measured";

const TIMES = 7;

/**
 * How long this machine takes, in milliseconds, for work that no change of the product touches:
 * hashing, sorting and JSON. What has nothing else beside it is told in multiples of it.
 */
export function measureYardstick(): number {
  work();
  return toSpread(Array.from({ length: TIMES }, work)).median;
}

function work(): number {
  const begun = performance.now();
  let seed = 1;
  const rows = Array.from({ length: 20_000 }, (_, place) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return { place, name: `row ${seed}`, value: seed / 7 };
  });
  rows.sort((one, other) => one.value - other.value);
  const text = JSON.stringify(rows);
  createHash("sha256").update(text).digest();
  JSON.parse(text);
  return performance.now() - begun;
}
