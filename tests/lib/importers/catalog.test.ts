import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { DIRECTIONS, INDICATOR_DOMAINS } from "@/lib/domain/indicator";
import { COUNTRY_FACTS } from "@/tests/helpers/country-facts";

const readJson = (name: string): unknown =>
  JSON.parse(readFileSync(`prisma/data/catalog/${name}.json`, "utf8"));

const text = z.string().min(3);
const indicators = z
  .array(
    z.object({
      slug: z.string().regex(/^[a-z0-9-]+$/),
      name: text,
      unit: z.string().min(1),
      domain: z.enum(INDICATOR_DOMAINS),
      direction: z.enum(DIRECTIONS),
      definition: text,
      sources: z
        .array(
          z.object({
            source: text,
            preference: z.int().nullable(),
            definition: text,
            origin: text.optional(),
          }),
        )
        .min(1),
    }),
  )
  .parse(readJson("indicators"));
const groups = z
  .array(z.object({ slug: z.string(), citation: text, members: z.array(z.string()).optional() }))
  .parse(readJson("groups"));

const speaker = (slug: string, source: string) =>
  indicators.find((each) => each.slug === slug)?.sources.find((each) => each.source === source);

it("asks the sources of each indicator in an order without ties", () => {
  for (const { sources } of indicators) {
    const order = sources.flatMap(({ preference }) => preference ?? []);
    expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
  }
});

it("never shows GFP's budget or its active personnel by default", () => {
  expect(speaker("military-spending-usd", "gfp")?.preference).toBeNull();
  expect(speaker("active-personnel", "gfp")?.preference).toBeNull();
  expect(speaker("military-spending-usd", "sipri-milex")?.preference).toBe(1);
});

it("says that the World Bank's spending does not confirm SIPRI's", () => {
  for (const slug of [
    ...["military-spending-usd", "military-spending-share-of-gdp"],
    "military-spending-share-of-government",
  ]) {
    expect(speaker(slug, "world-bank-wdi")).toMatchObject({ origin: "sipri-milex" });
  }
});

it("says that the World Bank counts paramilitary forces among the armed forces", () => {
  expect(speaker("active-personnel", "world-bank-wdi")?.definition).toContain("paramilitary");
});

it("warns where GFP redefined what it counts, or labels it inconsistently", () => {
  expect(speaker("reserve-personnel", "gfp")?.definition).toContain("change between editions");
  expect(speaker("armoured-vehicles", "gfp")?.definition).toContain("not a trend");
  expect(speaker("coal-production", "gfp")?.definition).toContain("inconsistently");
});

it("never puts pounds and dollars, or current and constant money, into one indicator", () => {
  const units = new Map(indicators.map(({ slug, unit }) => [slug, unit]));
  expect(units.get("military-spending-usd")).toBe("current US$");
  expect(units.get("military-spending-gbp")).toBe("current pounds sterling");
  expect(units.get("military-spending-constant-usd-2023")).toBe("constant 2023 US$");
});

it.each([
  ["g7", 7],
  ["g20", 19],
  ["nato", 32],
  ["sco", 10],
  ["asean", 11],
  ["csto", 6],
  ["brics", 10],
  ["northeast-asia", 6],
  ["central-asia", 5],
])("lists the members of %s, %d known countries", (slug, count) => {
  const members = groups.find((each) => each.slug === slug)?.members ?? [];
  expect(new Set(members).size).toBe(count);
  expect(members.filter((iso3) => !COUNTRY_FACTS.known.has(iso3))).toEqual([]);
});
