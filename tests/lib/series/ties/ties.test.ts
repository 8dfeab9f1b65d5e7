import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateTextWidth } from "@/lib/series/text-width";
import { toRingOrder } from "@/lib/series/ties/place-on-ring";
import { toTieGrid } from "@/lib/series/ties/tie-grid";
import { listLinks, type TieNetwork } from "@/lib/series/ties/tie-network";
import { toTiesChart } from "@/lib/series/ties/ties-chart";
import { toTiesContent } from "@/lib/series/ties/ties-content";
import { toTiesSentence } from "@/lib/series/ties/ties-sentence";
import { ELEVEN, RELEASES } from "./example-network";

const KINDS = ["defence-pact", "consultation", "arms-orders"] as const;

function draw(network: TieNetwork, kinds: readonly (typeof KINDS)[number][] = KINDS, width = 640) {
  return toTiesChart({ network, kinds, width, notes: [] });
}

function toPlaces(network: TieNetwork, kinds?: readonly (typeof KINDS)[number][]) {
  const { nodes } = draw(network, kinds);
  return new Map(nodes.map(({ iso3, x, y }) => [iso3, [x, y]]));
}

function only(...codes: string[]): TieNetwork {
  const has = ({ iso3, otherIso3 }: { iso3: string; otherIso3: string }) =>
    codes.includes(iso3) && codes.includes(otherIso3);
  return {
    ...ELEVEN,
    countries: codes.flatMap((code) => ELEVEN.countries.find(({ iso3 }) => iso3 === code) ?? []),
    ties: ELEVEN.ties.filter(has),
    orders: ELEVEN.orders.filter(has),
  };
}

describe("the drawing of ties", () => {
  it("is the same in whatever order countries, ties and orders come", () => {
    const known = toPlaces(ELEVEN);
    const shuffled = fc.record({
      countries: fc.shuffledSubarray([...ELEVEN.countries], { minLength: 11 }),
      ties: fc.shuffledSubarray([...ELEVEN.ties], { minLength: ELEVEN.ties.length }),
      orders: fc.shuffledSubarray([...ELEVEN.orders], { minLength: ELEVEN.orders.length }),
    });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(toPlaces({ ...ELEVEN, ...order })).toEqual(known);
      }),
      { numRuns: 20 },
    );
  });

  it("moves nobody when other kinds are shown", () => {
    expect(toPlaces(ELEVEN, ["defence-pact"])).toEqual(toPlaces(ELEVEN));
  });

  it("puts Mongolia on top, and those of one pact side by side", () => {
    const order = toRingOrder(
      ELEVEN.countries.map(({ iso3 }) => iso3),
      listLinks(ELEVEN),
    );
    expect(order[0]).toBe("MNG");
    const distance = (one: string, other: string) => {
      const apart = Math.abs(order.indexOf(one) - order.indexOf(other));
      return Math.min(apart, order.length - apart);
    };
    expect(distance("USA", "JPN") + distance("USA", "KOR") + distance("USA", "AUS")).toBeLessThan(
      8,
    );
    expect(distance("CHN", "PRK")).toBeLessThan(4);
  });

  it.each([280, 326, 420, 640, 1168])("keeps every name inside a drawing %i wide", (width) => {
    for (const { box } of draw(ELEVEN, KINDS, width).nodes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
    }
    for (const mark of draw(ELEVEN, KINDS, width).ink) {
      if (mark.mark !== "text" || mark.anchor !== "start") continue;
      expect(mark.x + estimateTextWidth(mark.text, 13), mark.text).toBeLessThanOrEqual(width);
    }
  });

  it("draws an obligation that binds both once, and orders from each side apart", () => {
    const { edges } = draw(only("USA", "AUS"));
    expect(edges.map(({ ends }) => ends.join(" "))).toEqual([
      "AUS USA",
      "USA AUS",
      "AUS USA",
      "AUS USA",
    ]);
    const curves = edges.map(({ ink: [line] }) => (line?.mark === "path" ? line.d : ""));
    expect(new Set(curves).size).toBe(4);
  });

  it("gives an obligation of one side only an arrow", () => {
    const [tie] = only("USA", "JPN").ties.filter(({ kind }) => kind === "defence-pact");
    const network = { ...only("USA", "JPN"), ties: tie ? [tie] : [], orders: [] };
    expect(draw(network).edges[0]?.ink).toHaveLength(2);
    const cells = toTieGrid(network).rows.flatMap(({ cells: all }) => all);
    expect(cells.flatMap(({ obligations }) => obligations)).toMatchObject([{ isOneSided: true }]);
  });
});

describe("the table of ties", () => {
  it("has in the row of who ordered what it ordered from the column's country", () => {
    const { rows } = toTieGrid(ELEVEN);
    const cell = (row: string, column: string) =>
      rows.find(({ head }) => head.iso3 === row)?.cells.find(({ other }) => other.iso3 === column);
    expect(cell("CHN", "RUS")?.orders?.orders).toBe(60);
    expect(cell("RUS", "CHN")?.orders?.orders).toBe(2);
    expect(cell("MNG", "MNG")?.state).toBe("self");
    expect(cell("MNG", "CHN")?.obligations).toMatchObject([
      {
        kind: "non-aggression",
        figure: { kind: "tie", iso3: "MNG", otherIso3: "CHN", year: 2018, release: "atop-5" },
      },
    ]);
  });

  it("says of a country outside of the list that nothing is known, not that it has none", () => {
    const network: TieNetwork = {
      ...only("MNG", "RUS"),
      countries: only("MNG", "RUS").countries.map((each) => ({
        ...each,
        isListed: each.iso3 !== "RUS",
      })),
      ties: [],
    };
    expect(toTieGrid(network).rows[0]?.cells[1]?.state).toBe("unlisted");
    const content = toTiesContent(network, {
      ...{ kinds: KINDS, from: 2000, until: 2024, releases: RELEASES },
    });
    expect(content.toChart(640).notes.join()).toContain("nothing on Russia: not known, not none");
  });
});

describe("the sentence of ties", () => {
  it("tells that Mongolia has no defence pact, by whose list and of when, and who has around it", () => {
    expect(toTiesSentence(ELEVEN, "ATOP", 2000)).toBe(
      "Mongolia has no defence pact in ATOP’s list of what was in force in 2018, which says nothing of later years. Around it, the United States has one with Australia, Japan and South Korea; China with North Korea; Kazakhstan with Russia. Mongolia has a promise of non-aggression with all 10 others. Since 2000 it ordered arms from Russia (8 orders), Australia (1) and the United States (1, not delivered yet).",
    );
  });

  it("counts the subject's pacts in the whole list and names those chosen", () => {
    expect(toTiesSentence(only("JPN", "USA", "CHN"), "ATOP", null)).toContain(
      "Japan has defence pacts with 5 countries in ATOP’s list of what was in force in 2018, which says nothing of later years: among them the United States.",
    );
  });

  it("is silent where nobody is chosen", () => {
    expect(toTiesSentence({ ...ELEVEN, countries: [] }, "ATOP", 2000)).toBeNull();
  });
});
