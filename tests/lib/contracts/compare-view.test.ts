import { describe, expect, it } from "vitest";
import { toCompareFigure } from "@/lib/contracts/compare-figure";
import { checkCompareView, loadCompareView, toCompareHref } from "@/lib/contracts/compare-view";
import { toUsualYears } from "@/lib/contracts/usual-years";

const indicators = new Map(
  [
    { slug: "military-spending-usd", name: "Military spending", unit: "current US$" },
    { slug: "tanks", name: "Tanks", unit: "vehicles" },
  ].map((each) => [each.slug, each]),
);
const known = {
  countries: new Set(
    [..."ABCDEFGHIJKLM"].map((letter) => `AA${letter}`).concat("MNG", "RUS", "CHN"),
  ),
  indicators: new Set(indicators.keys()),
  renamed: new Map([["battle-tanks", "tanks"]]),
  publishers: new Set(["gfp"]),
  regions: new Set(["Asia"]),
  groups: new Set(["landlocked"]),
};
const covered = [
  { year: 2000, countries: 3 },
  { year: 2012, countries: 3 },
  { year: 2022, countries: 3 },
  { year: 2024, countries: 1 },
];

function viewOf(query: string) {
  return checkCompareView(loadCompareView(new URLSearchParams(query)), known);
}

function figureOf(query: string) {
  const { view } = viewOf(query);
  return { view, ...toCompareFigure(view, { indicators, covered, editions: [2024, 2025, 2026] }) };
}

describe("the address of a comparison", () => {
  it("shows the spending of Mongolia, Russia and China as bars when it says nothing", () => {
    const { figure, notices } = figureOf("");
    expect(figure).toMatchObject({
      ...{ kind: "bars", indicator: "military-spending-usd", country: ["MNG", "RUS", "CHN"] },
    });
    expect(notices).toEqual([]);
  });

  it("takes an indicator's present name for the one it had, and says so", () => {
    const { view, problems } = viewOf("indicator=battle-tanks");
    expect(view.indicator).toEqual(["tanks"]);
    expect(problems).toEqual(["battle-tanks is now called tanks."]);
  });

  it("leaves out of its own text what is usual", () => {
    expect(toCompareHref(viewOf("").view)).toBe("/compare");
    expect(toCompareHref(viewOf("kind=lines&measure=per-head").view)).toBe(
      "/compare?kind=lines&measure=per-head",
    );
  });

  it.each([
    ["country=MNG,XXX", "XXX"],
    ["indicator=spears", "spears"],
    ["kind=pie", "pie"],
    ["measure=per-horse", "per-horse"],
    ["publisher=nobody", "nobody"],
    ["region=Atlantis", "Atlantis"],
    ["group=nobodies", "nobodies"],
    ["year=99999", "99999"],
    ["within=99", "99"],
    ["years=2000,2001,2002,2003", "2003"],
    ["from=2020&to=2000", "turned"],
    [`country=${[..."ABCDEFGHIJKLM"].map((letter) => `AA${letter}`)}`, "AAM"],
  ])("names what it cannot show: %s", (query, named) => {
    expect(viewOf(query).problems.join(" ")).toContain(named);
  });
});

describe("a comparison that cannot be", () => {
  it.each([
    ["measure=share-of-gdp&indicator=tanks", "absolute"],
    ["kind=bars&measure=index", "absolute"],
  ])("%s is shown as stated, with a step out that shows it without a notice", (query, measure) => {
    const { figure, notices, view } = figureOf(query);
    expect(figure).toMatchObject({ measure });
    const [remedy] = notices[0]?.remedies ?? [];
    const mended = toCompareFigure(
      { ...view, ...remedy?.change },
      { indicators, covered, editions: [] },
    );
    expect(mended.notices).toEqual([]);
    expect(mended.figure).not.toBeNull();
  });

  it.each([
    "country=",
    "indicator=",
    "kind=bars&year=1900",
    "kind=ratio&country=MNG",
    "kind=heat&measure=per-head",
    "kind=bars&year=2099",
    "kind=lines&from=2050",
    "kind=multiples&from=1850&to=1900",
    "kind=grouped&years=2000,2090",
    "kind=slope&from=1900&to=2012",
    "kind=slope&from=2012&to=2012",
    "kind=dumbbell&from=2012&to=2090",
    "kind=slope&publisher=gfp&from=2025&to=2025",
  ])("%s has a notice with a step out", (query) => {
    const { notices, view } = figureOf(query);
    expect(notices).toHaveLength(1);
    const [remedy] = notices[0]?.remedies ?? [];
    const mended = { ...view, ...remedy?.change };
    expect(
      toCompareFigure(mended, { indicators, covered, editions: [2024, 2025, 2026] }).notices,
    ).toEqual([]);
  });

  it.each([
    ["year=1999", "Take figures within 1 year"],
    ["year=2010", "Take figures within 2 years"],
  ])("of %s offers the years around it in good English", (query, label) => {
    const labels = figureOf(query).notices[0]?.remedies.map((each) => each.label);
    expect(labels).toContain(label);
  });

  it("of a single year side by side says which years stand there instead", () => {
    const { figure, notices } = figureOf("kind=grouped&years=2000");
    expect(figure).toMatchObject({ years: [2012, 2022] });
    expect(notices[0]?.text).toContain("only 2000 is chosen. Shown are 2012 and 2022");
  });

  it("of one indicator alone as a scatter offers a second", () => {
    const { figure, notices } = figureOf("kind=scatter&indicator=tanks");
    expect(figure).toBeNull();
    expect(notices[0]?.remedies[0]?.change).toEqual({ indicator: ["gdp-usd", "tanks"] });
  });

  it("of two countries is a dumbbell of indicators, of more one of years", () => {
    expect(figureOf("kind=dumbbell&country=MNG,RUS").figure).not.toHaveProperty("from");
    expect(figureOf("kind=dumbbell").figure).toMatchObject({ from: 2012, to: 2022 });
  });

  it("of more than eight indicators in one picture offers the rest in another", () => {
    const many = Array.from({ length: 10 }, (_, place) => `i${place}`);
    const all = new Map(many.map((slug) => [slug, { slug, name: slug, unit: "people" }]));
    const view = { ...viewOf("kind=ratio").view, indicator: many };
    const { figure, notices } = toCompareFigure(view, { indicators: all, covered, editions: [] });
    expect(figure).toMatchObject({ indicator: many.slice(0, 8) });
    expect(notices[0]?.remedies[0]?.change).toMatchObject({
      indicator: ["i8", "i9", ...many.slice(0, 8)],
    });
  });
});

describe("the years of a comparison", () => {
  it("are the newest that most countries have figures of and one about ten years before", () => {
    expect(toUsualYears(covered)).toEqual([2012, 2022]);
    expect(toUsualYears([])).toEqual([]);
  });

  it("are the newest two editions for ranks", () => {
    expect(figureOf("kind=slope&publisher=gfp").figure).toMatchObject({ from: 2025, to: 2026 });
  });
});
