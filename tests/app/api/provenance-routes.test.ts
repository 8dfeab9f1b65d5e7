import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { GET as getDisagreements } from "@/app/api/v1/disagreements/route";
import { GET as getStatements } from "@/app/api/v1/indicators/[slug]/sources/route";
import { GET as getProvenance } from "@/app/api/v1/provenance/route";
import { GET as getRelease } from "@/app/api/v1/releases/[id]/route";
import { provenanceReply, releaseReply } from "@/lib/contracts/provenance";
import { disagreementsReply, statementsReply } from "@/lib/contracts/statements";
import { DISPUTE_RULE } from "@/lib/domain/dispute";
import { listCoverage } from "@/lib/repositories/list-coverage";
import { listSilences } from "@/lib/repositories/list-silences";
import { listUnparsed } from "@/lib/repositories/list-unparsed";
import { toSpreadSentence } from "@/lib/series/sources-content";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

const release = (id: string) => (incoming: Request) =>
  getRelease(incoming, { params: Promise.resolve({ id }) });
const statements = (slug: string) => (incoming: Request) =>
  getStatements(incoming, { params: Promise.resolve({ slug }) });

describe("GET /api/v1/releases/{id}", () => {
  it("resolves a release with its terms, the publisher's files and what it speaks about", async () => {
    const { data } = await readReply(release("sipri-milex-2024"), "", releaseReply);
    expect(data).toMatchObject({
      publisher: "Stockholm International Peace Research Institute",
      terms: "extract-only",
      carried: true,
      supersededBy: null,
    });
    expect(data.files[0]?.sha256).toBe(data.sha256);
    expect(data.indicators.map(({ indicator }) => indicator)).toContain("military-spending-usd");
  });

  it.each(["sipri-milex-1900", "../x", "A", "x".repeat(300)])(
    "knows no release “%s”",
    async (id) => {
      const response = await askFor(release(id), "");
      expect(response.status).toBe(404);
      expect((await response.json()).parameters).toHaveLength(1);
    },
  );
});

describe("GET /api/v1/provenance", () => {
  const SPENDING = "indicator=military-spending-usd&country=MNG&year=2024&release=sipri-milex-2024";

  it("leads from Mongolia's spending to publisher, definition, terms and row", async () => {
    const { data } = await readReply(getProvenance, SPENDING, provenanceReply);
    expect(data.figure.value).toBeCloseTo(180.8e6, -5);
    expect(data.release).toMatchObject({ shortName: "SIPRI", terms: "extract-only" });
    expect(data.definition).not.toBe("");
    expect(data.isShown).toBe(true);
    expect(data.row.file).toBe("prisma/data/sipri-milex/2024/military-spending-usd.csv");
    expect(data.row.line).toBeGreaterThan(1);
    expect(data.others.map(({ shortName }) => shortName)).toContain("GFP");
  });

  it("says of a figure that is not shown by default which one is", async () => {
    const { data } = await readReply(
      getProvenance,
      "indicator=active-personnel&country=MNG&year=2025&release=gfp-2025",
      provenanceReply,
    );
    expect(data.figure.value).toBe(35_000);
    expect(data.isShown).toBe(false);
    expect(data.shown).toBe("COW");
  });

  it.each([
    ["indicator=tanks&country=MNG&year=1950&release=gfp-2025", 404],
    ["indicator=tanks&country=ZZZ&year=2025&release=gfp-2025", 404],
    ["indicator=tanks&country=MNG&year=2025", 400],
    ["indicator=tanks&country=MNG,RUS&year=2025&release=gfp-2025", 400],
    ["indicator=tanks&country=MNG&year=20244&release=gfp-2025", 400],
  ])("answers %s with %i and names the parameter", async (query, status) => {
    const response = await askFor(getProvenance, query);
    expect(response.status).toBe(status);
    expect((await response.json()).parameters).toHaveLength(1);
  });
});

describe("GET /api/v1/indicators/{slug}/sources", () => {
  it("shows all of the dispute about Mongolia's active personnel", async () => {
    const { data } = await readReply(
      statements("active-personnel"),
      "country=MNG",
      statementsReply,
    );
    expect(data.sources.map(({ source }) => source)).toEqual(
      expect.arrayContaining(["cow-nmc", "world-bank-wdi", "gfp"]),
    );
    expect(data.shown).toBe("cow-nmc");
    expect(data.spread?.figures.at(-1)).toMatchObject({ source: "gfp", value: 35_000 });
    expect(data.spread?.ratio).toBeGreaterThanOrEqual(3.5);
  });

  it("does not take the World Bank's share, which is SIPRI's own, for a second voice", async () => {
    const SHARE = "military-spending-share-of-gdp";
    const { data } = await readReply(statements(SHARE), "country=FRA", statementsReply);
    const sources = data.sources.map(({ source }) => source);
    expect(sources).toEqual(["sipri-milex", "world-bank-wdi", "cia-factbook"]);
    expect(data.sources.map(({ origin }) => origin?.source ?? null)).toEqual([
      ...[null, "sipri-milex", null],
    ]);
    expect(data.spread?.figures.map(({ source }) => source).toSorted()).toEqual([
      ...["cia-factbook", "sipri-milex"],
    ]);
    const sentence = toSpreadSentence(data);
    expect(sentence).toContain(
      "World Bank passes on SIPRI’s figures: that is one source, not two.",
    );
    const { data: figure } = await readReply(
      getProvenance,
      `indicator=${SHARE}&country=FRA&year=2020&release=world-bank-wdi-2026-07-01`,
      provenanceReply,
    );
    expect(figure.origin).toEqual({ source: "sipri-milex", shortName: "SIPRI" });
    expect(figure.others.every(({ origin }) => origin === null)).toBe(true);
  });

  it("has no agreement to tell where SIPRI and its copy are the only ones that speak", async () => {
    const { data } = await readReply(
      statements("military-spending-share-of-government"),
      "country=MNG",
      statementsReply,
    );
    expect(data.sources).toHaveLength(2);
    expect(data.spread).toBeNull();
    expect(toSpreadSentence(data)).toBe(
      "World Bank passes on SIPRI’s figures: that is one source, not two.",
    );
  });

  it("is empty, not an error, where no source speaks", async () => {
    const { data } = await readReply(statements("tanks"), "country=ATA", statementsReply);
    expect(data).toMatchObject({ sources: [], shown: null, spread: null });
  });

  it("knows no indicator and no country that the store does not", async () => {
    expect((await askFor(statements("dreams"), "country=MNG")).status).toBe(404);
    expect((await askFor(statements("tanks"), "country=ZZZ")).status).toBe(404);
    expect((await askFor(statements("tanks"), "")).status).toBe(400);
  });
});

describe("GET /api/v1/disagreements", () => {
  it("lists the largest first, each beyond the rule's factor and within its years", async () => {
    const { data, meta } = await readReply(getDisagreements, "limit=500", disagreementsReply);
    expect(meta.total).toBeGreaterThan(100);
    const factors = data.map(({ factor }) => factor);
    expect(factors).toEqual(factors.toSorted((one, other) => other - one));
    for (const { factor, lowest, highest } of data) {
      expect(factor).toBeGreaterThan(DISPUTE_RULE.factor);
      expect(Math.abs(lowest.year - highest.year)).toBeLessThanOrEqual(DISPUTE_RULE.years);
      expect(lowest.release).not.toBe(highest.release);
      expect([lowest.shortName, highest.shortName].toSorted()).not.toEqual(["SIPRI", "World Bank"]);
    }
  });

  it.each(["MNG", "AGO", "KAZ"])("holds GFP's budget against the others' for %s", async (iso3) => {
    const { data } = await readReply(
      getDisagreements,
      `indicator=military-spending-usd&country=${iso3}&since=2024`,
      disagreementsReply,
    );
    expect(data[0]?.highest).toMatchObject({ shortName: "GFP", year: 2026 });
    expect(data[0]?.factor).toBeGreaterThan(4);
  });

  it.each(["limit=0", "limit=501", "limit=x", "since=20244", "country=ZZZ", "indicator=dreams"])(
    "answers %s by naming the parameter",
    async (query) => {
      const response = await askFor(getDisagreements, query);
      expect([400, 404]).toContain(response.status);
      expect((await response.json()).parameters).toHaveLength(1);
    },
  );
});

describe("the data page's figures", () => {
  it("count a source's countries by region and year, never more than the region has", async () => {
    const { regions, sources } = await listCoverage();
    const wdi = sources.find(({ slug }) => slug === "world-bank-wdi");
    expect(wdi?.figures).toBeGreaterThan(100_000);
    expect(wdi?.lastCheck).toMatch(/^\d{4}-\d\d-\d\d$/);
    for (const { cells } of sources) {
      for (const { region, countries } of cells) {
        const most = regions.find(({ name }) => name === region)?.countries ?? 0;
        expect(countries).toBeGreaterThan(0);
        expect(countries).toBeLessThanOrEqual(most);
      }
    }
  });

  it("count ties once, and orders of arms and presences in missions beside the figures", async () => {
    const { sources } = await listCoverage();
    const find = (source: string) => sources.find(({ slug }) => slug === source);
    expect(find("cow-contiguity")).toMatchObject({ figures: 0, ties: 401 });
    expect(find("atop")).toMatchObject({ figures: 0, ties: 7_478 });
    expect(find("geo-pko")).toMatchObject({ figures: 1_637, missions: 3_054 });
    expect(find("sipri-arms-transfers")).toMatchObject({ figures: 0, transfers: 2_884 });
    expect(find("gfp")).toMatchObject({ ties: 0, missions: 0, transfers: 0 });
  });

  it("show the years of sources that tell ties and orders of arms, not figures", async () => {
    const { sources } = await listCoverage();
    const years = (source: string) =>
      sources.find(({ slug }) => slug === source)?.cells.map(({ year }) => year) ?? [];
    expect(new Set(years("atop"))).toEqual(new Set([2018]));
    expect(Math.max(...years("cow-contiguity"))).toBe(2016);
    expect(Math.min(...years("sipri-arms-transfers"))).toBeGreaterThanOrEqual(1940);
    expect(Math.max(...years("sipri-arms-transfers"))).toBeLessThanOrEqual(2024);
  });

  it("list every passage of the Factbook that gave no figure, with the row that keeps it", async () => {
    const unparsed = await listUnparsed("cia-factbook");
    const kept = readdirSync("prisma/data/cia-factbook", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".csv"))
      .flatMap((name) => readFileSync(`prisma/data/cia-factbook/${name}`, "utf8").split("\n"))
      .filter((row) => row.includes(",not-parsed,"));
    const passages = unparsed.flatMap((each) => each.passages);
    expect(kept.length).toBeGreaterThan(100);
    expect(passages).toHaveLength(kept.length);
    const personnel = unparsed.find(({ slug }) => slug === "active-personnel");
    const panama = personnel?.passages.find(({ iso3 }) => iso3 === "PAN");
    expect(panama).toMatchObject({ country: "Panama", year: 2025 });
    const rows = readFileSync(panama?.row.file ?? "", "utf8").split("\n");
    expect(rows[(panama?.row.line ?? 0) - 1]).toContain(panama?.passage);
    expect(await listUnparsed("sipri-milex")).toEqual([]);
  });

  it("say that SIPRI has no figure for North Korea at all", async () => {
    const silences = await listSilences("sipri-milex");
    const spending = silences.find(({ slug }) => slug === "military-spending-usd");
    expect(spending?.newest).toBe(2024);
    expect(spending?.silent).toContainEqual({ iso3: "PRK", name: "North Korea", lastYear: null });
  });
});
