import { describe, expect, it } from "vitest";
import { GET as getFigure } from "@/app/api/v1/figures/[figure]/route";
import { GET as getLenses } from "@/app/api/v1/lenses/route";
import { GET as getTable } from "@/app/api/v1/scoring-table/route";
import { GET as getParts } from "@/app/api/v1/strength/parts/route";
import { GET } from "@/app/api/v1/strength/route";
import { lensesReply } from "@/lib/contracts/lenses";
import { readRecipeTerms } from "@/lib/contracts/read-recipe-terms";
import { recipe as recipeContract } from "@/lib/contracts/recipe";
import type { ScoringTableReply } from "@/lib/contracts/scoring-table";
import { strengthPartsReply, strengthReply } from "@/lib/contracts/strength";
import { readWhatIf } from "@/lib/domain/what-if";
import { toStrengthCsv } from "@/lib/export/strength-csv";
import { toStrengthResult } from "@/lib/export/strength-result";
import { toScoringTableAddress } from "@/lib/queries/scoring-table";
import { spreadRanks } from "@/lib/scoring/analyses/rank-spread";
import { runAtOnce } from "@/lib/scoring/analyses/run-in-chunks";
import { simulateRanks } from "@/lib/scoring/analyses/simulate-ranks";
import { createSimulation } from "@/lib/scoring/analyses/simulation";
import { changeFigures } from "@/lib/scoring/change-figures";
import { toLensFigures } from "@/lib/scoring/lens-figures";
import type { Lens } from "@/lib/scoring/lenses/lens";
import { LENSES } from "@/lib/scoring/lenses/lenses";
import { openIndex } from "@/lib/scoring/lenses/open-index";
import { unpackTable } from "@/lib/scoring/unpack-table";
import { toUsualRuns, toUsualVariation, USUAL_SEED } from "@/lib/scoring/usual-variation";
import { computeStrength, rankBy } from "@/lib/series/compute-strength";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

const ask = (query = "") => readReply(GET, query, strengthReply);
const askParts = (query: string) => readReply(getParts, query, strengthPartsReply);

async function problemOf(query: string): Promise<{ status: number; detail: string }> {
  return (await askFor(GET, query)).json();
}

function drawCsv(query: string): Promise<Response> {
  const address = `http://parity.test/api/v1/figures/strength.csv?${query}`;
  return getFigure(new Request(address), { params: Promise.resolve({ figure: "strength.csv" }) });
}

const CHANGED =
  "recipe=1,w:land:5,out:corvettes,norm:percentile-rank&if=MNG:military-spending-usd:x2";

/** What the lab does in the browser, from the scoring table's reply to the result. */
async function computeAsTheLab(lens: Lens, terms: string, ...ifs: string[]) {
  const base = recipeContract.parse(lens.recipe);
  const { recipe } = readRecipeTerms(terms, base);
  const changes = ifs.flatMap((text) => readWhatIf(text) ?? []);
  const address = toScoringTableAddress(toLensFigures(lens, base, recipe));
  const response = await askFor(getTable, new URL(address, "http://parity.test").search.slice(1));
  const reply: ScoringTableReply = await response.json();
  const table = unpackTable(reply.data);
  const before = rankBy(table, base);
  const strength = computeStrength({ packed: reply.data, table, recipe, base, before, changes });
  const changed = changeFigures(table, changes).table;
  const simulation = createSimulation(changed, recipe, toUsualVariation(recipe));
  const ranks = runAtOnce(
    simulateRanks(simulation, USUAL_SEED, 0, toUsualRuns(recipe, table.units.length)),
  );
  return toStrengthResult({
    ...{
      lens,
      recipe,
      changes,
      strength,
      reply,
      runs: toUsualRuns(recipe, table.units.length),
      seed: USUAL_SEED,
    },
    spreads: spreadRanks(ranks, table.units.length),
  });
}

describe("GET /api/v1/strength", () => {
  it("ranks the world by the open index, each country with an interval around its ranks", async () => {
    const { data, meta } = await ask();
    expect(data.rows.slice(0, 3).map(({ iso3 }) => iso3)).toEqual(["USA", "CHN", "RUS"]);
    expect(data.rows.length).toBeGreaterThan(130);
    for (const { iso3, rank, spread } of data.rows) {
      expect(spread, iso3).not.toBeNull();
      expect(spread?.low, iso3).toBeLessThanOrEqual(spread?.median ?? 0);
      expect(spread?.high, iso3).toBeGreaterThanOrEqual(spread?.median ?? 0);
      expect(rank, iso3).toBeGreaterThan(0);
    }
    const mongolia = data.rows.find(({ iso3 }) => iso3 === "MNG");
    expect((mongolia?.spread?.high ?? 0) - (mongolia?.spread?.low ?? 0)).toBeGreaterThan(5);
    expect(data.unranked.map(({ iso3 }) => iso3)).toContain("AND");
    expect(meta.releases.map(({ slug }) => slug)).toContain("sipri-milex-2024");
    expect(data.isChanged).toBe(false);
  });

  it("leaves a landlocked country's navy out, and counts it against nobody", async () => {
    const { data } = await ask();
    const naval = data.groups.findIndex(({ code }) => code === "naval");
    const mongolia = data.rows.find(({ iso3 }) => iso3 === "MNG");
    expect(mongolia?.groups[naval]).toBeNull();
  });

  it("changes ranks as the address says, and tells each country's rank before", async () => {
    const { data, meta } = await ask(CHANGED);
    expect(data.isChanged).toBe(true);
    expect(data.indicators.map(({ code }) => code)).not.toContain("corvettes");
    const usual = await ask();
    const before = new Map(usual.data.rows.map(({ iso3, rank }) => [iso3, rank]));
    for (const row of data.rows) expect(row.before, row.iso3).toBe(before.get(row.iso3));
    expect(data.rows.some(({ rank, before }) => rank !== before)).toBe(true);
    expect(meta.hash).not.toBe(usual.meta.hash);
  });

  it.each([
    ["", []],
    ["1,w:land:5,out:corvettes,norm:percentile-rank", ["MNG:military-spending-usd:x2"]],
    ["1,agg:arithmetic,agg:geometric,norm:min-max:1:100,impute:group-median:subregion", []],
  ])("replies with the very bytes that the lab computes: %s", async (terms, ifs) => {
    const query = `recipe=${encodeURIComponent(terms)}&if=${ifs.join(",")}`;
    const server = await (await askFor(GET, query)).text();
    const lab = await computeAsTheLab(openIndex, terms, ...ifs);
    expect(JSON.stringify(lab) === server).toBe(true);
    const csv = await (await drawCsv(query)).text();
    expect(toStrengthCsv(lab.data, lab.meta) === csv).toBe(true);
  });

  it.each(LENSES)(
    "replies by the lens $slug with the very bytes that the lab computes",
    async (lens) => {
      const server = await (await askFor(GET, `lens=${lens.slug}`)).text();
      expect(JSON.stringify(await computeAsTheLab(lens, "")) === server).toBe(true);
    },
  );

  it("has of each lens the hash that all lenses together are told with", async () => {
    const { data } = await readReply(getLenses, "", lensesReply);
    for (const { slug, hash } of data.lenses) {
      expect((await ask(`lens=${slug}`)).meta.hash, slug).toBe(hash);
    }
  });

  it.each([
    ["lens=spears", 404, "spears"],
    ["recipe=2,w:tanks:1", 400, "form called “2”"],
    ["recipe=1,w:spears:1", 400, "spears"],
    ["recipe=1,of:land:air,of:air:land", 400, "does not hold together"],
    ["recipe=1,in:spears:land", 400, "spears"],
    ["if=MNG:spears:1", 400, "no such indicator"],
    ["if=XXX:tanks:1", 400, "no ranked country"],
    ["if=MNG:tanks", 400, "expected country:indicator:figure"],
    ["colour=red", 400, "colour"],
  ])("answers %s with %i and what is wrong", async (query, status, words) => {
    const problem = await problemOf(query);
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(words);
  });
});

describe("many who ask at once", () => {
  it("wait for their turn, but not without end; the same question is computed once", async () => {
    const query = (place: number) => `lens=spending&if=MNG:military-spending-usd:x1.0${place}`;
    const asked = Array.from({ length: 30 }, (_, place) => askFor(GET, query(place)));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(18);
    expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(0);
    expect((await askFor(GET, query(29))).status).toBe(200);
    const same = Array.from({ length: 30 }, () => askFor(GET, "lens=spending&if=MNG:gdp-usd:x3"));
    const all = (await Promise.all(same)).map(({ status }) => status);
    expect(new Set(all).size).toBe(1);
  });
});

describe("GET /api/v1/strength/parts", () => {
  it("tells what each indicator adds, and the parts sum to the score", async () => {
    const { data } = await askParts("country=MNG");
    const { data: all } = await ask();
    const row = all.rows.find(({ iso3 }) => iso3 === "MNG");
    const sum = data.parts.reduce((sum, { points }) => sum + points, data.from ?? 0);
    expect(sum).toBeCloseTo(data.to ?? 0, 9);
    expect(data.to).toBeCloseTo(row?.score ?? 0, 7);
  });

  it("takes a gap apart the same way, from either side", async () => {
    const { data: one } = await askParts("country=CHN&against=RUS");
    const { data: other } = await askParts("country=RUS&against=CHN");
    const sum = one.parts.reduce((sum, { points }) => sum + points, 0);
    expect(sum).toBeCloseTo((one.to ?? 0) - (one.from ?? 0), 9);
    expect(other.parts.find(({ code }) => code === "tanks")?.points).toBeCloseTo(
      -(one.parts.find(({ code }) => code === "tanks")?.points ?? 0),
      9,
    );
  });

  it("says how many orders were drawn where not all could be counted, and that is fewer where a score takes longer", async () => {
    const { data: sum } = await askParts("country=CHN&against=RUS");
    expect(sum).toMatchObject({ method: "exact", orders: null });
    const { data: pairs } = await askParts("lens=copeland&country=CHN&against=RUS");
    expect(pairs.method).toBe("sampled");
    expect(pairs.orders).toBeGreaterThanOrEqual(20);
    expect(pairs.orders).toBeLessThan(2_000);
  });

  it("is of countries that have armed forces", async () => {
    expect((await askFor(getParts, "country=ABW")).status).toBe(404);
  });
});
