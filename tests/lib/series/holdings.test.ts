import { expect, it } from "vitest";
import { describeHoldings } from "@/lib/series/holdings";

const NONE = { figures: 0, rankings: 0, ties: 0, missions: 0, transfers: 0 };

it("names what a source holds, and not what it holds none of", () => {
  expect(describeHoldings({ ...NONE, transfers: 2_884 })).toBe("2,884 orders of arms");
  expect(describeHoldings({ ...NONE, figures: 1_637, missions: 3_054 })).toBe(
    "1,637 figures, 3,054 presences in missions",
  );
  expect(describeHoldings({ ...NONE, figures: 1, ties: 1 })).toBe(
    "1 figure, 1 tie between countries",
  );
});

it("says so where a source holds nothing", () => {
  expect(describeHoldings(NONE)).toBe("no figures");
});
