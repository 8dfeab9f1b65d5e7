import { describe, expect, it } from "vitest";
import { DEFAULT_COUNTRIES } from "@/lib/contracts/chosen-countries";
import { checkView, loadOverviewView, toOverviewQuery } from "@/lib/contracts/overview-view";

const known = {
  countries: new Set(
    [..."ABCDEFGHIJKLMNO"].map((letter) => `AA${letter}`).concat(DEFAULT_COUNTRIES),
  ),
  indicators: new Set(["tanks", "population"]),
  renamed: new Map([["battle-tanks", "tanks"]]),
  editions: [2024, 2025],
};

function viewOf(query: string) {
  return checkView(loadOverviewView(new URLSearchParams(query)), known);
}

describe("the overview's address", () => {
  it("compares Mongolia with Russia and China when it says nothing", () => {
    expect(loadOverviewView(new URLSearchParams("")).country).toEqual(["MNG", "RUS", "CHN"]);
  });

  it("names a country that is not known and shows the others", () => {
    const { view, problems } = viewOf("country=MNG,XXX&indicator=tanks&series=tanks");
    expect(view.country).toEqual(["MNG"]);
    expect(problems).toEqual(["No country is known as XXX."]);
  });

  it("shows the first twelve countries and names those it leaves out", () => {
    const codes = [..."ABCDEFGHIJKLM"].map((letter) => `AA${letter}`);
    const { view, problems } = viewOf(`country=${codes}&indicator=tanks&series=tanks`);
    expect(view.country).toHaveLength(12);
    expect(problems[0]).toContain("AAM");
  });

  it("takes an indicator's name of before for the present one, and says so", () => {
    const { view, problems } = viewOf("country=MNG&indicator=battle-tanks,tanks&series=population");
    expect(view.indicator).toEqual(["tanks"]);
    expect(problems).toEqual(["battle-tanks is now called tanks."]);
  });

  it("shows a country once, however often it is named", () => {
    expect(viewOf("country=MNG,MNG&indicator=tanks&series=tanks").view.country).toEqual(["MNG"]);
  });

  it("says so when an edition does not exist and shows the newest", () => {
    const { view, problems } = viewOf("edition=2023&indicator=tanks&series=tanks");
    expect(view.edition).toBeNull();
    expect(problems[0]).toContain("2023");
  });

  it("reads back what it writes", () => {
    const { view } = viewOf(
      "country=CHN,MNG&edition=2024&indicator=tanks&series=population&axis=log&from=1950",
    );
    expect(loadOverviewView(new URLSearchParams(toOverviewQuery(view)))).toEqual(view);
  });
});
