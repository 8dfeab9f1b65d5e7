import { describe, expect, it } from "vitest";
import { toChartCitation, toEmbedAddress, toEmbedCode } from "@/lib/export/share-texts";
import { RELEASE } from "../figures/example-content";

const bars = {
  kind: "bars",
  indicator: "tanks",
  country: ["MNG", "RUS", "CHN"],
  axis: "linear",
} as const;

describe("a chart's frame for other pages", () => {
  it("has the query of its picture, what is usual left out, and its colours", () => {
    const usual = "/embed/bars?indicator=tanks&country=MNG,RUS,CHN";
    expect(toEmbedAddress(bars)).toBe(usual);
    expect(toEmbedAddress({ ...bars, axis: "log" }, "dark")).toBe(`${usual}&axis=log&theme=dark`);
  });

  it("is HTML that no title breaks out of", () => {
    const code = toEmbedCode("https://parity.example/embed/bars?a=1&b=2", 'Of "guns" <b>', 200);
    expect(code).toContain('src="https://parity.example/embed/bars?a=1&amp;b=2"');
    expect(code).toContain('title="Of &quot;guns&quot; &lt;b>"');
    expect(code).toContain('height="440"');
  });
});

describe("a chart's citation", () => {
  const shown = { title: "Military spending", subtitle: "current US$, 2024" };
  const address = "https://parity.example/?country=MNG";
  const day = new Date(2026, 10, 24);

  it("names title, releases, address and the day of reading", () => {
    expect(toChartCitation(shown, [RELEASE], address, day)).toBe(
      "Parity. (2026). Military spending: current US$, 2024 [Chart]. Data: SIPRI Military Expenditure Database, 2024. Retrieved November 24, 2026, from https://parity.example/?country=MNG",
    );
  });

  it("claims no data where none was drawn", () => {
    expect(toChartCitation(shown, [], address, day)).not.toContain("Data:");
  });
});
