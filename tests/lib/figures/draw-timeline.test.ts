import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { toCreditLine } from "@/lib/export/credit-line";
import { drawFigure } from "@/lib/figures/draw-figure";
import { drawInlineFigure } from "@/lib/figures/draw-inline-figure";
import { toTimelineContent } from "@/lib/series/timeline-content";
import { EXAMPLE_TIMELINE } from "../series/example-timeline";
import { RELEASE } from "./example-content";

describe("the figure of a timeline", () => {
  it.each([
    { theme: "light", background: "solid", width: 960 },
    { theme: "dark", background: "solid", width: 358 },
  ] as const)("looks as it was judged to look, $theme, $width wide", async (look) => {
    const figure = {
      ...toTimelineContent(EXAMPLE_TIMELINE, { computed: "yes" }, [RELEASE]),
      source: toCreditLine([RELEASE]),
      address: "https://parity.example/cooperation?computed=yes",
    };
    await expect(drawFigure(figure, look)).toMatchFileSnapshot(
      `golden/timeline-${look.theme}-${look.width}.svg`,
    );
  });

  it("shrinks with the page that it stands in, on a screen and on paper", () => {
    const { toChart } = toTimelineContent(EXAMPLE_TIMELINE, {}, [RELEASE]);
    const svg = parseHTML(drawInlineFigure(toChart(1168), "Events")).document.querySelector("svg");
    expect(svg?.getAttribute("style")?.split(";")).toEqual(
      expect.arrayContaining(["max-width:100%", "height:auto"]),
    );
  });
});
