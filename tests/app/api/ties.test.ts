import { readFileSync } from "node:fs";
import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { GET as drawFigure } from "@/app/api/v1/figures/[figure]/route";
import { GET as getMissions } from "@/app/api/v1/missions/route";
import { GET as getNetwork } from "@/app/api/v1/ties/network/route";
import { GET as getTies } from "@/app/api/v1/ties/route";
import { missionsReply } from "@/lib/contracts/missions";
import { tieNetworkReply } from "@/lib/contracts/tie-network";
import { tiesReply } from "@/lib/contracts/ties";
import { MISSIONS } from "@/lib/domain/peacekeeping-missions";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

async function readProblem(route: typeof getTies, query: string) {
  const response = await askFor(route, query);
  return { status: response.status, ...(await response.json()) };
}

describe("GET /api/v1/ties", () => {
  it("knows of no defence pact of Mongolia, and of non-aggression with both neighbours", async () => {
    const pacts = await readReply(getTies, "country=MNG&kind=defence-pact", tiesReply);
    expect(pacts.data).toEqual([]);
    const peace = await readReply(
      getTies,
      "country=MNG&other=RUS,CHN&kind=non-aggression",
      tiesReply,
    );
    expect(peace.data.map(({ otherName, firstYear }) => [otherName, firstYear])).toEqual([
      ["China", 2018],
      ["Russia", 2018],
    ]);
  });

  it("tells a tie from either side, with the row that states it", async () => {
    const { data, meta } = await readReply(
      getTies,
      "country=JPN,USA&other=JPN,USA&kind=defence-pact",
      tiesReply,
    );
    expect(data.map(({ iso3, otherIso3 }) => [iso3, otherIso3])).toEqual([
      ["JPN", "USA"],
      ["USA", "JPN"],
    ]);
    expect(data[0]?.file).toBe("prisma/data/atop/5/ties.csv");
    const lines = readFileSync("prisma/data/atop/5/ties.csv", "utf8").split("\n");
    expect(data.map(({ line }) => lines[line - 1])).toEqual([
      "defence-pact,JPN,USA,2018,2018,",
      "defence-pact,USA,JPN,2018,2018,",
    ]);
    expect(meta.releases.map(({ slug }) => slug)).toEqual(["atop-5"]);
  });

  it("has nothing of a year outside of the list's, and says which that is", async () => {
    const { data, meta } = await readReply(
      getTies,
      "country=RUS&kind=defence-pact&year=1990",
      tiesReply,
    );
    expect(data).toEqual([]);
    expect(meta.years).toContainEqual({
      kind: "defence-pact",
      ...{ from: 2018, to: 2018, releases: ["atop-5"] },
    });
  });

  it.each([
    ["country=XXX", 404, "XXX"],
    ["country=MNG&other=XXX", 404, "XXX"],
    ["country=MNG&kind=friendship", 400, "expected of defence-pact"],
    ["country=MNG&kind=consultation,consultation", 400, "a kind stands twice"],
    ["country=MNG&year=1700", 400, "expected a year from 1800"],
    ["kind=consultation", 400, "country: is required"],
    ["country=MNG,RUS,CHN,JPN,KOR,PRK,KAZ,IND,AUS,VNM,USA,GBR,FRA", 400, "at most 12 countries"],
  ])("%s is answered with %i and what is wrong", async (query, status, words) => {
    const problem = await readProblem(getTies, query);
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(words);
  });
});

describe("GET /api/v1/ties/network", () => {
  it("has the obligations among the countries and the arms that one ordered from another", async () => {
    const { data, meta } = await readReply(
      getNetwork,
      "country=MNG,RUS,USA,JPN&from=2000",
      tieNetworkReply,
    );
    expect(data.year).toBe(2018);
    expect(data.countries.find(({ iso3 }) => iso3 === "MNG")).toMatchObject({
      ...{ defencePacts: 0, isListed: true, areOrdersRead: true },
    });
    const pacts = data.ties.filter(({ kind }) => kind === "defence-pact");
    expect(pacts.map(({ iso3, otherIso3 }) => [iso3, otherIso3])).toEqual([
      ["JPN", "USA"],
      ["USA", "JPN"],
    ]);
    const ofMongolia = data.orders.filter(({ iso3 }) => iso3 === "MNG");
    expect(ofMongolia).toMatchObject([
      { otherIso3: "RUS", orders: 8, undelivered: 0 },
      { otherIso3: "USA", orders: 1, undelivered: 1, firstYear: 2023, lastYear: 2023 },
    ]);
    expect(meta.releases.map(({ slug }) => slug)).toEqual([
      "atop-5",
      "sipri-arms-transfers-2026-02",
    ]);
  });

  it("counts orders from the Soviet Union apart, which is no country of today", async () => {
    const { data } = await readReply(getNetwork, "country=MNG,RUS", tieNetworkReply);
    const [orders] = data.orders;
    expect(orders?.firstYear).toBeGreaterThan(1991);
    expect(data.formerSuppliers).toBeGreaterThan(30);
  });

  it("tells a country of which nothing is stated from one without ties", async () => {
    const { data } = await readReply(getNetwork, "country=ATA,KAZ", tieNetworkReply);
    expect(data.countries).toMatchObject([
      { iso3: "ATA", isListed: false, areOrdersRead: false },
      { iso3: "KAZ", isListed: true, areOrdersRead: true },
    ]);
  });

  it.each([
    ["country=MNG,RUS&year=1990", 400, "Treaty obligations are stated of 2018 only."],
    ["country=MNG,XXX", 404, "XXX"],
    ["country=MNG&from=soon", 400, "expected a year"],
  ])("%s is answered with %i and what is wrong", async (query, status, words) => {
    const problem = await readProblem(getNetwork, query);
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(words);
  });
});

describe("the figure of ties", () => {
  const draw = (figure: string, query: string) =>
    drawFigure(new Request(`http://parity.test/api/v1/figures/${figure}?${query}`), {
      params: Promise.resolve({ figure }),
    });

  it("is drawn with its credit and the way to its view", async () => {
    const response = await draw("ties.svg", "country=MNG,RUS,PRK&kinds=defence-pact");
    const words = (await response.text()).replace(/<[^>]*>/g, "").replace(/\s/g, "");
    expect(words).toContain("AllianceTreatyObligationsandProvisions");
    expect(words).toContain("/cooperation/ties?country=MNG,RUS,PRK&amp;kinds=defence-pact");
  });

  it("is given as CSV with each side's obligations and orders, under a name of its own", async () => {
    const response = await draw("ties.csv", "country=MNG,RUS&from=2015");
    const csv = csvParse(await response.text());
    expect(
      csv.map(({ kind, iso3, other_iso3, orders }) => [kind, iso3, other_iso3, orders]),
    ).toEqual([
      ["non-aggression", "MNG", "RUS", ""],
      ["non-aggression", "RUS", "MNG", ""],
      ["arms-orders", "MNG", "RUS", "1"],
    ]);
    expect(response.headers.get("Content-Disposition")).toContain("parity-ties-mng-rus-2018.csv");
  });

  it.each([
    ["country=MNG,RUS&kinds=friendship", 400],
    ["country=MNG,RUS&year=1990", 400],
    ["country=MNG,XXX", 404],
  ])("%s is answered with %i", async (query, status) => {
    expect((await draw("ties.svg", query)).status).toBe(status);
  });
});

describe("the figure of missions", () => {
  const draw = (figure: string, query: string) =>
    drawFigure(new Request(`http://parity.test/api/v1/figures/${figure}?${query}`), {
      params: Promise.resolve({ figure }),
    });

  it("is drawn with its credit and the way to its view", async () => {
    const response = await draw("missions.svg", "country=MNG");
    const words = (await response.text()).replace(/<[^>]*>/g, "").replace(/\s/g, "");
    expect(words).toContain("GeocodedPeacekeepingOperations");
    expect(words).toContain("/cooperation/peacekeeping?of=MNG");
  });

  it("is given as CSV, a line for each mission and year, with the mission's name", async () => {
    const response = await draw("missions.csv", "country=MNG");
    const csv = csvParse(await response.text());
    expect(csv).toHaveLength(24);
    expect(csv.find(({ year }) => year === "2010")).toMatchObject({
      ...{ mission: "MINURCAT", place: "Central African Republic and Chad" },
    });
    expect(csv.filter(({ year }) => year === "2011")).toEqual([]);
    const name = response.headers.get("Content-Disposition");
    expect(name).toContain("parity-missions-mng-2006-2024.csv");
  });

  it.each([
    ["country=MNG,RUS", 400],
    ["country=XXX", 404],
  ])("%s is answered with %i", async (query, status) => {
    expect((await draw("missions.svg", query)).status).toBe(status);
  });
});

describe("GET /api/v1/missions", () => {
  it("lists Mongolia in South Sudan from 2012 on, and says at how many places, not how many people", async () => {
    const { data, meta } = await readReply(
      getMissions,
      "country=MNG&mission=UNMISS",
      missionsReply,
    );
    expect(data.map(({ year }) => year)).toEqual(
      Array.from({ length: 13 }, (_, index) => 2012 + index),
    );
    expect(data[0]).toMatchObject({ mission: "UNMISS", locations: 2, release: "geo-pko-2.3" });
    expect(data[0]?.file).toBe("prisma/data/geo-pko/2.3/missions.csv");
    expect(meta.missions).toMatchObject([
      {
        mission: "UNMISS",
        fullName: "United Nations Mission in South Sudan",
        place: "South Sudan",
      },
    ]);
  });

  it("knows of no mission of Mongolia's in 2011, and of which years anything is known", async () => {
    const { data, meta } = await readReply(getMissions, "country=MNG&year=2011", missionsReply);
    expect(data).toEqual([]);
    expect(meta.years).toEqual({ from: 1994, to: 2024 });
  });

  it("has a name and a place for every mission of the dataset", async () => {
    const { meta } = await readReply(getMissions, "", missionsReply);
    expect(meta.missions.filter(({ fullName }) => fullName === null)).toEqual([]);
    const acronyms = meta.missions.map(({ mission }) => mission);
    expect(new Set(acronyms)).toEqual(new Set(MISSIONS.keys()));
  });

  it.each([
    ["country=XXX", 404, "XXX"],
    ["mission=UNSPEAR", 404, "No mission is known as “UNSPEAR”. Missions at hand are MINUJUSTH"],
    ["mission=un;miss", 400, "expected missions' acronyms"],
    ["year=1700", 400, "expected a year from 1800"],
  ])("%s is answered with %i and what is wrong", async (query, status, words) => {
    const problem = await readProblem(getMissions, query);
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(words);
  });
});
