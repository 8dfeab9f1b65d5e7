import { expect, it } from "vitest";
import { GET } from "@/app/api/v1/context-facts/route";
import { contextFactsReply } from "@/lib/contracts/context-facts";
import { getCatalog } from "@/lib/repositories/catalog";
import { holdEvents } from "@/lib/repositories/hold-events";
import { readContextFacts } from "@/lib/views/read-context-facts";
import { askFor, readReply } from "@/tests/helpers/ask";
import { withTestDatabase } from "@/tests/helpers/database";

withTestDatabase({ dataset: true });

it("frames Mongolia's ranks: its borders, no defence pact, the agreement in force, its peacekeepers", async () => {
  const { data } = await readReply(GET, "country=MNG", contextFactsReply);
  expect(data[0]?.facts.map(({ says }) => says)).toEqual([
    "Borders China and Russia only, both nuclear-armed",
    "No defence pact in 2018",
    "Agreement with Japan on transfer of defence equipment, 22 January 2025",
    "Peacekeepers in UNMISS, South Sudan, in 2024; 850 in UNMISS in 2025",
  ]);
});

it("says nothing where nothing is known", async () => {
  const { data } = await readReply(GET, "country=MNG,ASM", contextFactsReply);
  expect(data.map(({ iso3, facts }) => [iso3, facts.length])).toEqual([
    ["MNG", 4],
    ["ASM", 0],
  ]);
});

it.each([
  ["", 400],
  ["country=mng", 400],
  ["country=ZZZ", 404],
])("?%s is answered %i", async (query, status) => {
  expect((await askFor(GET, query)).status).toBe(status);
});

it("every fact about every country rests on a document of a record or on releases that are credited", async () => {
  const catalog = await getCatalog();
  const records = new Map((await holdEvents(catalog)).map((event) => [event.id, event]));
  const codes = [...catalog.countries.keys()];
  let told = 0;
  for (let at = 0; at < codes.length; at += 12) {
    const { data, meta } = await readContextFacts({ country: codes.slice(at, at + 12) });
    const credited = new Set(meta.releases.map(({ slug }) => slug));
    for (const fact of data.flatMap(({ facts }) => facts)) {
      told += 1;
      expect(fact.sources.length, fact.says).toBeGreaterThan(0);
      if (fact.event === null) {
        expect(fact.releases.length, fact.says).toBeGreaterThan(0);
        expect(fact.releases.every((slug) => credited.has(slug))).toBe(true);
      } else {
        const addresses = records.get(fact.event)?.documents.map(({ address }) => address);
        expect(addresses, fact.says).toEqual(
          expect.arrayContaining(fact.sources.map(({ address }) => address)),
        );
      }
    }
  }
  expect(told).toBeGreaterThan(200);
});

it("every event rests on a document with publisher, title and address, or on a release that is held", async () => {
  const catalog = await getCatalog();
  const releases = new Set([...catalog.releases.values()].map(({ slug }) => slug));
  for (const event of await holdEvents(catalog)) {
    if (event.computedFrom !== null) {
      expect(releases, event.id).toContain(event.computedFrom);
      continue;
    }
    expect(event.documents.length, event.id).toBeGreaterThan(0);
    for (const { publisher, title, address } of event.documents) {
      expect(publisher && title, event.id).not.toBe("");
      expect(() => new URL(address), event.id).not.toThrow();
    }
  }
});
