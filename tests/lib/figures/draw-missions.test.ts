import { describe, expect, it } from "vitest";
import { toCreditLine } from "@/lib/export/credit-line";
import { drawFigure } from "@/lib/figures/draw-figure";
import { toMissionsContent } from "@/lib/series/missions/missions-content";
import { LISTED, MISSION_RELEASES, OF_MONGOLIA } from "../series/missions/example-missions";
import { RELEASE } from "./example-content";

describe("the figure of a country's missions", () => {
  it.each([
    { theme: "light", background: "solid", width: 960 },
    { theme: "dark", background: "solid", width: 358 },
  ] as const)("looks as it was judged to look, $theme, $width wide", async (look) => {
    const figure = {
      ...toMissionsContent(
        { iso3: "MNG", name: "Mongolia" },
        {
          ...{ presences: OF_MONGOLIA, missions: LISTED, years: [1994, 2024] },
          releases: MISSION_RELEASES,
        },
      ),
      source: toCreditLine([RELEASE]),
      address: "https://parity.example/cooperation/peacekeeping?of=MNG",
    };
    await expect(drawFigure(figure, look)).toMatchFileSnapshot(
      `golden/missions-${look.theme}-${look.width}.svg`,
    );
  });
});
