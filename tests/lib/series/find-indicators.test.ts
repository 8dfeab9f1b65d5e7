import { expect, it } from "vitest";
import { findIndicators, findLike } from "@/lib/series/find-indicators";

const all = [
  ["military-spending-usd", "Military spending", "current US$", "finance"],
  ["military-spending-share-of-gdp", "Military spending, share of GDP", "% of GDP", "finance"],
  ["tanks", "Tanks", "vehicles", "land"],
  ["tanker-aircraft", "Tanker aircraft", "aircraft", "air"],
].map(([slug = "", name = "", unit = "", domain = ""]) => ({
  ...{ slug, name, unit, domain },
  definition: "",
}));

const slugsOf = (found: readonly { slug: string }[]) => found.map(({ slug }) => slug);

it("an indicator is found by words of its name, unit or definition, in any order", () => {
  const found = findIndicators(all, { search: "gdp SPENDING", domain: "" });
  expect(slugsOf(found)).toEqual(["military-spending-share-of-gdp"]);
});

it("a domain narrows what is found", () => {
  expect(slugsOf(findIndicators(all, { search: "tank", domain: "land" }))).toEqual(["tanks"]);
});

it("a mistaken name leads to those most like it", () => {
  expect(slugsOf(findLike("military-spendings", all, 1))).toEqual(["military-spending-usd"]);
  expect(slugsOf(findLike("tank", all, 1))).toEqual(["tanks"]);
  expect(findLike("zzz", all, 3)).toEqual([]);
});
