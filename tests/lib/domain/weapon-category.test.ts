import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { expect, it } from "vitest";
import {
  listDescriptions,
  PLACED_DESCRIPTIONS,
  toWeaponCategory,
  WEAPON_CATEGORIES,
} from "@/lib/domain/weapon-category";

const REGISTER = "prisma/data/sipri-arms-transfers/2026-02/transfers.csv";

it("every description in the register's extract has its place", () => {
  const described = csvParse(readFileSync(REGISTER, "utf8")).map(({ description }) => description);
  expect(described.filter((each) => !PLACED_DESCRIPTIONS.has(each ?? ""))).toEqual([]);
});

it("no description stands in two categories", () => {
  const all = WEAPON_CATEGORIES.flatMap((category) => listDescriptions(category));
  expect(new Set(all).size).toBe(all.length);
});

it("a missile is told from the system that fires it, and words not known are other", () => {
  expect(toWeaponCategory("SAM")).toBe("missiles");
  expect(toWeaponCategory("SAM system")).toBe("air-defence-systems");
  expect(toWeaponCategory("naval SAM system")).toBe("naval-weapons");
  expect(toWeaponCategory("coastal defence system")).toBe("other");
  expect(toWeaponCategory("death ray")).toBe("other");
});
