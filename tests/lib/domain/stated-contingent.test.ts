import { expect, it } from "vitest";
import { MISSIONS } from "@/lib/domain/peacekeeping-missions";
import { readContingents } from "@/lib/domain/stated-contingent";

function read(passage: string) {
  return readContingents(passage, (acronym) => MISSIONS.has(acronym)).map(
    ({ mission, bound, people }) => [mission, bound, people],
  );
}

it.each([
  ["850 South Sudan (UNMISS) (2025)", [["UNMISS", "", 850]]],
  [
    "475 Lebanon (UNIFIL); 1,050 South Sudan (UNMISS); 280 Sudan/South Sudan (UNISFA); has also established a base in Djibouti with approximately 400 marines (2025)",
    [
      ["UNIFIL", "", 475],
      ["UNMISS", "", 1050],
      ["UNISFA", "", 280],
    ],
  ],
  [
    "approximately 1,400 Central African Republic (MINUSCA); 1,700 Democratic Republic of the Congo (MONUSCO; plus about 200 police); 500 Sudan (UNISFA) (2024)",
    [
      ["MINUSCA", "approximately", 1400],
      ["MONUSCO", "", 1700],
      ["UNISFA", "", 500],
    ],
  ],
  ["750 (plus about 400 police) Central African Republic (MINUSCA) (2025)", [["MINUSCA", "", 750]]],
  [
    "1,400 Central African Republic (MINUSCA); 300 MONUSCO (2025)",
    [
      ["MINUSCA", "", 1400],
      ["MONUSCO", "", 300],
    ],
  ],
])("“%s” states contingents", (passage, contingents) => {
  expect(read(passage)).toEqual(contingents);
});

it.each([
  ["a place with no mission", "approximately 30,000 Cyprus (2025)"],
  ["a mission of others", "250 Kosovo (NATO/KFOR) (2025)"],
  ["police alone", "approximately 380 police Democratic Republic of the Congo (MONUSCO) (2025)"],
  [
    "two missions in one number",
    "more than 1,000 Democratic Republic of the Congo (MONUSCO and Southern African Development Community regional force)",
  ],
  ["two places in one clause", "300 Kosovo (NATO/KFOR), Lebanon 170 (UNIFIL)"],
  [
    "a number inside of the brackets",
    "approximately 3,200 Central African Republic (about 2,200 under MINUSCA, plus some 700 police)",
  ],
  ["a sentence", "its largest deployments are up to 700 troops in Lebanon (UNIFIL)"],
])("no number is read from %s", (_what, passage) => {
  expect(read(passage)).toEqual([]);
});
