import { describe, expect, it } from "vitest";
import { recipe } from "@/lib/contracts/recipe";
import { leaveOut, setWeight, takeIn } from "@/lib/scoring/edit-recipe";
import { openIndex } from "@/lib/scoring/lenses/open-index";

const OPEN = recipe.parse(openIndex.recipe);

describe("a recipe changed by hand", () => {
  it("has the new weight, of an indicator or of a pillar, and is the same otherwise", () => {
    const changed = setWeight(setWeight(OPEN, "tanks", 7), "naval", 0);
    expect(changed.indicators.find(({ code }) => code === "tanks")?.weight).toBe(7);
    expect(changed.groups.find(({ code }) => code === "naval")?.weight).toBe(0);
    expect(setWeight(setWeight(changed, "tanks", 2), "naval", 2)).toEqual(OPEN);
  });

  it("loses a pillar with its last indicator", () => {
    const changed = leaveOut(OPEN, "nuclear-warheads");
    expect(changed.groups.map(({ code }) => code)).not.toContain("nuclear");
    expect(changed.groups.map(({ code }) => code)).toContain("index");
  });

  it("is the very same after leaving out and taking in again, in whichever order", () => {
    const codes = ["nuclear-warheads", "tanks", "active-personnel"];
    const without = codes.reduce(leaveOut, OPEN);
    expect(without.indicators).toHaveLength(OPEN.indicators.length - 3);
    const back = codes.toReversed().reduce((each, code) => takeIn(each, OPEN, code), without);
    expect(back).toEqual(OPEN);
  });

  it("takes nothing in that the lens does not have, and nothing twice", () => {
    expect(takeIn(OPEN, OPEN, "spears")).toBe(OPEN);
    expect(takeIn(OPEN, OPEN, "tanks")).toBe(OPEN);
  });
});
