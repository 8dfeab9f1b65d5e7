import { render, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { FigureTable } from "@/components/ui/figure-table";
import { toBarTable } from "@/lib/series/tables";
import { TWELVE } from "../../lib/figures/example-content";

const indicator = { slug: "military-spending-usd", name: "Military spending", unit: "current US$" };

it("a chart's table is a real table with every digit, each figure with its source", () => {
  const table = toBarTable(indicator, TWELVE, () => "SIPRI, 2024");
  render(<FigureTable caption="Military spending" table={table} />);
  const element = screen.getByRole("table", { name: "Military spending", hidden: true });
  const russia = within(element).getByRole("row", { name: /^Russia/, hidden: true });
  expect(russia.textContent).toContain("$148,967,000,000");
  expect(russia.textContent).toContain("SIPRI, 2024");
  const korea = within(element).getByRole("row", { name: /^North Korea/, hidden: true });
  expect(korea.textContent).toContain("not reported");
  expect(within(element).getAllByRole("row", { hidden: true })).toHaveLength(13);
});
