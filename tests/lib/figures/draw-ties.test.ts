import { describe, expect, it } from "vitest";
import { toCreditLine } from "@/lib/export/credit-line";
import { drawFigure } from "@/lib/figures/draw-figure";
import { toTiesContent } from "@/lib/series/ties/ties-content";
import { ELEVEN, RELEASES } from "../series/ties/example-network";
import { RELEASE } from "./example-content";

describe("the figure of a network of ties", () => {
  it.each([
    { theme: "light", background: "solid", width: 960 },
    { theme: "dark", background: "solid", width: 358 },
  ] as const)("looks as it was judged to look, $theme, $width wide", async (look) => {
    const asked = { from: 2000, until: 2024, releases: RELEASES };
    const figure = {
      ...toTiesContent(ELEVEN, {
        ...asked,
        kinds: ["defence-pact", "consultation", "arms-orders"],
      }),
      source: toCreditLine([RELEASE]),
      address: "https://parity.example/cooperation/ties",
    };
    await expect(drawFigure(figure, look)).toMatchFileSnapshot(
      `golden/ties-${look.theme}-${look.width}.svg`,
    );
  });
});
