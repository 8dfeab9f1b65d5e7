import { describe, expect, it } from "vitest";
import { toMissionsChart } from "@/lib/series/missions/missions-chart";
import { toMissionsContent } from "@/lib/series/missions/missions-content";
import { toMissionRows, toRuns, toRunWords } from "@/lib/series/missions/presence-runs";
import { estimateTextWidth } from "@/lib/series/text-width";
import { LISTED, MISSION_RELEASES, OF_MONGOLIA, toPresences } from "./example-missions";

const MONGOLIA = { iso3: "MNG", name: "Mongolia" };
const YEARS = [1994, 2024] as const;

function toContent(presences = OF_MONGOLIA, country = MONGOLIA) {
  return toMissionsContent(country, {
    ...{ presences, missions: LISTED, years: YEARS, releases: MISSION_RELEASES },
  });
}

describe("years in a mission", () => {
  it("are taken together where they follow one another, in whatever order they come", () => {
    expect(toRuns([2012, 2010, 2011, 2014])).toEqual([
      { from: 2010, until: 2012 },
      { from: 2014, until: 2014 },
    ]);
    expect(toRunWords(toRuns([2006, 2007, 2010]))).toBe("2006–2007, 2010");
  });

  it("are drawn a bar a run, each leading to the row of its newest year", () => {
    const rows = toMissionRows([...toPresences("UNMISS", [2012, 2013, 2016])], LISTED, "MNG");
    const { spots } = toMissionsChart({ iso3: "MNG", rows, years: YEARS, width: 640, notes: [] });
    expect(spots.map(({ label }) => label)).toEqual([
      "Mongolia in UNMISS: 2012–2013",
      "Mongolia in UNMISS: 2016",
    ]);
    expect(spots[0]?.figure).toEqual({
      kind: "mission",
      ...{ mission: "UNMISS", iso3: "MNG", year: 2013, release: "geo-pko-2.3" },
    });
  });

  it.each([280, 358, 640, 1168])("keep every word inside a drawing %i wide", (width) => {
    for (const mark of toContent().toChart(width).ink) {
      if (mark.mark !== "text") continue;
      const wide = estimateTextWidth(mark.text, 13);
      const left = mark.anchor === "start" ? mark.x : mark.x - wide;
      expect(left, mark.text).toBeGreaterThanOrEqual(-1);
      expect(left + wide, mark.text).toBeLessThanOrEqual(width + 1);
    }
  });
});

describe("a country's presence in missions", () => {
  it("is told with its newest mission and with the years of which the list has none", () => {
    expect(toContent().sentence).toBe(
      "Mongolia is listed with troops in 3 missions between 2006 and 2024; in 2024 in UNMISS (South Sudan). Of 2011 the list has it in none.",
    );
  });

  it("never says how many people, and that a blank year is not none", () => {
    const notes = toContent().toChart(640).notes.join(". ");
    expect(notes).toContain("how many people were there is not said");
    expect(notes).toContain("not “none”");
  });

  it("shows a mission without a name by its acronym, and says so in the table", () => {
    const { table } = toContent(toPresences("UNKNOWN", [2001]));
    expect(table.rows[0]?.slice(0, 4)).toEqual(["2001", "UNKNOWN", "not known here", ""]);
  });

  it("is told where there is none: not listed, which small presences may not be", () => {
    const content = toContent([], { iso3: "PRK", name: "North Korea" });
    expect(content.sentence).toContain("North Korea is not listed with troops in any UN mission");
    expect(content.sentence).toContain("may be missing");
    expect(content.releases).toEqual([]);
  });
});
