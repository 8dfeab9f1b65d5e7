import { describe, expect, it } from "vitest";
import {
  AROUND_MONGOLIA,
  loadCountriesOf,
  MOST_CHOSEN,
  toCountriesQuery,
} from "@/lib/contracts/chosen-countries";
import {
  checkPeacekeepingView,
  loadPeacekeepingView,
  toPeacekeepingHref,
} from "@/lib/contracts/peacekeeping-view";
import { checkTiesView, loadTiesView, toTiesHref } from "@/lib/contracts/ties-view";

const KNOWN = new Set([...AROUND_MONGOLIA, "GBR", "FRA"]);
const FACTS = { years: [2018], orders: { from: 1948, until: 2024 } };

function checkTies(query: string) {
  return checkTiesView(loadTiesView(new URLSearchParams(query)), FACTS, KNOWN);
}

function checkPeace(query: string) {
  return checkPeacekeepingView(loadPeacekeepingView(new URLSearchParams(query)), KNOWN);
}

describe("the address of ties", () => {
  it("shows those around Mongolia where nothing is said, and says nothing of what is usual", () => {
    const { view, address, problems } = checkTies("");
    expect(problems).toEqual([]);
    expect(view).toEqual({
      ...{ kind: "ties", country: AROUND_MONGOLIA, year: undefined, from: 2000 },
      kinds: ["defence-pact", "consultation", "arms-orders"],
    });
    expect(toTiesHref(address)).toBe("/cooperation/ties");
  });

  it("keeps kinds in one order, whatever the order of the address", () => {
    const { view } = checkTies("kinds=arms-orders,neutrality,defence-pact");
    expect(view.kinds).toEqual(["defence-pact", "neutrality", "arms-orders"]);
  });

  it.each([
    ["country=MNG,XXX", "No country is known as XXX."],
    [
      `country=${[...KNOWN].join(",")}`,
      `At most ${MOST_CHOSEN} can be shown at a time; left out: FRA.`,
    ],
    ["kinds=friendship", "No kind of tie is known as friendship."],
    [
      "year=1990",
      "Of 1990 no obligations are stated; those of 2018 are shown. The lists at hand are of 2018.",
    ],
    [
      "from=soon",
      "Arms orders are counted since 2000: “soon” is no year of the register, which goes from 1948 to 2024.",
    ],
    [
      "from=2100",
      "Arms orders are counted since 2000: “2100” is no year of the register, which goes from 1948 to 2024.",
    ],
  ])("%s is told in a sentence, and the rest is shown", (query, problem) => {
    const { view, problems } = checkTies(query);
    expect(problems).toEqual([problem]);
    expect(view.country.length).toBeGreaterThan(0);
    expect(view.kinds.length).toBeGreaterThan(0);
    expect(view.from).toBe(2000);
  });
});

describe("the address of peacekeeping", () => {
  it("draws the first of the chosen where nobody is named, and puts who is named first", () => {
    expect(checkPeace("country=CHN,MNG")).toMatchObject({ of: "CHN", country: ["CHN", "MNG"] });
    expect(checkPeace("country=CHN,MNG&of=IND")).toMatchObject({
      ...{ of: "IND", country: ["IND", "CHN", "MNG"], problems: [] },
    });
    const address = loadPeacekeepingView(new URLSearchParams("of=IND"));
    expect(toPeacekeepingHref(address)).toBe("/cooperation/peacekeeping?of=IND");
  });

  it("names a country that is none, and shows Mongolia where none is left", () => {
    expect(checkPeace("of=XXX&country=YYY")).toEqual({
      ...{ of: "MNG", country: ["MNG"] },
      problems: ["No country is known as YYY.", "No country is known as XXX."],
    });
  });
});

describe("the countries that a page shows where its address names none", () => {
  it("are its own, and the three elsewhere", () => {
    const nothing = new URLSearchParams();
    expect(loadCountriesOf(nothing, "/cooperation/ties")).toEqual(AROUND_MONGOLIA);
    expect(loadCountriesOf(nothing, "/rankings")).toEqual(["MNG", "RUS", "CHN"]);
  });

  it("are left out of an address only where they are the page's own", () => {
    const three = ["MNG", "RUS", "CHN"];
    expect(toCountriesQuery(new URLSearchParams(), three, "/rankings")).toBe("");
    expect(toCountriesQuery(new URLSearchParams(), three, "/cooperation/ties")).toBe(
      "?country=MNG,RUS,CHN",
    );
  });
});
