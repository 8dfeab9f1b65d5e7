import { describe, expect, it } from "vitest";
import { toCreditLine } from "@/lib/export/credit-line";
import { drawFigure } from "@/lib/figures/draw-figure";
import { toSuppliersContent } from "@/lib/series/suppliers-content";
import { REGISTER, toExampleSuppliers } from "../../helpers/example-suppliers";
import { RELEASE } from "./example-content";

const RELEASED = {
  ...RELEASE,
  ...{ slug: REGISTER, version: "2026-02", title: "SIPRI Arms Transfers Database, trade register" },
};

describe("the figure of a country's suppliers", () => {
  it.each([
    { theme: "light", background: "solid", width: 960 },
    { theme: "dark", background: "solid", width: 358 },
  ] as const)("looks as it was judged to look, $theme, $width wide", async (look) => {
    const figure = {
      ...toSuppliersContent(toExampleSuppliers(), REGISTER),
      source: toCreditLine([RELEASED]),
      address: "https://parity.example/countries/MNG/suppliers",
    };
    await expect(drawFigure(figure, look)).toMatchFileSnapshot(
      `golden/suppliers-${look.theme}-${look.width}.svg`,
    );
  });
});
