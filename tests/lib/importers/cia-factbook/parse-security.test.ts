import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDeployments } from "@/lib/importers/cia-factbook/parse-deployments";
import { parsePersonnel } from "@/lib/importers/cia-factbook/parse-personnel";
import { parseServiceAge } from "@/lib/importers/cia-factbook/parse-service-age";
import { readStatedNumber } from "@/lib/importers/cia-factbook/stated-number";

describe("a number in prose", () => {
  it.each([
    ["200,000", 200_000, null, null],
    ["1.28 million", 1_280_000, null, null],
    ["10-20,000", null, 10_000, 20_000],
    ["150-300,000", null, 150_000, 300_000],
    ["1,000-1,500", null, 1_000, 1_500],
    ["1.1-1.2 million", null, 1_100_000, 1_200_000],
    ["850,000-1 million", null, 850_000, 1_000_000],
    ["600", 600, null, null],
  ])("reads %s", (text, value, low, high) => {
    expect(readStatedNumber(text)).toEqual({ value, low, high });
  });

  it.each(["many", "20,000-10,000", "1,00", "", "10-", "-5"])("does not guess at “%s”", (text) => {
    expect(readStatedNumber(text)).toBeNull();
  });

  it("never takes a range whose ends are out of order", () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(999_999), (one, other) => {
        const stated = readStatedNumber(
          `${one.toLocaleString("en")}-${other.toLocaleString("en")}`,
        );
        if (stated?.low == null || stated.high === null) return;
        expect(stated.low).toBeLessThan(stated.high);
      }),
    );
  });
});

describe("a passage on personnel", () => {
  it("states the active force, its year, and a gendarmerie that is counted by itself", () => {
    expect(
      parsePersonnel(
        "information varies; approximately 170,000 active troops; about 105,000 Carabinieri (2025)",
      ),
    ).toEqual({
      year: 2025,
      active: { value: 170_000, low: null, high: null, isBound: false },
      paramilitary: { value: 105_000, low: null, high: null, isBound: false },
    });
  });

  it("keeps a range a range, as Mongolia's", () => {
    expect(
      parsePersonnel("information varies; estimated 10-20,000 active Armed Forces (2025)")?.active,
    ).toMatchObject({ value: null, low: 10_000, high: 20_000 });
  });

  it("does not count the services in brackets", () => {
    expect(
      parsePersonnel("approximately 500,000 active Armed Forces (365,000 Army; 70,000 Navy) (2025)")
        ?.active.value,
    ).toBe(500_000);
  });

  it("knows a number that is only a bound", () => {
    expect(parsePersonnel("as many as 1.3 million active-duty (2025)")?.active.isBound).toBe(true);
  });

  it.each([
    "approximately 10-15,000 public security personnel (2025)",
    "the forces are authorized up to 37,000 personnel (2025)",
    "the military wing was estimated to have 20-30,000 fighters (2024)",
    "approximately 7,000 active Armed Forces",
    "the police and security forces have approximately 28,000 active personnel (2024)",
    "size estimates varied widely: up to 200,000 soldiers (2023)",
  ])("is not parsed where it does not speak plainly of a force: %s", (passage) => {
    expect(parsePersonnel(passage)).toBeNull();
  });
});

describe("a passage on service", () => {
  it.each([
    ["18-25 years of age for voluntary service; compulsory service for men at 18 (2025)", 18, 18],
    ["18-30 years of age for voluntary and selective compulsory service (2025)", 18, 18],
    ["20-45 years of age for compulsory and 18-45 years for voluntary service (2025)", 18, 20],
    [
      "17 (men) or 18 (women) for voluntary service; citizens 19-44 are subject to compulsory service",
      17,
      19,
    ],
    ["compulsory military service for men (17-30 years of age) and women", null, 17],
    ["women can volunteer, and as of 2018 could serve in any branch (2025)", null, null],
  ])("%s", (passage, voluntary, conscription) => {
    expect(parseServiceAge(passage)).toMatchObject({ voluntary, conscription });
  });

  it.each([
    "18 for voluntary service; no conscription",
    "18 to volunteer; conscription abolished in 2008",
  ])("has no age of conscription where there is none: %s", (passage) => {
    expect(parseServiceAge(passage)).toMatchObject({
      conscription: null,
      isWithoutConscription: true,
    });
  });
});

describe("a passage on deployments", () => {
  it("is summed over its places, police apart", () => {
    expect(
      parseDeployments(
        "775 (plus nearly 200 police) Central African Republic (MINUSCA); 1,100 Somalia (2025)",
      ),
    ).toEqual({ year: 2025, low: 1_875, high: 1_875 });
  });

  it("carries a range through the sum", () => {
    expect(parseDeployments("estimated 3-4,000 Congo; 200 Gambia (ECOWAS) (2025)")).toEqual({
      year: 2025,
      low: 3_200,
      high: 4_200,
    });
  });

  it.each([
    "330 Lebanon (UNIFIL); also contributes small numbers elsewhere (2025)",
    "about 200 police deployed to Haiti (2025)",
    "850 South Sudan (UNMISS)",
    "maintains a few hundred troops abroad (2025)",
  ])("is kept as text where any part is more than number and place: %s", (passage) => {
    expect(parseDeployments(passage)).toBeNull();
  });
});
