import { describe, expect, it } from "vitest";
import { toPlaces } from "@/lib/series/time-chart";
import { findQuietLine, toQuietPath, toWorldLinesChart } from "@/lib/series/world-lines-chart";
import { THREE_SERIES } from "../figures/example-content";

const indicator = { slug: "military-spending-usd", name: "Military spending", unit: "current US$" };

function draw(axis: "linear" | "log", world: [string, (number | null)[]][]) {
  return toWorldLinesChart({
    ...{ indicator, countries: THREE_SERIES, axis, firstYear: 1990, width: 600 },
    world: world.map(([iso3, values]) => ({ iso3, values })),
  });
}

const rising = Array.from({ length: 35 }, (_, year) => 1e9 * (year + 1));

describe("lines in front of all countries", () => {
  it("stand on axes that hold everyone, also before the chosen ones begin", () => {
    const chart = draw("linear", [["USA", rising.map((value) => value * 1000)]]);
    expect(chart.lines.years).toEqual([1990, 2024]);
    expect(chart.lines.axis.domain[1]).toBeGreaterThanOrEqual(35e12);
  });

  it("break where a year has no figure, and where a log scale has no place for zero", () => {
    const values = [...rising];
    values.splice(10, 1, 0);
    const path = (axis: "linear" | "log") => toQuietPath(draw(axis, [["IND", values]]));
    expect(path("linear").match(/M/g)).toHaveLength(1);
    expect(path("log").match(/M/g)).toHaveLength(2);
    expect(draw("log", [["IND", values]]).notes.join()).toContain("Zero has no place");
  });

  it("are named by the pointer: the nearest one, and none that is far", () => {
    const chart = draw("linear", [
      ["IND", rising],
      ["PAK", rising.map((value) => value * 3)],
    ]);
    const { x, y } = toPlaces(chart.lines);
    const point = { x: x(2010) + 2, y: y(21e9 * 3) + 4 };
    expect(findQuietLine(chart, point, 14)).toMatchObject({ iso3: "PAK", year: 2010 });
    expect(findQuietLine(chart, { x: point.x, y: -200 }, 14)).toBeNull();
  });

  it("are light: 195 countries of 65 years in under 90 KB", () => {
    const world = Array.from({ length: 195 }, (_, place): [string, number[]] => [
      `C${place}`,
      Array.from({ length: 65 }, (_, year) => 1e9 * (place + 1) * (1 + Math.sin(year) / 5)),
    ]);
    expect(toQuietPath(draw("log", world)).length).toBeLessThan(90_000);
  });
});
