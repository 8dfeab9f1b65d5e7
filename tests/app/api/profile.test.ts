import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { GET as drawFigure } from "@/app/api/v1/figures/[figure]/route";
import { GET } from "@/app/api/v1/profile/route";
import { GET as getFlag } from "@/app/flags/[file]/route";
import { profileReply } from "@/lib/contracts/profile";
import { getSnapshot } from "@/lib/repositories/get-snapshot";
import { listYearRanks } from "@/lib/repositories/list-year-ranks";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

function draw(figure: string, query: string) {
  return drawFigure(new Request(`http://parity.test/api/v1/figures/${figure}?${query}`), {
    params: Promise.resolve({ figure }),
  });
}

describe("GET /api/v1/profile", () => {
  it("places Mongolia among the world, beside the chosen and its other neighbours", async () => {
    const { data } = await readReply(GET, "country=MNG,RUS", profileReply);
    expect(data.compared).toEqual([
      { iso3: "RUS", name: "Russia", isChosen: true },
      { iso3: "CHN", name: "China", isChosen: false },
    ]);
    const population = data.indicators.find(({ slug }) => slug === "population");
    expect(population?.countries).toBeGreaterThan(200);
    const [russia, china] = population?.others ?? [];
    expect(china?.percentile).toBeGreaterThan(russia?.percentile ?? 100);
    expect(russia?.percentile).toBeGreaterThan(population?.own?.percentile ?? 100);
  });

  it("gives a landlocked country no place at sea, and none to a doubtful zero", async () => {
    const { data } = await readReply(GET, "country=MNG", profileReply);
    const own = (slug: string) => data.indicators.find((each) => each.slug === slug)?.own;
    expect(own("submarines")).toMatchObject({ standing: "not-applicable", percentile: null });
    expect(own("fighter-aircraft")).toMatchObject({ value: 0, percentile: null });
    expect(own("tanks")?.percentile).toBeGreaterThan(50);
  });

  it("has nothing but land to say of Antarctica", async () => {
    const { data } = await readReply(GET, "country=ATA", profileReply);
    const spoken = data.indicators.filter(({ own }) => own !== null);
    expect(new Set(spoken.map(({ domain }) => domain))).toEqual(new Set(["geography"]));
  });

  it("names a code that stands for no country", async () => {
    const response = await askFor(GET, "country=MNG,XXX");
    expect(response.status).toBe(404);
    expect((await response.json()).detail).toContain("XXX");
  });

  it("is drawn with every release that its places rest on, and leads to the portrait", async () => {
    const svg = await (await draw("profile.svg", "domain=manpower&country=MNG,RUS,CHN")).text();
    expect(svg).toContain("Manpower: Mongolia among the world");
    expect(svg).toContain("World Development");
    expect(svg.replaceAll(/\s/g, "")).toContain("/countries/MNG?country=MNG,RUS,CHN");
  });

  it("is given as CSV with each figure and its percentile among how many", async () => {
    const csv = csvParse(await (await draw("profile.csv", "domain=land&country=MNG,CHN")).text());
    const tanks = csv.filter(
      ({ iso3, indicator }) => iso3 === "MNG" && indicator?.startsWith("tanks"),
    );
    expect(tanks.map(({ indicator }) => indicator)).toEqual(["tanks", "tanks-percentile"]);
    expect(tanks[1]?.unit).toMatch(/^percentile among \d+ countries$/);
    expect(Number(tanks[1]?.value)).toBeGreaterThan(50);
  });
});

describe("places year by year", () => {
  it("are where the year's figures put the country", async () => {
    const ranks = await listYearRanks({ indicator: "cinc", country: "MNG", from: 2020 });
    const last = ranks.at(-1);
    const { data } = await getSnapshot({ indicator: ["cinc"], year: last?.year });
    const figures = data[0]?.figures ?? [];
    const above = figures.filter(({ value }) => (value ?? 0) > (last?.value ?? 0)).length;
    expect(last).toMatchObject({ year: 2022, rank: above + 1, countries: figures.length });
  });

  it("are shared by equal figures, and none for a country without any", async () => {
    const ranks = await listYearRanks({
      indicator: "active-personnel",
      country: "ISL",
      from: 2010,
    });
    expect(ranks.every(({ isTied, value }) => isTied && value === 0)).toBe(true);
    expect(ranks.length).toBeGreaterThan(5);
    expect(await listYearRanks({ indicator: "cinc", country: "ATA", from: 1900 })).toEqual([]);
  });
});

describe("GET /flags", () => {
  const ask = (file: string) =>
    getFlag(new Request(`http://parity.test/flags/${file}`), { params: Promise.resolve({ file }) });

  it.each(["mn.svg", "xk.svg", "aq.svg", "va.svg"])("serves %s as a drawing", async (file) => {
    const response = await ask(file);
    expect(response.headers.get("Content-Type")).toContain("image/svg+xml");
    expect(await response.text()).toMatch(/^<svg/);
  });

  it.each(["zz.svg", "../package.json", "MN.svg"])("has no flag called %s", async (file) => {
    expect((await ask(file)).status).toBe(404);
  });
});
