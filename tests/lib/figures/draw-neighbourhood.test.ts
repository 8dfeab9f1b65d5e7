import { describe, expect, it } from "vitest";
import type { NeighbourhoodPer, NeighbourhoodShow } from "@/lib/domain/neighbourhood-view";
import { toCreditLine } from "@/lib/export/credit-line";
import { drawFigure } from "@/lib/figures/draw-figure";
import type { Neighbourhood } from "@/lib/series/neighbourhood";
import { toNeighbourhoodContent } from "@/lib/series/neighbourhood-content";
import { toExampleNeighbourhood, toPartialNeighbourhood } from "../series/example-neighbourhood";
import { RELEASE } from "./example-content";

const FRAME = {
  source: toCreditLine([RELEASE]),
  address: "https://parity.example/countries/MNG/neighbourhood",
};
const LOOKS = [
  { theme: "light", background: "solid", width: 960 },
  { theme: "dark", background: "solid", width: 358 },
] as const;

function draw(hood: Neighbourhood, show: NeighbourhoodShow, per: NeighbourhoodPer) {
  return toNeighbourhoodContent(hood, { show, per }, ["cow-contiguity-3.2"], (slug) => slug);
}

describe("the figure of a neighbourhood", () => {
  it.each(LOOKS)("looks as it was judged to look, $theme, $width wide", async (look) => {
    const content = draw(toExampleNeighbourhood(), "bars", "total");
    await expect(drawFigure({ ...content, ...FRAME }, look)).toMatchFileSnapshot(
      `golden/neighbourhood-total-${look.theme}-${look.width}.svg`,
    );
  });

  it.each(LOOKS)("says whose figure its sums lack, $theme, $width wide", async (look) => {
    const content = draw(toPartialNeighbourhood(), "bars", "km");
    await expect(drawFigure({ ...content, ...FRAME }, look)).toMatchFileSnapshot(
      `golden/neighbourhood-partial-${look.theme}-${look.width}.svg`,
    );
  });

  it.each(LOOKS)(
    "tells in its table of ratios what they are not, $theme, $width wide",
    async (look) => {
      const content = draw(toExampleNeighbourhood(), "ratio", "total");
      expect(content.sentence).toContain("not a probability of victory");
      await expect(drawFigure({ ...content, ...FRAME }, look)).toMatchFileSnapshot(
        `golden/neighbourhood-ratio-${look.theme}-${look.width}.svg`,
      );
    },
  );

  it.each(LOOKS)("has borders by both sides in a table, $theme, $width wide", async (look) => {
    const content = draw(toExampleNeighbourhood(), "borders", "total");
    await expect(drawFigure({ ...content, ...FRAME }, look)).toMatchFileSnapshot(
      `golden/neighbourhood-borders-${look.theme}-${look.width}.svg`,
    );
  });
});
