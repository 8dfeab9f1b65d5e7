import { describe, expect, it } from "vitest";
import type { CooperationEvent } from "@/lib/domain/event";
import {
  toEventsThing,
  toFigureThing,
  toJsonLd,
  toSiteThing,
  toSourceThing,
} from "@/lib/export/json-ld";

const nasty = "</script><script>alert(1)</script><!-- & \u2028";

const event: CooperationEvent = {
  id: "2012-memorandum",
  date: { from: "2012-01", until: null, precision: "month" },
  kind: "agreement",
  parties: [
    { iso3: "MNG", code: null, name: "Mongolia" },
    { iso3: null, code: "EU", name: "European Union" },
  ],
  title: nasty,
  titleVariants: [{ title: "覚書", language: "ja", note: null }],
  summary: "They agreed.",
  concerns: [],
  standing: "reported",
  standingNote: null,
  documents: [
    {
      publisher: "Ministry",
      title: "Release",
      date: null,
      address: "https://example.org/a",
      note: null,
    },
  ],
  computedFrom: null,
};
const page = "https://parity.example/countries/MNG";

describe("what a page is about, for machines", () => {
  it("cannot end the script that holds it, and is read back unchanged", () => {
    const text = toJsonLd(toEventsThing([event], nasty, page));
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    const read = JSON.parse(text);
    expect(read["@context"]).toBe("https://schema.org");
    expect(read.itemListElement[0].item.name).toBe(nasty);
  });
  it("gives an event its date as far as known, its parties and its documents", () => {
    const { item } = JSON.parse(toJsonLd(toEventsThing([event], "Mongolia", page)))
      .itemListElement[0];
    expect(item).toMatchObject({
      "@type": "Event",
      startDate: "2012-01",
      url: `${page}#event-2012-memorandum`,
      organizer: [
        { "@type": "Country", name: "Mongolia" },
        { "@type": "Organization", name: "European Union" },
      ],
      subjectOf: [{ url: "https://example.org/a", publisher: { name: "Ministry" } }],
    });
    expect(item).not.toHaveProperty("endDate");
  });
  it("names a source's publisher, terms and releases, and the whole dataset's file", () => {
    const source = {
      slug: "cow-nmc",
      title: "National Material Capabilities",
      publisher: "Correlates of War Project",
      shortName: "COW",
      address: "https://correlatesofwar.org",
      terms: "attribution" as const,
      termsNote: "Free with citation",
      releases: [{ version: "7.0", published: null, citation: "Singer and others" }],
    };
    expect(toSourceThing(source, "https://parity.example")).toMatchObject({
      "@type": "Dataset",
      url: "https://parity.example/data/cow-nmc",
      conditionsOfAccess: "Free with citation",
      citation: ["Singer and others"],
      hasPart: [{ name: "COW, National Material Capabilities, 7.0" }],
    });
    expect(toSiteThing("https://parity.example", "a".repeat(64))).toMatchObject({
      version: "a".repeat(12),
      distribution: [{ contentUrl: "https://parity.example/api/v1/export/datapackage.json" }],
    });
  });

  it("names a drawn figure with its years, its credit and where to take it from", () => {
    const content = { title: "Ties", subtitle: "In force", sentence: null, years: "1994-2024" };
    const places = {
      page: "https://parity.example/cooperation/ties",
      csv: "https://parity.example/a.csv",
      png: "https://parity.example/a.png",
    };
    const thing = toFigureThing(content, [], places);
    expect(thing).toMatchObject({
      ...{ "@type": "Dataset", name: "Ties", description: "In force." },
      ...{ temporalCoverage: "1994/2024", image: places.png, url: places.page },
      distribution: [{ encodingFormat: "text/csv", contentUrl: places.csv }],
    });
    expect(toFigureThing({ ...content, years: "" }, [], places)).not.toHaveProperty(
      "temporalCoverage",
    );
  });
});
