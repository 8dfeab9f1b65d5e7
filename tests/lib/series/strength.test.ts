import { describe, expect, it } from "vitest";
import { toRankChanges } from "@/lib/series/rank-changes";
import { toStrengthChart } from "@/lib/series/strength-chart";
import { toStrengthContent, toStrengthSentence } from "@/lib/series/strength-content";
import { toPillarPlaces } from "@/lib/series/strength-parts";
import type { StrengthRow } from "@/lib/series/strength-rows";
import { estimateTextWidth } from "@/lib/series/text-width";
import { toExampleStrength } from "./example-strength";

const WIDTHS = [280, 358, 552, 808, 1168];

/** Where each bold label stands. */
function boxesOf(chart: ReturnType<typeof toStrengthChart>) {
  return chart.ink.flatMap((mark) => {
    if (mark.mark !== "text" || !mark.isBold) return [];
    const width = estimateTextWidth(mark.text, 13);
    const left = mark.anchor === "end" ? mark.x - width : mark.x;
    return [{ text: mark.text, left, right: left + width, y: mark.y }];
  });
}

describe("an index as intervals of ranks", () => {
  it.each(WIDTHS)(
    "keeps every name inside the drawing and off the other names, %i wide",
    (width) => {
      const { rows } = toExampleStrength();
      const crowded = ["USA", "CHN", "RUS", "IND", "X5", "X6", "JPN", "MNG", "X94", "X95", "VCT"];
      const chart = toStrengthChart({ rows, chosen: crowded, width, notes: [] });
      const boxes = boxesOf(chart);
      expect(boxes.length).toBeGreaterThanOrEqual(crowded.length);
      for (const [place, box] of boxes.entries()) {
        expect(box.left, box.text).toBeGreaterThanOrEqual(-0.5);
        expect(box.right, box.text).toBeLessThanOrEqual(width + 0.5);
        for (const other of boxes.slice(place + 1)) {
          const isClear =
            Math.abs(box.y - other.y) >= 15.9 || box.right <= other.left || other.right <= box.left;
          expect(isClear, `${box.text} and ${other.text}`).toBe(true);
        }
      }
    },
  );

  it("has a row for every ranked country, one under another", () => {
    const { rows } = toExampleStrength();
    const chart = toStrengthChart({ rows, chosen: [], width: 600, notes: [] });
    expect(chart.rows.map(({ iso3 }) => iso3)).toEqual(rows.map(({ iso3 }) => iso3));
    for (const [place, row] of chart.rows.slice(1).entries()) {
      expect(row.y - (chart.rows[place]?.y ?? 0)).toBe(chart.rowHeight);
    }
  });

  it("says the chosen countries' places with their intervals", () => {
    expect(toStrengthSentence(toExampleStrength({ chosen: ["MNG", "RUS"] }))).toBe(
      "Mongolia is 93rd of 165, between 82nd and 109th in nine of ten recomputations; Russia 3rd (1–4).",
    );
  });

  it("says nothing of intervals where nothing was recomputed, and nothing at all of nobody", () => {
    const bare = toExampleStrength({ runs: 0, chosen: ["MNG"] });
    const rows = bare.rows.map((row) => ({ ...row, spread: null }));
    expect(toStrengthSentence({ ...bare, rows })).toBe("Mongolia is 93rd of 165.");
    expect(toStrengthSentence({ ...bare, chosen: ["ATA"] })).toBeNull();
    expect(toStrengthContent({ ...bare, rows }).subtitle).not.toContain("recomputations");
  });

  it("always says that an index predicts no war, and who could not be ranked", () => {
    const { notes } = toStrengthContent(toExampleStrength()).toChart(600);
    expect(notes).toContain("An index is not a prediction of a war’s outcome");
    expect(notes).toContain("Too little is known to rank Andorra, Monaco");
  });
});

function toRow(iso3: string, rank: number, before: number | null): StrengthRow {
  return { ...{ iso3, name: iso3, rank, before }, score: 0, isTied: false, spread: null };
}

describe("what a change did to the ranks", () => {
  it("names the chosen ones' moves, and who moved farthest either way", () => {
    const rows = [toRow("A", 1, 1), toRow("B", 2, 5), toRow("C", 3, 2), toRow("D", 4, null)];
    expect(toRankChanges(rows, ["B", "A", "D"])).toEqual({
      ...{ moved: 2, of: 3, entered: ["D"] },
      chosen: ["B: 2nd, was 5th", "A: 1st, as before", "D: 4th, was not ranked"],
      farthest: ["B up 3", "C down 1"],
    });
  });
});

describe("a country's places in the pillars", () => {
  const strength = {
    groups: [
      { code: "index", name: "Strength", parent: null, share: 0 },
      { code: "land", name: "Land", parent: "index", share: 0.25 },
      { code: "naval", name: "Naval", parent: "index", share: 0.75 },
    ],
    indicators: [],
    rows: [
      { ...toRow("A", 1, null), groups: [3, 10, 5] },
      { ...toRow("B", 2, null), groups: [2, 30, 5] },
      { ...toRow("C", 3, null), groups: [1, 20, null] },
    ],
  };

  it("stand heaviest first, and equal scores share a place", () => {
    expect(toPillarPlaces(strength, "A")).toEqual([
      { code: "naval", name: "Naval", share: 0.75, rank: 1, of: 2, alike: 1, place: 1 },
      { code: "land", name: "Land", share: 0.25, rank: 3, of: 3, alike: 0, place: 0 },
    ]);
  });

  it("are none in a pillar that does not apply or is not known: it is no last place", () => {
    expect(toPillarPlaces(strength, "C")[0]).toMatchObject({ rank: null, of: 2, place: null });
    expect(toPillarPlaces(strength, "X")).toEqual([]);
  });
});
