import { describe, expect, it } from "vitest";
import { toProfile } from "@/lib/series/profile";
import { findStrengths, toPlaceWords } from "@/lib/series/strengths";
import { MONGOLIA, toExampleProfile, toFigures, toIndicator } from "./example-world";

const REGION = { name: "Eastern Asia", members: [] };

describe("what a country is strongest and weakest in", () => {
  it("takes neither mere size, nor doubtful zeros, nor orders of a few", () => {
    const { strongest, weakest } = findStrengths(toExampleProfile().indicators);
    const named = [...strongest, ...weakest].map(({ slug }) => slug);
    expect(named).toContain("tanks");
    for (const slug of ["share", "guns", "ships", "heads"]) expect(named).not.toContain(slug);
  });

  it("counts no threat such as crime among strengths", () => {
    const indicators = (["security", "land"] as const).map((domain) =>
      toIndicator(domain, domain, toFigures(120, { MNG: 110 }), { domain }),
    );
    const { strongest } = findStrengths(toProfile(MONGOLIA, [], REGION, indicators).indicators);
    expect(strongest.map(({ slug }) => slug)).toEqual(["land"]);
  });

  it("takes at most two of one domain and five in all, the farthest first", () => {
    const indicators = Array.from({ length: 12 }, (_, place) =>
      toIndicator(`i${place}`, `I ${place}`, toFigures(120, { MNG: 60 + place * 5 }), {
        domain: (["land", "air", "naval", "finance"] as const)[place % 4],
      }),
    );
    const { strongest, weakest } = findStrengths(
      toProfile(MONGOLIA, [], REGION, indicators).indicators,
    );
    expect(strongest.map(({ slug }) => slug)).toEqual(["i11", "i10", "i9", "i8", "i7"]);
    expect(weakest.map(({ slug }) => slug)).toEqual(["i0"]);
  });

  it.each([
    [100, 145, "first of 145"],
    [0, 145, "last of 145"],
    [84.2, 145, "ahead of 84% of the 144 others"],
    [99.7, 400, "ahead of over 99% of the 399 others"],
    [0.3, 400, "ahead of fewer than 1% of the 399 others"],
  ])("says %f among %i as “%s”", (percentile, countries, words) => {
    expect(toPlaceWords(percentile, countries)).toBe(words);
  });
});
