import { describe, expect, it } from "vitest";
import { toFigureView } from "@/lib/contracts/indicator-figure";
import {
  checkIndicatorView,
  loadIndicatorView,
  toIndicatorQuery,
} from "@/lib/contracts/indicator-view";
import { toFigureAddress } from "@/lib/export/figure-address";
import { toViewAddress } from "@/lib/export/view-address";

const known = {
  countries: new Set(["MNG", "RUS", "CHN"]),
  regions: new Set(["Asia"]),
  groups: new Set(["landlocked"]),
  years: [2024, 2020, 2017],
};

function viewOf(query: string) {
  return checkIndicatorView(loadIndicatorView(new URLSearchParams(query)), known);
}

describe("the address of an indicator's page", () => {
  it("shows the newest figures of all countries on a map when it says nothing", () => {
    const { view, problems } = viewOf("");
    expect(view).toMatchObject({ tab: "map", year: null, region: "", zoom: "world" });
    expect(problems).toEqual([]);
  });

  it("keeps its whole state from tab to tab", () => {
    const query = "?country=MNG,RUS&year=2020&within=2&region=Asia&axis=log&breaks=jenks";
    const { view } = viewOf(query);
    for (const tab of ["ranking", "time", "distribution"] as const) {
      const other = loadIndicatorView(new URLSearchParams(toIndicatorQuery({ ...view, tab })));
      expect(other).toEqual({ ...view, tab });
    }
  });

  it("takes a year near which there are figures, and no other", () => {
    expect(viewOf("year=2022&within=2").view.year).toBe(2022);
    const { view, problems } = viewOf("year=1700");
    expect(view.year).toBeNull();
    expect(problems).toEqual([
      "No figure lies within 5 years of 1700: at hand are 2017 to 2024. The newest are shown.",
    ]);
  });

  it.each([
    [0, "No figure lies in 2022: at hand are 2017 to 2024. The newest are shown."],
    [1, "No figure lies within 1 year of 2022: at hand are 2017 to 2024. The newest are shown."],
  ])("says in good English that no figure lies near enough: within=%i", (within, sentence) => {
    expect(viewOf(`year=2022&within=${within}`).problems).toEqual([sentence]);
  });

  it("names a region, a group and a country that nobody knows", () => {
    const { view, problems } = viewOf("region=Atlantis&group=none&country=MNG,XXX");
    expect(view).toMatchObject({ region: "", group: "", country: ["MNG"] });
    expect(problems).toHaveLength(3);
  });
});

describe("a tab's figure", () => {
  it.each([
    ["", "/api/v1/figures/map.svg?indicator=tanks&country=MNG,RUS,CHN"],
    [
      "tab=ranking&year=2020&group=landlocked",
      "/api/v1/figures/ranking.svg?indicator=tanks&country=MNG,RUS,CHN&group=landlocked&year=2020&within=5",
    ],
    [
      "tab=distribution&axis=linear",
      "/api/v1/figures/distribution.svg?indicator=tanks&country=MNG,RUS,CHN&axis=linear",
    ],
  ])("has an address: %s", (query, address) => {
    const shown = toFigureView("tanks", viewOf(query).view);
    expect(shown && toFigureAddress(shown, "svg")).toBe(address);
  });

  it.each(["", "tab=ranking&year=2020", "tab=distribution&axis=linear", "breaks=jenks"])(
    "leads back to the page as it was: %s",
    (query) => {
      const { view } = viewOf(query);
      const shown = toFigureView("tanks", view);
      const back = new URL(shown ? toViewAddress(shown) : "", "https://parity.example");
      expect(back.pathname).toBe("/indicators/tanks");
      expect(viewOf(back.search).view).toEqual(view);
    },
  );
});
