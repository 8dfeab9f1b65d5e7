import { describe, expect, it } from "vitest";
import { toCellText } from "@/lib/series/figure-cell";
import { toContributionTable } from "@/lib/series/missions/contribution-table";
import { toContributionSentence, toContributions } from "@/lib/series/missions/contributions";
import { OF_MONGOLIA } from "./example-missions";

interface Given {
  iso3: string;
  value: number | null;
  low?: number;
  high?: number;
  note?: string;
  disputeFactor?: number;
}

function toIndicator(slug: string, release: string, figures: readonly Given[]) {
  return {
    slug,
    figures: figures.map(({ low, high, note, disputeFactor, ...figure }) => ({
      ...{ low: low ?? null, high: high ?? null, note: note ?? null },
      ...{ year: 2025, standing: "reported" as const, disputeFactor: disputeFactor ?? null },
      ...{ ...figure, release },
    })),
  };
}

const INDICATORS = [
  toIndicator("deployed-personnel", "cia-factbook-2026-02-security", [
    { iso3: "MNG", value: 850, note: "850 South Sudan (UNMISS) (2025)" },
    {
      iso3: "CHN",
      value: null,
      note: "475 Lebanon (UNIFIL); up to 1,050 South Sudan (UNMISS); has also established a base in Djibouti (2025)",
    },
    { iso3: "JPN", value: null, note: "about 400 military personnel at a base in Djibouti (2025)" },
  ]),
  toIndicator("population", "world-bank-wdi", [
    { iso3: "MNG", value: 3_500_000 },
    { iso3: "CHN", value: 1_400_000_000 },
    { iso3: "JPN", value: 124_000_000 },
  ]),
  toIndicator("active-personnel", "cow-nmc-7.0", [
    { iso3: "MNG", value: null, low: 10_000, high: 20_000, disputeFactor: 3.5 },
    { iso3: "CHN", value: 2_000_000 },
  ]),
];

const COUNTRIES = [
  { iso3: "MNG", name: "Mongolia" },
  { iso3: "CHN", name: "China" },
  { iso3: "JPN", name: "Japan" },
  { iso3: "PRK", name: "North Korea" },
];

const contributions = toContributions(COUNTRIES, OF_MONGOLIA, 2024, INDICATORS);

describe("what countries send to missions", () => {
  it("is counted from numbers that name a mission, and told by head and by soldier", () => {
    const [mongolia, china] = contributions;
    expect(mongolia).toMatchObject({
      ...{ people: 850, isAbout: false, missionsNow: ["UNMISS"], missionsEver: 3 },
      perSoldiers: { low: 42.5, high: 85 },
    });
    expect(mongolia?.perPeople).toBeCloseTo(24.29, 2);
    expect(china).toMatchObject({ people: 1525, isAbout: true });
  });

  it("has no number where none names a mission, and quotes what is said", () => {
    const [, , japan, korea] = contributions;
    expect(japan).toMatchObject({ people: null, perPeople: null, perSoldiers: null });
    const { rows } = toContributionTable(contributions, [1994, 2024]);
    expect(rows[2]?.map(toCellText).slice(3)).toEqual([
      ...["no number", "", "", "about 400 military personnel at a base in Djibouti (2025)"],
    ]);
    expect(korea?.stated).toBeNull();
    expect(rows[3]?.map(toCellText).at(-1)).toBe("nothing stated");
  });

  it("leads from each number to the figure behind it, and says which is disputed", () => {
    const [row] = toContributionTable(contributions, [1994, 2024]).rows;
    expect(row?.slice(3, 6)).toMatchObject([
      { text: "850, 2025", figure: { indicator: "deployed-personnel", iso3: "MNG" } },
      { text: "24.3", figure: { indicator: "population" } },
      { text: "42.5–85, disputed", figure: { indicator: "active-personnel" } },
    ]);
  });

  it("is a least number where a mission is named in words that give none, and then nobody is placed", () => {
    const note =
      "approximately 3,200 Central African Republic (about 2,200 under MINUSCA, plus some 700 police); 2,600 (plus about 450 police) South Sudan (UNMISS) (2025)";
    const indicators = [
      toIndicator("deployed-personnel", "cia-factbook-2026-02-security", [
        { iso3: "RWA", value: null, note },
        { iso3: "MNG", value: 850, note: "850 South Sudan (UNMISS) (2025)" },
      ]),
      toIndicator("population", "world-bank-wdi", [
        { iso3: "RWA", value: 14_000_000 },
        { iso3: "MNG", value: 3_500_000 },
      ]),
    ];
    const countries = [COUNTRIES[0], { iso3: "RWA", name: "Rwanda" }].flatMap((each) => each ?? []);
    const [mongolia, rwanda] = toContributions(countries, [], 2024, indicators);
    const both = [mongolia, rwanda].flatMap((each) => each ?? []);
    const { rows } = toContributionTable(both, [1994, 2024]);
    expect(rows.map((row) => toCellText(row[3] ?? ""))).toEqual([
      "850, 2025",
      "at least 2,600, 2025",
    ]);
    expect(rows[1]?.at(-1)).toBe(note);
    expect(toContributionSentence(both, () => "The World Factbook")).toBe(
      "The World Factbook states 850 people of Mongolia in UNMISS (2025): 24.3 for every 100,000 inhabitants.",
    );
  });

  it("is told in a sentence with whose statement it is and of when", () => {
    expect(toContributionSentence(contributions, () => "The World Factbook")).toBe(
      "The World Factbook states 850 people of Mongolia in UNMISS (2025): 24.3 for every 100,000 inhabitants, 42.5–85 of 1,000 active soldiers of 2025, whose number is disputed. Of the 2 chosen countries of which such a number is stated, it sends the most per head.",
    );
    expect(toContributionSentence(contributions.slice(2), () => "The World Factbook")).toBeNull();
  });
});
