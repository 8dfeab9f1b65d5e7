import { describe, expect, it } from "vitest";
import { checkCooperationView, loadCooperationView } from "@/lib/contracts/cooperation-view";
import type { CooperationEvent } from "@/lib/domain/event";
import { toAroundEvent } from "@/lib/series/around-event";
import {
  findBeside,
  findOpenEvent,
  listPartnerChoices,
  toCooperationSentence,
  toKnownCooperation,
} from "@/lib/series/cooperation-words";
import {
  type CardOrder,
  countOtherSuppliers,
  toOrderWords,
  toPartnerCards,
} from "@/lib/series/partner-cards";
import { stepMarks } from "@/lib/series/step-marks";
import { toTimelineChart } from "@/lib/series/timeline-chart";
import { EXAMPLE_TIMELINE } from "./example-timeline";

const HOME = EXAMPLE_TIMELINE.country;

/** The examples with all that a record has. */
const EVENTS: CooperationEvent[] = EXAMPLE_TIMELINE.events.map((event) => ({
  ...event,
  ...{ titleVariants: [], summary: "", standingNote: null },
  documents: event.documents.map(({ publisher }) => ({
    ...{ publisher, title: event.title, date: null, note: null },
    address: `https://documents.example/${event.id}`,
  })),
}));

describe("what the page of cooperation says", () => {
  it("counts records, partners and documents, and names the newest agreement of a known day", () => {
    expect(toCooperationSentence(HOME, EVENTS)).toBe(
      "12 records of Mongolia with 6 partners, from 1992 to 2024, rest on 12 documents. The newest agreement of a known day: Memorandum on defence exchange, revised, with Japan, 29 February 2024 (official).",
    );
  });

  it("says where there is no record", () => {
    expect(toCooperationSentence(HOME, [])).toBe(
      "No event of Mongolia is recorded with its documents.",
    );
  });

  it("opens the record asked for, else the newest agreement of a known day", () => {
    const [first] = EVENTS;
    expect(findOpenEvent(EVENTS, first?.id ?? "")).toBe(first);
    expect(findOpenEvent(EVENTS, "")?.title).toBe("Memorandum on defence exchange, revised");
    expect(findOpenEvent([], "")).toBeUndefined();
  });

  it("leads from a record to those right before and after it with the same partner", () => {
    const memorandum = EVENTS.find(({ date }) => date.from === "2012-01-11");
    if (memorandum === undefined) throw new Error("the memorandum is no example");
    expect(findBeside(EVENTS, memorandum, "MNG").map(({ title }) => title)).toEqual([
      "Strategic partnership",
      "Special Strategic Partnership for Peace and Prosperity",
    ]);
  });

  it("offers the partners with records of their own, Japan first, and those chosen already", () => {
    expect(listPartnerChoices(EVENTS, "MNG", []).map(({ key }) => key)).toEqual([
      ...["JPN", "RUS", "CHN", "IND"],
    ]);
    expect(listPartnerChoices(EVENTS, "MNG", ["USA"]).map(({ key }) => key)).toContain("USA");
  });
});

describe("an address of the page of cooperation", () => {
  const known = { ...toKnownCooperation(EXAMPLE_TIMELINE), countries: new Set(["MNG", "JPN"]) };
  const check = (query: string) => checkCooperationView(loadCooperationView(query), known);

  it("is taken as it says, whatever it says known things about", () => {
    expect(check("?partner=JPN,RUS&kinds=agreement&from=2010&to=2020&computed=yes")).toEqual({
      problems: [],
      view: {
        ...{ about: "MNG", event: "", partner: ["JPN", "RUS"], kinds: ["agreement"] },
        ...{ computed: "yes", from: 2010, to: 2020, span: 5 },
      },
    });
  });

  it.each([
    ["?about=XXX", "No country is known as XXX."],
    ["?partner=ZZZ,JPN", "No partner is known as ZZZ."],
    ["?kinds=wars", "No kind of event is known as wars."],
    ["?event=nothing", "No event is known as nothing."],
    ["?from=1805", "Events and figures here are of the years 1990 to 2024."],
    ["?from=2020&to=2010", "The years must not end (2010) before they begin (2020)."],
    ["?span=99", "From 1 to 15 years are shown before and after an event."],
  ])("%s tells what cannot be had, and the rest is shown", (query, problem) => {
    expect(check(query).problems).toEqual([problem]);
  });
});

describe("before and after an event", () => {
  const at = (from: string, span: number) =>
    toAroundEvent(EXAMPLE_TIMELINE.lines, { from, until: null, precision: "day" }, span);

  it("stands as many years before as after, a year without a figure empty and never zero", () => {
    const { years, middle, rows } = at("2010-11-19", 2);
    expect([years, middle]).toEqual([[2008, 2009, 2010, 2011, 2012], 2010]);
    const orders = rows.find(({ key }) => key === "orders");
    expect(orders?.values.map((value) => value?.value ?? null)).toEqual([
      ...[null, 211, null, null, null],
    ]);
    expect(orders?.missing).toEqual(years.map(() => "none listed"));
  });

  it("says both means where both are known", () => {
    expect(at("2010", 2).rows[0]?.sentence).toBe(
      "Military spending: a mean of $72.7 m (2 years known) before 2010, a mean of $85.7 m (2 years known) after it.",
    );
  });

  it("says openly that there is no figure after an event of the newest year", () => {
    expect(at("2024-12-11", 5).rows[0]?.sentence).toContain(
      "the newest figure is of 2024, so there is none after it.",
    );
    const [, orders] = at("2024-12-11", 2).rows;
    expect(orders?.missing).toEqual([
      ...["none listed", "none listed", "none listed", "no figure", "no figure"],
    ]);
    expect(orders?.sentence).toContain("the list ends with 2024, so it has none after it.");
    expect(at("1985", 2).rows[0]?.sentence).toContain("no figure in the 2 years before 1985");
  });
});

const ORDER: CardOrder = {
  ...{ line: 1, supplier: { iso3: "RUS", name: "Russia" }, orderYear: 2009 },
  ...{ orderYearEstimated: false, ordered: 100, orderedEstimated: true, designation: "T-72" },
  ...{ description: "tank", delivered: 100 },
};

describe("partners' cards", () => {
  const others = [
    { ...ORDER, line: 2, supplier: { iso3: null, name: "Soviet Union" } },
    { ...ORDER, line: 3, supplier: { iso3: null, name: "Soviet Union" } },
    { ...ORDER, line: 4, supplier: { iso3: "POL", name: "Poland" } },
  ];
  const cards = toPartnerCards(EVENTS, [ORDER, ...others], "MNG", (key) => key);

  it("begin with Japan, and hold a partner with whom nothing is recorded too", () => {
    expect(cards.map(({ key }) => key)).toEqual([
      ...["JPN", "RUS", "CHN", "USA", "KOR", "IND", "TUR", "EU"],
    ]);
    expect(cards.find(({ key }) => key === "TUR")).toMatchObject({ agreements: [], orders: [] });
  });

  it("hold what was agreed and what was exercised, the newest first, each where its partner is", () => {
    const [japan, russia] = cards;
    expect(japan?.agreements.map(({ date }) => date.from).slice(0, 2)).toEqual([
      ...["2024-12", "2024-02-29"],
    ]);
    expect(japan?.exercises.map(({ title }) => title)).toEqual(["Khaan Quest"]);
    expect(russia?.orders).toEqual([ORDER]);
  });

  it("say of what only a report speaks that it is reported", () => {
    const [japan] = cards;
    expect(japan?.concerns).toContain("strategic (as reported)");
    expect(japan?.concerns).toContain("memorandum");
  });

  it("leave other suppliers to be counted", () => {
    expect(countOtherSuppliers([ORDER, ...others])).toEqual([
      { name: "Soviet Union", count: 2 },
      { name: "Poland", count: 1 },
    ]);
  });

  it("tell an order with what is estimated in it, and that nothing of it was delivered", () => {
    expect(toOrderWords(ORDER)).toBe("2009: ≈ 100 T-72, tank; 100 delivered");
    expect(toOrderWords({ ...ORDER, orderYearEstimated: true, ordered: null, delivered: 0 })).toBe(
      "≈ 2009: T-72, tank; none delivered yet by the register",
    );
    expect(toOrderWords({ ...ORDER, delivered: null })).toContain("delivery not known");
  });
});

describe("keys on a timeline", () => {
  const { marks } = toTimelineChart(
    { home: HOME, events: EXAMPLE_TIMELINE.events, lines: [], from: 1990, to: 2024 },
    960,
    [],
  );

  it("lead along time to every event, and stay at its ends", () => {
    let id = marks[0]?.id ?? "";
    const passed = [id];
    for (let step = 1; step < marks.length; step += 1) {
      id = stepMarks(marks, id, "ArrowRight")?.id ?? "";
      passed.push(id);
    }
    expect(new Set(passed).size).toBe(EXAMPLE_TIMELINE.events.length);
    expect(stepMarks(marks, id, "ArrowRight")?.id).toBe(id);
    expect(stepMarks(marks, id, "Home")?.id).toBe(marks[0]?.id);
    expect(stepMarks(marks, passed[0] ?? "", "ArrowLeft")?.id).toBe(passed[0]);
    expect(stepMarks(marks, passed[0] ?? "", "End")?.id).toBe(id);
  });

  it("lead from lane to lane, to the nearest in time", () => {
    const visit = marks.find(({ lane, id }) => lane === "JPN" && id.includes("visit"));
    const below = stepMarks(marks, visit?.id ?? "", "ArrowDown");
    expect(below?.lane).toBe("RUS");
    expect(stepMarks(marks, below?.id ?? "", "ArrowUp")?.lane).toBe("JPN");
    expect(stepMarks(marks, visit?.id ?? "", "ArrowUp")?.id).toBe(visit?.id);
  });
});
