import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/lenses/route";
import { lensesReply } from "@/lib/contracts/lenses";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { LENSES } from "@/lib/scoring/lenses/lenses";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

const CHOSEN = "country=MNG,RUS,CHN,JPN,KAZ";

describe("GET /api/v1/lenses", () => {
  it("ranks Mongolia under every one of twelve lenses and says so in a sentence", async () => {
    const { data } = await readReply(GET, CHOSEN, lensesReply);
    expect(data.lenses.map(({ slug }) => slug)).toEqual(LENSES.map(({ slug }) => slug));
    expect(data.lenses).toHaveLength(12);
    const [mongolia] = data.countries;
    expect(mongolia?.sentence).toMatch(
      /^Among the \d+ countries that every lens ranks, Mongolia is \d+(st|nd|rd|th) to \d+(st|nd|rd|th) under (9|1[0-2]) of 12 lenses/,
    );
    const ranks = data.lenses.map(({ places }) => places.find(({ iso3 }) => iso3 === "MNG"));
    const shared = ranks.map((place) => place?.shared ?? Number.NaN);
    expect(Math.min(...shared)).toBe(mongolia?.best);
    expect(Math.max(...shared)).toBe(mongolia?.worst);
  });

  it("recomputes CINC as published, for every state to a millionth", async () => {
    const { data } = await readReply(GET, "", lensesReply);
    const { data: published } = await getSnapshot({ indicator: ["cinc"], year: 2022 });
    const shown = new Map(published[0]?.figures.map(({ iso3, value }) => [iso3, value]));
    const places = data.lenses.find(({ slug }) => slug === "cinc")?.places ?? [];
    expect(places).toHaveLength(195);
    for (const { iso3, score } of places) {
      expect(Math.abs(score - (shown.get(iso3) ?? Number.NaN)), iso3).toBeLessThan(1e-6);
    }
  });

  it("ranks by net power as GDP times GDP per head does", async () => {
    const { data } = await readReply(GET, CHOSEN, lensesReply);
    const { data: figures } = await getSnapshot({
      indicator: ["gdp-usd", "gdp-per-head-usd"],
      country: ["MNG", "RUS", "CHN", "JPN", "KAZ"],
    });
    const figureOf = (index: number, iso3: string) =>
      figures[index]?.figures.find((each) => each.iso3 === iso3)?.value ?? Number.NaN;
    const places = data.lenses.find(({ slug }) => slug === "net-power")?.places ?? [];
    expect(places).toHaveLength(5);
    for (const { iso3, score } of places) {
      expect(score ** 2 / (figureOf(0, iso3) * figureOf(1, iso3))).toBeCloseTo(1, 7);
    }
  });

  it("lays each lens beside the published list: order, and who is farthest apart", async () => {
    const { data, meta } = await readReply(GET, CHOSEN, lensesReply);
    for (const { slug, agreement } of data.lenses) {
      expect(agreement.edition).toBe(2026);
      expect(agreement.countries, slug).toBeGreaterThan(130);
      expect(agreement.spearman, slug).toBeGreaterThan(0.5);
      const [largest] = agreement.largest;
      expect(Math.abs((largest?.rank ?? 0) - (largest?.published ?? 0))).toBeGreaterThan(10);
    }
    expect(meta.releases.map(({ slug }) => slug)).toContain("gfp-2026");
  });

  it("gives no lens a navy of a landlocked state to count", async () => {
    const { data } = await readReply(GET, CHOSEN, lensesReply);
    const fair = data.lenses.find(({ slug }) => slug === "landlocked-fair");
    expect(fair?.recipe.indicators.map(({ code }) => code)).not.toContain("submarines");
    expect(fair?.recipe.groups.map(({ code }) => code)).not.toContain("naval");
  });

  it("says of a country with too few figures under how many lenses it is ranked", async () => {
    const { data } = await readReply(GET, "country=AND", lensesReply);
    expect(data.countries[0]?.sentence).toMatch(/^Andorra is ranked under \d of 12 lenses/);
    expect(data.countries[0]?.median).toBeNull();
  });

  it("names a code that stands for no country", async () => {
    const response = await askFor(GET, "country=MNG,XXX");
    expect(response.status).toBe(404);
    expect((await response.json()).detail).toContain("XXX");
  });
});
