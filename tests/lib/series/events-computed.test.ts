import { describe, expect, it } from "vitest";
import { toMissionEvents } from "@/lib/series/events/mission-events";
import { toTieEvents } from "@/lib/series/events/tie-events";
import {
  type ReleasedTransfer,
  toTransferEvent,
  toYearsWords,
} from "@/lib/series/events/transfer-events";

const names = new Map([
  ["MNG", "Mongolia"],
  ["RUS", "Russia"],
  ["CHN", "China"],
]);

const order: ReleasedTransfer = {
  line: 16023,
  recipientIso3: "MNG",
  recipient: "Mongolia",
  supplierIso3: "RUS",
  supplier: "Russia",
  orderYear: 2009,
  orderYearEstimated: false,
  ordered: 100,
  orderedEstimated: true,
  designation: "T-72",
  description: "tank",
  delivered: 100,
  deliveredEstimated: true,
  deliveryYears: [2012, 2015],
  status: "second-hand-modernized",
  comment: null,
  tivPerUnit: 1.41,
  tivOrder: 141.24,
  tivDelivered: 141.24,
  release: "sipri-arms-transfers-2026-02",
};

describe("an order of arms as an event", () => {
  it("says what, how many and by whom, and that a number is an estimate", () => {
    expect(toTransferEvent(order, names)).toMatchObject({
      id: "sipri-arms-transfers-2026-02-16023",
      date: { from: "2009", until: null, precision: "year" },
      kind: "transfer",
      title: "Mongolia: order of about 100 T-72 from Russia",
      summary: "Tank, second-hand, modernised. Delivered: about 100, in 2012 and 2015.",
      standing: "reported",
      documents: [],
      computedFrom: "sipri-arms-transfers-2026-02",
    });
  });
  it("never takes an unknown number for none", () => {
    const unknown = { ...order, ordered: null, delivered: null, deliveryYears: [] };
    expect(toTransferEvent(unknown, names)).toMatchObject({
      title: "Mongolia: order of T-72 from Russia",
      summary: "Tank, second-hand, modernised. How many were delivered is not known.",
    });
    const none = { ...order, delivered: 0, deliveryYears: [] };
    expect(toTransferEvent(none, names).summary).toContain("None delivered by the end");
  });
  it("keeps the register's name for a party that is no country of today", () => {
    const soviet = { ...order, supplierIso3: null, supplier: "Soviet Union" };
    expect(toTransferEvent(soviet, names).parties[1]).toEqual({
      iso3: null,
      code: null,
      name: "Soviet Union",
    });
  });
  it("says that the year is the register's estimate where it is", () => {
    const estimated = { ...order, orderYearEstimated: true };
    expect(toTransferEvent(estimated, names).standingNote).toContain("estimate");
    expect(toYearsWords([1980, 1978, 1979, 1984])).toBe("1978–1980 and 1984");
  });
});

it("a presence in a mission is one event for each run of years, and says no number of people", () => {
  const release = "geo-pko-2.3";
  const presences = [2012, 2013, 2015].map((year) => ({
    ...{ iso3: "MNG", mission: "UNMISS", year, note: null, release },
    locations: year === 2013 ? 4 : 2,
  }));
  const events = toMissionEvents(presences, names);
  expect(events.map(({ id, date }) => [id, date.from, date.until])).toEqual([
    ["geo-pko-2-3-mng-unmiss-2012", "2012", "2013"],
    ["geo-pko-2-3-mng-unmiss-2015", "2015", null],
  ]);
  expect(events[0]).toMatchObject({
    title: "Mongolia in UNMISS, South Sudan",
    computedFrom: release,
  });
  expect(events[0]?.summary).toContain("up to 4 places");
});

it("all that binds a pair is one event, of the years that the release speaks of, borders left out", () => {
  const tie = { iso3: "CHN", otherIso3: "MNG", firstYear: 2018, lastYear: 2018, note: null };
  const ties = (["consultation", "non-aggression", "land-contiguity"] as const).flatMap((kind) => [
    { ...tie, kind, release: "atop-5" },
    { ...tie, iso3: "MNG", otherIso3: "CHN", kind, release: "atop-5" },
  ]);
  const events = toTieEvents(ties, names);
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    id: "atop-5-chn-mng-2018-2018",
    title: "China and Mongolia: bound to non-aggression and consultation in 2018",
    concerns: ["non-aggression", "consultation"],
  });
});
