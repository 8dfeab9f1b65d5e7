import { expect, it } from "vitest";
import type { CooperationEvent } from "@/lib/domain/event";
import {
  toAgreementFact,
  toBordersFact,
  toPactsFact,
  toPeacekeepingFact,
} from "@/lib/series/context-facts";

const near = (name: string, isNuclearArmed = false) => ({ name, isNuclearArmed });

it.each([
  [
    [near("China", true), near("Russia", true)],
    "Borders China and Russia only, both nuclear-armed",
  ],
  [[near("France", true)], "Borders France only, nuclear-armed"],
  [[near("Senegal")], "Borders Senegal only"],
  [
    [near("Iran"), near("India", true), near("China", true)],
    "Borders Iran, India and China only; India and China are nuclear-armed",
  ],
  [
    [near("A"), near("B"), near("C"), near("China", true)],
    "Borders 4 countries on land; China is nuclear-armed",
  ],
  [
    [near("A"), near("B", true), near("C", true), near("D", true), near("E", true)],
    "Borders 5 countries on land; 4 of them nuclear-armed",
  ],
])("says whom a country borders and who of them has warheads", (neighbours, says) => {
  expect(toBordersFact(neighbours)).toBe(says);
});

it("says that there was no defence pact in the year that the release speaks of, and no more", () => {
  expect(toPactsFact([], 2018)).toBe("No defence pact in 2018");
  expect(toPactsFact(["United States"], 2018)).toBe("Defence pact with the United States in 2018");
  expect(toPactsFact(["A", "B", "C", "D"], 2018)).toBe("Defence pacts with 4 countries in 2018");
});

it("says where peacekeepers are, and how many only where a source states it", () => {
  const own = { mission: "UNMISS", people: 850, bound: "", words: "850 South Sudan (UNMISS)" };
  expect(toPeacekeepingFact(["UNMISS"], 2024, null)).toBe(
    "Peacekeepers in UNMISS, South Sudan, in 2024",
  );
  expect(toPeacekeepingFact(["UNMISS"], 2024, { contingents: [own], year: 2025 })).toBe(
    "Peacekeepers in UNMISS, South Sudan, in 2024; 850 in UNMISS in 2025",
  );
  const more = { ...own, mission: "UNIFIL", people: 1_000, bound: "approximately" };
  expect(toPeacekeepingFact(["UNMISS"], 2024, { contingents: [own, more], year: 2025 })).toBe(
    "Peacekeepers in UNMISS, South Sudan, in 2024; about 1,850 in UNMISS and UNIFIL in 2025",
  );
  expect(toPeacekeepingFact(["UNMISS", "UNIFIL"], 2024, null)).toBe(
    "Peacekeepers in UNMISS and UNIFIL in 2024",
  );
  expect(toPeacekeepingFact(["A", "B", "C", "D"], 2024, null)).toBe(
    "Peacekeepers in 4 missions of the United Nations in 2024",
  );
});

it("says an agreement as one of its parties sees it", () => {
  const event: Pick<CooperationEvent, "parties" | "concerns" | "date"> = {
    parties: [
      { iso3: "MNG", code: null, name: "Mongolia" },
      { iso3: null, code: "EU", name: "European Union" },
    ],
    concerns: ["small arms", "trafficking"],
    date: { from: "2017-11", until: null, precision: "month" },
  };
  expect(toAgreementFact(event, "MNG")).toBe(
    "Agreement with the European Union on small arms, November 2017",
  );
});
