import { describe, expect, it } from "vitest";
import { toCreditLine } from "@/lib/export/credit-line";
import { drawFigure } from "@/lib/figures/draw-figure";
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

describe("the figure of a neighbourhood", () => {
  it.each(LOOKS)("looks as it was judged to look, $theme, $width wide", async (look) => {
    const content = toNeighbourhoodContent(toExampleNeighbourhood(), "total", (slug) => slug);
    await expect(drawFigure({ ...content, ...FRAME }, look)).toMatchFileSnapshot(
      `golden/neighbourhood-total-${look.theme}-${look.width}.svg`,
    );
  });

  it.each(LOOKS)("says whose figure its sums lack, $theme, $width wide", async (look) => {
    const content = toNeighbourhoodContent(toPartialNeighbourhood(), "km", (slug) => slug);
    await expect(drawFigure({ ...content, ...FRAME }, look)).toMatchFileSnapshot(
      `golden/neighbourhood-partial-${look.theme}-${look.width}.svg`,
    );
  });
});
