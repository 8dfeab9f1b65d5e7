import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { toCreditLine } from "@/lib/export/credit-line";
import { toFigureAddress, toFigureFileName } from "@/lib/export/figure-address";
import { toCsv } from "@/lib/export/to-csv";
import { toViewAddress } from "@/lib/export/view-address";
import { RELEASE } from "../figures/example-content";

const bars = {
  kind: "bars",
  indicator: "tanks",
  country: ["MNG", "RUS", "CHN"],
  axis: "linear",
} as const;

describe("a figure's address", () => {
  it("leaves out what is usual and keeps commas readable", () => {
    expect(toFigureAddress(bars, "png")).toBe(
      "/api/v1/figures/bars.png?indicator=tanks&country=MNG,RUS,CHN",
    );
  });

  it("is one and the same however its options are given", () => {
    const asked = { width: 600, scale: 4, theme: "dark" } as const;
    expect(toFigureAddress({ ...bars, axis: "log" }, "png", asked)).toBe(
      "/api/v1/figures/bars.png?indicator=tanks&country=MNG,RUS,CHN&axis=log&scale=4&theme=dark&width=600",
    );
    expect(toFigureAddress(bars, "png", { scale: 2, theme: "light", width: 960 })).toBe(
      toFigureAddress(bars, "png"),
    );
  });

  it("leads back to a view that shows the same", () => {
    expect(toViewAddress({ ...bars, axis: "log" })).toBe(
      "/?country=MNG,RUS,CHN&indicator=tanks&axis=log",
    );
  });
});

it("a figure's file name says what it shows", () => {
  expect(toFigureFileName(bars, "2025")).toBe("parity-tanks-mng-rus-chn-2025");
  expect(toFigureFileName({ kind: "ties", country: ["MNG", "JPN"] }, "2018")).toBe(
    "parity-ties-mng-jpn-2018",
  );
  expect(toFigureFileName({ kind: "ranks", publisher: "gfp", country: ["MNG"] }, "2017-2026")).toBe(
    "parity-gfp-ranks-mng-2017-2026",
  );
});

describe("a credit line", () => {
  it("names publisher, edition, date and terms of what was drawn", () => {
    expect(toCreditLine([RELEASE])).toBe(
      "Source: SIPRI Military Expenditure Database, 2024 (published 2025-04-28; Non-commercial use with attribution; an extract).",
    );
  });

  it("gathers the editions of one title", () => {
    const gfp = { ...RELEASE, shortName: "GFP", title: "Annual ranking", published: null };
    const line = toCreditLine([
      { ...gfp, slug: "gfp-2025", version: "2025" },
      { ...gfp, slug: "gfp-2026", version: "2026" },
    ]);
    expect(line).toContain("GFP, Annual ranking, 2025, 2026 (retrieved 2026-11-01");
  });

  it("claims no source where nothing was drawn", () => {
    expect(toCreditLine([])).toBe("");
  });
});

describe("a figure's CSV", () => {
  const figure = {
    iso3: "CIV",
    name: 'Côte d’Ivoire, "CIV"',
    indicator: "tanks",
    unit: "vehicles",
    year: 2025,
    value: 0.1,
    low: null,
    high: null,
    standing: "reported" as const,
    note: null,
    release: "gfp-2025",
  };

  it("reads back as what it was made from, commas and quotes included", () => {
    const [row] = csvParse(toCsv([figure], []));
    expect(row).toMatchObject({
      iso3: "CIV",
      name: figure.name,
      value: "0.1",
      release: "gfp-2025",
    });
  });

  it("leaves the cell empty where there is no value, and says why beside it", () => {
    const [row] = csvParse(toCsv([{ ...figure, value: null, standing: "not-reported" }], []));
    expect(row).toMatchObject({ value: "", standing: "not-reported" });
  });
});
