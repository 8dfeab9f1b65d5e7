import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toPeerReason } from "@/lib/series/peer-words";
import { type PeerCandidate, type PeerReason, toPeers } from "@/lib/series/peers";

function candidate(
  iso3: string,
  change: Partial<PeerCandidate> & { population?: number | null; rank?: number | null } = {},
): PeerCandidate {
  const { population = null, rank = null, ...rest } = change;
  const toFigure = (value: number | null) =>
    value === null ? null : { value, year: 2025, release: "release-1" };
  return {
    iso3,
    name: iso3,
    subregion: "Eastern Asia",
    landBorders: [],
    figures: {
      rank: toFigure(rank),
      population: toFigure(population),
      "gdp-usd": null,
      "military-spending-usd": null,
    },
    ...rest,
  };
}

function codes(of: PeerCandidate, all: PeerCandidate[], reason: PeerReason) {
  return toPeers(of, all)
    .find((group) => group.reason === reason)
    ?.peers.map(({ iso3 }) => iso3);
}

const borders = [
  { neighbour: "RUS", lengthKm: 3452 },
  { neighbour: "CHN", lengthKm: 4630 },
];
const mongolia = candidate("MNG", { population: 3e6, rank: 93, landBorders: borders });

describe("a country's peers", () => {
  it("are its land neighbours, the longest border first", () => {
    const all = [mongolia, candidate("CHN"), candidate("JPN"), candidate("RUS")];
    expect(codes(mongolia, all, "neighbours")).toEqual(["CHN", "RUS"]);
  });

  it("are of its own subregion, the nearest in population first, those without one left out", () => {
    const all = [
      mongolia,
      candidate("CHN", { population: 1.4e9 }),
      candidate("KOR", { population: 5e7 }),
      candidate("RUS", { population: 1.4e8, subregion: "Eastern Europe" }),
      candidate("XXA"),
    ];
    expect(codes(mongolia, all, "subregion")).toEqual(["KOR", "CHN"]);
  });

  it("are nearest in rank, as many above as below where both are equally far", () => {
    const all = [
      mongolia,
      ...[90, 92, 94, 99].map((rank) => candidate(`R${rank}`, { rank })),
      candidate("NONE"),
    ];
    expect(codes(mongolia, all, "rank")).toEqual(["R92", "R94", "R90", "R99"]);
  });

  it("are as far at twice as at half a figure", () => {
    const all = [
      mongolia,
      candidate("A-HALF", { population: 1.5e6 }),
      candidate("B-TWICE", { population: 6e6 }),
      candidate("C-ONE-LESS", { population: 2e6 }),
      candidate("ZERO", { population: 0 }),
    ];
    expect(codes(mongolia, all, "population")).toEqual(["C-ONE-LESS", "A-HALF", "B-TWICE"]);
  });

  it("are none by a figure from long ago", () => {
    const figure = { value: 3e6, year: 2003, release: "release-1" };
    const none = { rank: null, "gdp-usd": null, "military-spending-usd": null };
    const old = candidate("OLD", { figures: { ...none, population: figure } });
    expect(codes(mongolia, [mongolia, old], "population")).toEqual([]);
  });

  it("are none by a figure that the country itself has not", () => {
    const korea = candidate("PRK");
    expect(codes(korea, [korea, mongolia], "population")).toEqual([]);
  });

  it("are never the country itself, and at most six by one figure", () => {
    const populations = fc.array(fc.integer({ min: 0, max: 2e9 }), { maxLength: 30 });
    fc.assert(
      fc.property(populations, (all) => {
        const world = [
          mongolia,
          ...all.map((each, at) => candidate(`X${at}`, { population: each })),
        ];
        const found = codes(mongolia, world, "population") ?? [];
        return found.length <= 6 && !found.includes("MNG");
      }),
    );
  });
});

it("the reason for a suggestion carries the country's own figure with its year", () => {
  const toFigure = (value: number) => ({ value, year: 2026, release: "release-1" });
  expect(toPeerReason({ reason: "rank", own: toFigure(93) })).toBe(
    "Nearest in rank (93rd in 2026)",
  );
  expect(toPeerReason({ reason: "gdp-usd", own: toFigure(25.4e9) })).toBe(
    "Nearest in GDP ($25.4 bn, 2026)",
  );
  expect(toPeerReason({ reason: "neighbours", own: null })).toBe("Neighbours");
});
