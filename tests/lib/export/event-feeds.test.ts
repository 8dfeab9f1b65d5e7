// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { CooperationEvent } from "@/lib/domain/event";
import { escapeXml, toAtomFeed } from "@/lib/export/atom-feed";
import { escapeText, foldLine, toICalendar } from "@/lib/export/icalendar";

const event: CooperationEvent = {
  id: "2024-12-agreement",
  date: { from: "2024-12-11", until: null, precision: "day" },
  kind: "agreement",
  parties: [{ iso3: "MNG", code: null, name: "Mongolia" }],
  title: "Agreement, <signed>; “quoted” & said",
  titleVariants: [],
  summary: "First line.\nSecond \\ line; with, signs.",
  concerns: [],
  standing: "in-force",
  standingNote: "As announced.",
  documents: [
    {
      publisher: "Ministry",
      title: 'A "title" <b>',
      date: "2025-01-22",
      address: "https://example.org/a?b=1&c=2",
      note: null,
    },
  ],
  computedFrom: null,
};
const head = {
  name: "Parity: events",
  address: "https://parity.example",
  releases: new Map([["atop-5", "Leeds and others 2002"]]),
};
const unfold = (text: string) => text.replaceAll("\r\n ", "");
const year: CooperationEvent = {
  ...event,
  id: "2012-year",
  title: "Exercise",
  date: { from: "2012", until: null, precision: "year" },
};

describe("events as iCalendar", () => {
  it("stand on whole days and end on the first day that is no longer theirs", () => {
    const text = unfold(toICalendar([event], head));
    expect(text).toContain("DTSTART;VALUE=DATE:20241211\r\nDTEND;VALUE=DATE:20241212\r\n");
    expect(text).toContain("UID:2024-12-agreement@parity.example\r\n");
    expect(text).toContain("DTSTAMP:20250122T000000Z\r\n");
    expect(text).toContain("TRANSP:TRANSPARENT\r\n");
  });
  it("whose day is not known take the month or year whole, and say so", () => {
    const text = unfold(toICalendar([year], head));
    expect(text).toContain("DTSTART;VALUE=DATE:20120101\r\nDTEND;VALUE=DATE:20130101\r\n");
    expect(text).toContain("SUMMARY:Exercise (2012\\, day not known)\r\n");
    expect(text).toContain("X-PARITY-PRECISION:year\r\n");
    const span = { from: "2024-01", until: "2024-02", precision: "month" } as const;
    const months = unfold(toICalendar([{ ...year, date: span }], head));
    expect(months).toContain("DTSTART;VALUE=DATE:20240101\r\nDTEND;VALUE=DATE:20240301\r\n");
    expect(months).toContain("SUMMARY:Exercise (January–February 2024\\, day not known)");
  });
  it("name what they rest on: documents with their addresses, or the release's citation", () => {
    const text = unfold(toICalendar([event], head));
    expect(text).toContain("In force. As announced.");
    expect(text).toContain("https://example.org/a?b=1&c=2");
    const computed = { ...event, documents: [], computedFrom: "atop-5" };
    expect(unfold(toICalendar([computed], head))).toContain(
      "Computed from: Leeds and others 2002.",
    );
  });
  it("escape commas, semicolons, backslashes and line ends", () => {
    expect(escapeText("a, b; c \\ d\r\ne\nf\u0007")).toBe("a\\, b\\; c \\\\ d\\ne\\nf");
    expect(toICalendar([event], head)).toContain(
      "SUMMARY:Agreement\\, <signed>\\; “quoted” & said",
    );
  });
  it("have no line of more than 75 octets, cut no character in two and lose none", () => {
    const long = `SUMMARY:${"防衛装備品及び技術の移転に関する協定😀é".repeat(9)}`;
    const folded = foldLine(long);
    const encoder = new TextEncoder();
    for (const line of folded.split("\r\n")) {
      expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
    }
    expect(unfold(folded)).toBe(long);
    expect(foldLine("a".repeat(75))).toBe("a".repeat(75));
    expect(foldLine("a".repeat(76))).toBe(`${"a".repeat(75)}\r\n a`);
  });
  it("end every line with CR and LF, and hold as many ends as beginnings", () => {
    const text = toICalendar([event, year], head);
    expect(text.split("\r\n").join("")).not.toMatch(/[\r\n]/);
    const lines = text.split("\r\n");
    expect(lines.filter((line) => line.startsWith("BEGIN:")).length).toBe(3);
    expect(lines.filter((line) => line.startsWith("END:")).length).toBe(3);
  });
});

describe("events as an Atom feed", () => {
  const self = "https://parity.example/api/v1/events.atom?country=MNG&kind=law";
  const parse = (text: string) => new DOMParser().parseFromString(text, "application/xml");

  it("are well-formed whatever stands in them, and give it back unchanged", () => {
    const feed = parse(toAtomFeed([event], { ...head, self }));
    expect(feed.querySelector("parsererror")).toBeNull();
    const entry = feed.querySelector("entry");
    expect(entry?.querySelector("title")?.textContent).toBe(event.title);
    expect(entry?.querySelector("content")?.textContent).toContain("First line.\nSecond \\ line");
    expect(entry?.querySelector('link[rel="related"]')?.getAttribute("href")).toBe(
      "https://example.org/a?b=1&c=2",
    );
    expect(escapeXml('a\u0000b\u0008<&>"')).toBe("ab&lt;&amp;&gt;&quot;");
  });
  it("have all that RFC 4287 asks of a feed and an entry", () => {
    const feed = parse(toAtomFeed([event, year], { ...head, self })).documentElement;
    const own = (name: string) => [...feed.children].filter((each) => each.tagName === name);
    expect(feed.namespaceURI).toBe("http://www.w3.org/2005/Atom");
    for (const name of ["id", "title", "updated", "author"]) expect(own(name)).toHaveLength(1);
    expect(own("updated")[0]?.textContent).toBe("2025-01-22T00:00:00Z");
    expect(own("link")[0]?.getAttribute("href")).toBe(self);
    for (const entry of own("entry")) {
      for (const name of ["id", "title", "updated", "content"]) {
        expect(entry.getElementsByTagName(name)).toHaveLength(1);
      }
    }
  });
  it("without events are a feed all the same", () => {
    expect(parse(toAtomFeed([], { ...head, self })).querySelector("feed > updated")).not.toBeNull();
  });
});
