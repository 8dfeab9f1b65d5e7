import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { GET as drawFigure } from "@/app/api/v1/figures/[figure]/route";
import { GET } from "@/app/api/v1/neighbourhood/route";
import { neighbourhoodReply } from "@/lib/contracts/neighbourhood";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

const ask = async (country: string) =>
  (await readReply(GET, `country=${country}`, neighbourhoodReply)).data;

describe("GET /api/v1/neighbourhood", () => {
  it("lays Mongolia, landlocked, between China and Russia over 8,082 km", async () => {
    const { landlocked, basis, others, sharedKm, totals } = await ask("MNG");
    expect({ landlocked, basis, sharedKm }).toEqual({
      ...{ landlocked: true, basis: "border", sharedKm: 8082 },
    });
    expect(others.map(({ iso3, km, contiguous }) => [iso3, km, contiguous])).toEqual([
      ["CHN", 4630, true],
      ["RUS", 3452, true],
    ]);
    expect(totals.map(({ value }) => value)).toEqual([8082, 8082]);
  });

  it("gives the soldiers around each Mongolian one as far as sources disagree about both", async () => {
    const { measures } = await ask("MNG");
    const personnel = measures.find(({ slug }) => slug === "active-personnel");
    expect(personnel?.own.figure?.counted).toEqual({ value: 10_000, low: 10_000, high: 35_000 });
    expect(personnel?.own.figure?.voices.map(({ release }) => release)).toContain("gfp-2026");
    const russia = personnel?.others.find(({ iso3 }) => iso3 === "RUS");
    expect(russia?.multiple?.low).toBeCloseTo(1_100_000 / 35_000);
    expect(russia?.multiple?.high).toBeCloseTo(1_320_000 / 10_000);
  });

  it("sums warheads of two of Kazakhstan’s five neighbours and names the three without a figure", async () => {
    const { measures } = await ask("KAZ");
    const warheads = measures.find(({ slug }) => slug === "nuclear-warheads");
    expect(warheads?.together).toMatchObject({
      counted: { value: 4899 },
      ...{ of: ["RUS", "CHN"], missing: ["UZB", "KGZ", "TKM"] },
    });
    expect(warheads?.together.perKm?.value).toBeCloseTo(4899 / (7644 + 1765));
  });

  it("takes no spending of 1999 into a sum of today’s", async () => {
    const { measures } = await ask("KAZ");
    const spending = measures.find(({ slug }) => slug === "military-spending-usd");
    expect(spending?.others.find(({ iso3 }) => iso3 === "TKM")?.figure?.year).toBe(1999);
    expect(spending?.together.missing).toContain("TKM");
  });

  it("keeps both sides’ lengths of a border where they differ", async () => {
    const { others } = await ask("DEU");
    expect(others.find(({ iso3 }) => iso3 === "POL")).toMatchObject({ km: 447, otherKm: 467 });
  });

  it("tells whom only the list of contiguities counts as touching", async () => {
    expect((await ask("SWE")).onlyContiguous).toEqual([{ iso3: "DNK", name: "Denmark" }]);
    expect((await ask("SGP")).onlyContiguous).toEqual([{ iso3: "MYS", name: "Malaysia" }]);
  });

  it("holds an island against the nearest coasts, over no kilometre of border", async () => {
    const { basis, others, sharedKm, measures } = await ask("JPN");
    expect({ basis, sharedKm }).toEqual({ basis: "nearest", sharedKm: null });
    expect(others.map(({ iso3 }) => iso3)).toEqual(["RUS", "KOR", "TWN", "CHN", "PRK"]);
    expect(measures.every(({ together }) => together.perKm === null)).toBe(true);
    const spending = measures.find(({ slug }) => slug === "military-spending-usd");
    expect(spending?.together.missing).toEqual(["PRK"]);
  });

  it("has nobody around a land that the map does not draw, and no figure of it", async () => {
    const { others, measures } = await ask("UMI");
    expect(others).toEqual([]);
    expect(measures.every(({ own }) => own.figure === null)).toBe(true);
  });

  it("takes no number for soldiers that are fewer than 500", async () => {
    const { measures } = await ask("XKX");
    const own = measures.find(({ slug }) => slug === "active-personnel")?.own.figure;
    expect(own?.counted).toMatchObject({ value: 0, low: 0 });
    expect(own?.counted?.high).toBeGreaterThanOrEqual(500);
  });

  it("is given as CSV, of a table only what stands in it", async () => {
    const read = async (show: string) => {
      const figure = "neighbourhood.csv";
      const address = `http://parity.test/api/v1/figures/${figure}?country=MNG&show=${show}`;
      const response = await drawFigure(new Request(address), {
        params: Promise.resolve({ figure }),
      });
      return csvParse(await response.text()).map(({ indicator = "" }) => indicator);
    };
    expect(await read("bars")).toEqual(
      expect.arrayContaining(["shared-land-border", "active-personnel-sum", "cinc-ratio"]),
    );
    expect(new Set(await read("borders"))).toEqual(
      new Set(["shared-land-border", "land-border-length-km", "land-contiguity"]),
    );
    const ratios = await read("ratio");
    expect(ratios).toEqual(expect.arrayContaining(["active-personnel", "active-personnel-ratio"]));
    expect(ratios.filter((each) => /multiple|per-km|border|range/.test(each))).toEqual([]);
  });

  it.each([
    ["country=XXX", 404, "XXX"],
    ["country=mongolia", 400, "country"],
    ["", 400, "country"],
    ["country=MNG&year=2020", 400, "year"],
  ])("answers %s with %i and what is wrong", async (query, status, named) => {
    const response = await askFor(GET, query);
    expect(response.status).toBe(status);
    expect(JSON.stringify(await response.json())).toContain(named);
  });
});
