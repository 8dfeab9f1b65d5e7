import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { LensTable } from "@/components/panels/lens-table";
import type { LensesReply } from "@/lib/contracts/lenses";
import { recipe } from "@/lib/contracts/recipe";
import { openIndex } from "@/lib/scoring/lenses/open-index";

const lens: LensesReply["data"]["lenses"][number] = {
  slug: openIndex.slug,
  title: openIndex.title,
  idea: openIndex.idea,
  reference: openIndex.reference,
  caveat: openIndex.caveat,
  recipe: recipe.parse(openIndex.recipe),
  hash: "0".repeat(64),
  ranked: 145,
  places: [
    { iso3: "CHN", score: 80, rank: 2, shared: 2 },
    { iso3: "PRK", score: 60, rank: 14, shared: null },
    { iso3: "MNG", score: 9, rank: 81, shared: 76 },
  ],
  agreement: {
    ...{ publisher: "Global Firepower", shortName: "GFP", edition: 2026 },
    ...{ countries: 145, spearman: 0.946, kendall: 0.81 },
    largest: [{ iso3: "ALB", name: "Albania", rank: 125, published: 77 }],
  },
};
const named = (iso3: string, name: string) => ({
  ...{ iso3, name, median: null, best: null, worst: null, sentence: "" },
});

describe("the table of lenses", () => {
  const countries = [
    named("MNG", "Mongolia"),
    named("PRK", "North Korea"),
    named("AND", "Andorra"),
  ];

  it("gives each country its rank among all that every lens ranks, or says why there is none", () => {
    render(<LensTable data={{ shared: 138, lenses: [lens], countries }} />);
    const row = screen.getByRole("row", { name: /Open index/ });
    const cells = within(row)
      .getAllByRole("cell")
      .map(({ textContent }) => textContent);
    expect(cells.slice(1)).toEqual(["76", "14 of 145", "not ranked", "0.95"]);
  });

  it("carries the paper, the caveat and who is farthest from the published list", () => {
    render(<LensTable data={{ shared: 138, lenses: [lens], countries }} />);
    const row = screen.getByRole("row", { name: /Open index/ });
    expect(row.textContent).toContain("Handbook on Constructing Composite Indicators");
    expect(row.textContent).toContain(openIndex.caveat);
    expect(row.textContent).toContain("Albania 125 (GFP 77)");
  });
});
