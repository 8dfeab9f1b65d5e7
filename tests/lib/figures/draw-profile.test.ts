import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { toCreditLine } from "@/lib/export/credit-line";
import { drawFigure } from "@/lib/figures/draw-figure";
import { toProfileContent } from "@/lib/series/profile-content";
import { toExampleProfile } from "../series/example-world";
import { RELEASE } from "./example-content";

const figure = {
  ...toProfileContent(toExampleProfile(), "land"),
  source: toCreditLine([RELEASE]),
  address: "https://parity.example/countries/MNG?country=MNG,RUS,CHN",
};

describe("the figure of percentile strips", () => {
  it.each([
    { theme: "light", background: "solid", width: 960 },
    { theme: "dark", background: "solid", width: 358 },
  ] as const)("looks as it was judged to look, $theme, $width wide", async (look) => {
    await expect(drawFigure(figure, look)).toMatchFileSnapshot(
      `golden/profile-${look.theme}-${look.width}.svg`,
    );
  });

  it("draws no mark of the country where it has no place", () => {
    const svg = drawFigure(figure, { theme: "light", background: "solid", width: 960 });
    const { document } = parseHTML(svg);
    const own = [...document.querySelectorAll('path[fill="#0b5a9e"]')];
    const inKey = 1;
    expect(own).toHaveLength(4 + inKey);
  });
});
