import { describe, expect, it } from "vitest";
import { listUnread } from "@/lib/contracts/address-terms";
import { FIGURES } from "@/lib/contracts/figures";
import {
  checkRankingsView,
  loadRankingsView,
  rankingsParsers,
  toRankingsQuery,
  toTableView,
} from "@/lib/contracts/rankings-view";
import { toViewAddress } from "@/lib/export/view-address";

const facts = {
  publishers: [{ slug: "gfp", name: "Global Firepower", editions: [2025, 2026] }],
  indicators: ["population", "tanks"].map((slug) => ({
    ...{ slug, name: slug, unit: "people", domain: "manpower" as const },
  })),
  regions: [{ name: "Asia", subregions: ["Eastern Asia"] }],
  groups: [{ slug: "g7", name: "G7" }],
};
const countries = new Set(["MNG", "RUS", "CHN"]);
const open = (query: string) =>
  checkRankingsView(
    loadRankingsView(new URLSearchParams(query)),
    facts,
    countries,
    new Map([["battle-tanks", "tanks"]]),
  );

describe("the address of the rankings", () => {
  it("takes an indicator's present name for the one it had, wherever it stands, and says so once", () => {
    const query = "by=battle-tanks&columns=battle-tanks,population&sort=-battle-tanks";
    const { view, problems } = open(`${query}&range=battle-tanks:1:`);
    expect(view).toMatchObject({
      ...{ by: "tanks", columns: ["tanks", "population"] },
      ...{ sort: ["-tanks"], range: ["tanks:1:"] },
    });
    expect(problems).toEqual(["battle-tanks is now called tanks."]);
  });

  it.each([
    ["by=spears&columns=tanks", "No ranking and no indicator is known as spears."],
    ["edition=2023&columns=tanks", "no 2023 edition"],
    ["columns=spears", "No indicator is known as spears."],
    ["columns=tanks&sort=population", "cannot be sorted by population"],
    ["columns=tanks&region=Atlantis", "No region is known as Atlantis."],
    ["columns=tanks&borders=XXX", "No country is known as XXX."],
    ["columns=tanks&range=population", "no range of values"],
    ["columns=tanks&range=spears:1:", "No indicator is known as spears."],
    ["columns=tanks&rank=ten", "no span of ranks"],
    ["columns=tanks&within=99", "0 to 50 years"],
    ["columns=tanks&near=MNG&around=0", "1 to 200 places"],
  ])("names what is wrong in %s", (query, words) => {
    const { problems } = open(query);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
  });

  it("says where a search is longer than is read, and what it was read as", () => {
    const sixty = "x".repeat(60);
    expect(open(`columns=tanks&q=${sixty}`)).toMatchObject({ view: { q: sixty }, problems: [] });
    const { view, problems } = open(`columns=tanks&q=${sixty}yz`);
    expect(view.q).toBe(sixty);
    expect(problems).toEqual([
      `A search takes at most 60 characters; what comes after “${sixty}” was not read.`,
    ]);
    const page = new URL(toViewAddress(toTableView(view)), "http://parity.test");
    expect(FIGURES.table.view.parse(Object.fromEntries(page.searchParams)).q).toBe(sixty);
  });

  it("names a word where a number or a yes belongs", () => {
    expect(
      listUnread(new URLSearchParams("year=abc&landlocked=maybe&edition=2025"), rankingsParsers),
    ).toEqual([
      "“abc” cannot be read as year: it takes a year, as in 2020.",
      "“maybe” cannot be read as landlocked: it takes yes or no.",
    ]);
  });

  it("is read back as it was written, and by its picture's address alike", () => {
    const query =
      "by=tanks&year=2024&within=3&columns=population&sort=-population,name&region=Eastern+Asia&landlocked=yes&range=population:1000:&near=MNG&around=5";
    const { view, problems } = open(query);
    expect(problems).toEqual([]);
    const again = new URL(toRankingsQuery(view), "http://parity.test");
    expect(loadRankingsView(again)).toEqual(view);
    const table = toTableView(view);
    const page = new URL(toViewAddress(table), "http://parity.test");
    expect(loadRankingsView(page)).toEqual(view);
    expect(FIGURES.table.view.parse(Object.fromEntries(page.searchParams))).toEqual(table);
  });

  it("keeps a table without columns apart from one that says nothing of them", () => {
    const { view } = open("columns=");
    expect(view.columns).toEqual([]);
    expect(toViewAddress(toTableView(view))).toContain("columns=");
  });
});
