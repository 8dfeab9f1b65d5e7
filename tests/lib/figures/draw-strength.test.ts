import { describe, expect, it } from "vitest";
import { toCreditLine } from "@/lib/export/credit-line";
import { drawFigure } from "@/lib/figures/draw-figure";
import { toStrengthContent } from "@/lib/series/strength-content";
import { toExampleStrength } from "../series/example-strength";
import { RELEASE } from "./example-content";

describe("the figure of an index", () => {
  it.each([
    { theme: "light", background: "solid", width: 960 },
    { theme: "dark", background: "solid", width: 358 },
  ] as const)("looks as it was judged to look, $theme, $width wide", async (look) => {
    const figure = {
      ...toStrengthContent(toExampleStrength()),
      source: toCreditLine([RELEASE]),
      address: "https://parity.example/strength?country=MNG,RUS,CHN,JPN,KAZ",
    };
    await expect(drawFigure(figure, look)).toMatchFileSnapshot(
      `golden/strength-${look.theme}-${look.width}.svg`,
    );
  });
});
