import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { drawFigure } from "@/lib/figures/draw-figure";
import { drawInlineFigure } from "@/lib/figures/draw-inline-figure";
import type { FigureContent } from "@/lib/figures/figure-content";
import { FONT_SIZE, WIDE_COLUMN } from "@/lib/series/frame";
import {
  toDistributionFigure,
  toMap,
  toRankingFigure,
  toWorldLines,
} from "./every-country-content";
import {
  THREE,
  THREE_HISTORIES,
  THREE_SERIES,
  TWELVE,
  TWELVE_HISTORIES,
  TWELVE_SERIES,
  toBars,
  toGrouped,
  toLines,
  toRankSlope,
  toRanks,
  toRatio,
  toSlope,
  toSources,
  toTable,
} from "./example-content";
import { toHeat, toMultiples, toPair, toScatter, toScores, toYears } from "./example-snapshots";

const figures: [string, FigureContent][] = [
  ["bars-three", toBars(THREE, "linear")],
  ["bars-twelve", toBars(TWELVE, "linear")],
  ["bars-twelve-log", toBars(TWELVE, "log")],
  ["lines-three", toLines(THREE_SERIES, "linear")],
  ["lines-twelve-log", toLines(TWELVE_SERIES, "log")],
  ["ranks-three", toRanks(THREE_HISTORIES)],
  ["ranks-twelve", toRanks(TWELVE_HISTORIES)],
  ["sources", toSources()],
  ["table", toTable()],
  ["map", toMap("world", "quantile")],
  ["map-northeast-asia", toMap("northeast-asia", "jenks")],
  ["ranking", toRankingFigure()],
  ["world-lines", toWorldLines()],
  ["distribution", toDistributionFigure()],
  ["grouped-twelve", toGrouped(TWELVE, "log")],
  ["slope-twelve", toSlope(TWELVE)],
  ["slope-ranks-twelve", toRankSlope(TWELVE_HISTORIES)],
  ["ratio-twelve", toRatio(TWELVE)],
  ["scatter", toScatter()],
  ["scatter-sized", toScatter("sized")],
  ["dumbbell-years", toYears()],
  ["dumbbell-countries", toPair()],
  ["multiples-shared", toMultiples("shared")],
  ["multiples-free", toMultiples("free")],
  ["multiples-scores", toScores()],
  ["heat", toHeat()],
];
const looks = [
  { theme: "light", background: "solid", width: 960 },
  { theme: "dark", background: "solid", width: 358 },
] as const;

describe.each(figures)("the figure %s", (name, content) => {
  it.each(looks)("looks as it was judged to look, $theme, $width wide", async (look) => {
    await expect(drawFigure(content, look)).toMatchFileSnapshot(
      `golden/${name}-${look.theme}-${look.width}.svg`,
    );
  });

  it("is the same to the byte when drawn again", () => {
    const [look] = looks;
    expect(drawFigure(content, look)).toBe(drawFigure(content, look));
  });

  it.each([320, 358, 600, 960, 1600])(
    "carries its title, source, terms and address at %i",
    (width) => {
      const text = textOf(drawFigure(content, { theme: "light", background: "solid", width }));
      expect(text).toContain(content.title.slice(0, 20));
      expect(text).toContain("SIPRI");
      expect(text).toContain("attribution");
      expect(text.replaceAll(/\s/g, "")).toContain("https://parity.example/?country=MNG,RUS,CHN");
    },
  );

  it("has every element's name in small letters, as SVG readers want it", () => {
    const svg = drawFigure(content, { theme: "light", background: "solid", width: 960 });
    expect(svg).not.toMatch(/<\/?[A-Z]/);
  });
});

describe("a figure", () => {
  const content = toBars(TWELVE, "log");

  it("names every chosen country, also those without a figure, and says why", () => {
    const text = textOf(drawFigure(content, { theme: "light", background: "solid", width: 960 }));
    for (const { name } of TWELVE) expect(text).toContain(name);
    expect(text).toContain("not reported");
    expect(text).toContain("not applicable");
    expect(text).toContain("0 or not reported");
  });

  it("carries what it says, and what is missing, as its description", () => {
    const svg = drawFigure(content, { theme: "light", background: "solid", width: 960 });
    const description = /<desc>([^<]*)<\/desc>/.exec(svg)?.[1];
    expect(description).toContain(content.sentence);
    expect(description).toContain("Not applicable: Bhutan.");
    expect(description).toContain("Not reported: North Korea.");
  });

  it("is words where there is nothing to draw, and no empty frame", () => {
    const silent = toBars(TWELVE.slice(4, 5), "linear");
    const svg = drawFigure(silent, { theme: "light", background: "solid", width: 960 });
    expect(textOf(svg)).toContain("There is nothing to draw");
    expect(textOf(svg)).toContain("Not reported: North Korea");
    expect(svg.match(/<svg/g)).toHaveLength(1);
  });

  it("announces a log scale and says that zero has no place on it", () => {
    const text = textOf(drawFigure(content, { theme: "light", background: "solid", width: 960 }));
    expect(text).toContain("log scale");
    expect(text).toContain("Zero has no place on a log scale");
  });

  it("draws no bar for a country that reports nothing", () => {
    const figure = drawFigure(toBars(THREE, "linear"), looks[0]);
    const unknown = THREE.map((each) => ({
      ...each,
      value: null,
      standing: "not-reported" as const,
    }));
    const empty = drawFigure(toBars(unknown, "linear"), looks[0]);
    expect(countOf(figure, "rect")).toBe(countOf(empty, "rect") + 3);
  });

  it("has no ground of its own when it is to be transparent", () => {
    const solid = drawFigure(content, { theme: "dark", background: "solid", width: 960 });
    const clear = drawFigure(content, { theme: "dark", background: "transparent", width: 960 });
    expect(countOf(clear, "rect")).toBe(countOf(solid, "rect") - 1);
  });

  it("keeps signs in names from breaking the picture", () => {
    const odd = THREE.map((each) => ({ ...each, name: `${each.name} & <c>` }));
    const svg = drawFigure({ ...toBars(odd, "linear"), title: 'R&D "<x>"' }, looks[0]);
    expect(svg).toContain("R&amp;D &quot;&lt;x&gt;&quot;");
    expect(textOf(svg)).toContain("Mongolia & <c>");
  });

  it("stands in a page by the page's own colours, with a name for screen readers", () => {
    const svg = drawInlineFigure(content.toChart(568), "Military spending, 12 countries");
    expect(svg).toContain("var(--c-1)");
    expect(svg).not.toMatch(/#[0-9a-f]{6}/);
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-label="Military spending, 12 countries"');
  });

  it("stands in a page in the size of type that its places are reckoned for", () => {
    const svg = drawInlineFigure(content.toChart(WIDE_COLUMN), "Military spending");
    const style = parseHTML(svg).document.querySelector("svg")?.getAttribute("style");
    expect(style).toContain(`font-size:${FONT_SIZE}px`);
    expect(style).toContain("font-variant-numeric:tabular-nums");
    expect(style).toContain("max-width:100%");
  });
});

function textOf(svg: string): string {
  return [...parseHTML(svg).document.querySelectorAll("text")]
    .map((each) => each.textContent)
    .join(" ");
}

function countOf(svg: string, name: string): number {
  return parseHTML(svg).document.querySelectorAll(name).length;
}
