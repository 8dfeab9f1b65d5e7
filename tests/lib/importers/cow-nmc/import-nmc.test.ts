import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { importNmc } from "@/lib/importers/cow-nmc/import-nmc";
import { COW_STATES, STATES_LEFT_OUT } from "@/lib/importers/cow-states";
import { COUNTRY_FACTS, PUBLISHERS_FOLDER } from "@/tests/helpers/country-facts";

const [release] = importNmc(PUBLISHERS_FOLDER, COUNTRY_FACTS);
const find = (iso3: string, year: number, indicator: string) =>
  release?.observations.find(
    (each) => each.iso3 === iso3 && each.year === year && each.indicator === indicator,
  );

const folder = mkdtempSync(join(tmpdir(), "parity-nmc-"));
afterAll(() => rmSync(folder, { recursive: true }));

function importChanged(from: string, to: string) {
  cpSync(join(PUBLISHERS_FOLDER, "cow"), join(folder, "cow"), { recursive: true });
  const path = join(folder, "cow/nmc-7.0.csv");
  writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
  return () => importNmc(folder, COUNTRY_FACTS);
}

it("turns thousands into units", () => {
  expect(find("MNG", 2022, "active-personnel")?.value).toBe(10_000);
  expect(find("MNG", 2022, "military-spending-usd")?.value).toBe(91_000_000);
  expect(find("MNG", 2022, "population")?.value).toBe(3_386_000);
  expect(find("RUS", 1985, "military-spending-usd")?.value).toBe(275_000_000_000);
});

it("keeps spending before 1914 apart, because it is in pounds sterling", () => {
  expect(find("GBR", 1913, "military-spending-gbp")?.value).toBe(67_734_000);
  expect(find("GBR", 1913, "military-spending-usd")).toBeUndefined();
  expect(find("GBR", 1914, "military-spending-usd")?.value).toBe(1_678_843_000);
  expect(find("GBR", 1914, "military-spending-gbp")).toBeUndefined();
});

it("does not take North Korea's missing spending for 0", () => {
  expect(find("PRK", 2022, "military-spending-usd")).toMatchObject({
    value: null,
    standing: "not-reported",
  });
});

it("keeps a true 0, and says what it can hide", () => {
  expect(find("BHS", 1985, "iron-steel-production")).toMatchObject({ value: 0, note: null });
  expect(find("BHS", 1985, "active-personnel")).toMatchObject({
    value: 0,
    note: "Fewer than 500: NMC counts in thousands",
  });
  expect(find("BHS", 1985, "urban-population")?.standing).toBe("not-reported");
});

it("counts the Soviet Union as Russia, as COW does, and says so in its years", () => {
  expect(find("RUS", 1985, "cinc")?.note).toBe("As the Soviet Union");
  expect(find("RUS", 1913, "cinc")?.note).toBe("As the Russian Empire");
  expect(find("RUS", 2022, "cinc")?.note).toBeNull();
});

it("leaves out a state that none of today's carries on, and counts its years", () => {
  expect(release?.observations.some(({ iso3 }) => iso3 === "AUT")).toBe(false);
  expect(release?.remarks).toContainEqual(expect.stringContaining("state 300 left out, 1 years"));
});

it("places no state number twice", () => {
  expect(new Set(COW_STATES.values()).size).toBe(COW_STATES.size);
  expect([...STATES_LEFT_OUT.keys()].filter((number) => COW_STATES.has(number))).toEqual([]);
  expect([...COW_STATES.values()].filter((iso3) => !COUNTRY_FACTS.known.has(iso3))).toEqual([]);
});

it("notices a component that was changed on the way, by the CINC that no longer fits", () => {
  expect(importChanged("712,2022,91000,10", "712,2022,91000,1000")).toThrow(
    /column cinc: “0\.\d+” is not the mean of its shares/,
  );
});

it("stops at a state number that leads to no country", () => {
  expect(importChanged("712,2022", "713,2022")).toThrow(
    "cow/nmc-7.0.csv, line 10, column ccode: “713” (not in COW's list) leads to no country",
  );
});
