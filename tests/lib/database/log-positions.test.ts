import { expect, it } from "vitest";
import { LogPositions } from "@/lib/database/log-positions";

it("counts from when the primary first had what the replica lacks", () => {
  const positions = new LogPositions();
  positions.note(100, 0);
  positions.note(200, 5_000);
  positions.note(300, 7_000);
  expect(positions.findLag(150, 8_000)).toBe(3);
});

it("finds no lag in a replica that has all, however long the primary has been idle", () => {
  const positions = new LogPositions();
  positions.note(100, 0);
  positions.note(100, 60_000);
  expect(positions.findLag(100, 3_600_000)).toBe(0);
});

it("finds a replica that stands still farther and farther behind", () => {
  const positions = new LogPositions();
  for (let second = 0; second <= 20; second += 1) positions.note(second * 10, second * 1_000);
  expect(positions.findLag(50, 10_000)).toBe(4);
  expect(positions.findLag(50, 20_000)).toBe(14);
});

it("begins anew with a primary that lacks the end of the former one's log", () => {
  const positions = new LogPositions();
  positions.note(500, 0);
  positions.note(400, 5_000);
  expect(positions.findLag(400, 9_000)).toBe(0);
  expect(positions.findLag(300, 9_000)).toBe(4);
});
