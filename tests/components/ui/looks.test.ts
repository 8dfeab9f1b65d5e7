import { beforeEach, expect, it } from "vitest";
import { countLook } from "@/components/ui/looks";

beforeEach(() => sessionStorage.clear());

/** Whether each of so many looks, so far apart in milliseconds, is followed by another one. */
const lookOften = (times: number, apart: number) =>
  Array.from({ length: times }, (_, look) => countLook(sessionStorage, 1_000_000 + look * apart));

it("looks again by itself ten times, and then leaves it to the reader", () => {
  expect(lookOften(12, 4_000)).toEqual([...Array(10).fill(true), false, false]);
});

it("counts anew where somebody comes back later", () => {
  lookOften(12, 4_000);
  expect(countLook(sessionStorage, 9_000_000)).toBe(true);
});

it("counts anew where what is remembered cannot be read", () => {
  sessionStorage.setItem("parity:looks", "of another kind");
  expect(countLook(sessionStorage, 1_000)).toBe(true);
});
