import { describe, expect, it } from "vitest";
import {
  compareEventDates,
  type EventDate,
  lastDay,
  liesWithin,
  parseEventDate,
  precisionOf,
  toDateWords,
} from "@/lib/domain/event-date";

function dateOf(from: string, until: string | null = null): EventDate {
  const date = parseEventDate(from, until);
  if (date === undefined) throw new Error(`${from} is no date`);
  return date;
}

it.each([
  ["2012", "year"],
  ["2012-01", "month"],
  ["2012-01-11", "day"],
  ["2024-02-29", "day"],
])("a date is as precise as it is written: %s", (text, precision) => {
  expect(precisionOf(text)).toBe(precision);
});

it.each(["", "12", "0999", "2023-02-29", "2024-13", "2024-00", "2024-1-1", "2024-12-11T00:00Z"])(
  "a date that cannot be is none: “%s”",
  (text) => {
    expect(precisionOf(text)).toBeUndefined();
    expect(parseEventDate(text)).toBeUndefined();
  },
);

it.each([
  ["2012", "2011"],
  ["2012", "2012"],
  ["2012", "2013-01"],
])("a span from %s to %s is none", (from, until) => {
  expect(parseEventDate(from, until)).toBeUndefined();
});

it("a less precise date sorts at its beginning, a span after what begins alike", () => {
  const sorted = ["2012-02", "2012-01-11", "2012", "2013", "2012-01"].map((from) => dateOf(from));
  sorted.push(dateOf("2012", "2024"), dateOf("2012", "2013"));
  sorted.sort(compareEventDates);
  expect(sorted.map(({ from, until }) => (until ? `${from}/${until}` : from))).toEqual([
    "2012",
    "2012/2013",
    "2012/2024",
    "2012-01",
    "2012-01-11",
    "2012-02",
    "2013",
  ]);
});

it.each([
  ["2012", null, "2012"],
  ["2012-01", null, "January 2012"],
  ["2012-01-11", null, "11 January 2012"],
  ["2012", "2024", "2012–2024"],
  ["2024-05", "2024-07", "May–July 2024"],
  ["2023-11", "2024-01", "November 2023 – January 2024"],
  ["2024-05-07", "2024-05-16", "7–16 May 2024"],
  ["2024-07-27", "2024-08-09", "27 July – 9 August 2024"],
  ["2023-12-30", "2024-01-02", "30 December 2023 – 2 January 2024"],
])("%s to %s reads %s", (from, until, words) => {
  expect(toDateWords(dateOf(from, until))).toBe(words);
});

describe("whether a date lies within a span", () => {
  it("counts every day that it may mean", () => {
    expect(liesWithin(dateOf("2012"), { from: "2012-06-01" })).toBe(true);
    expect(liesWithin(dateOf("2012"), { until: "2012-01-01" })).toBe(true);
    expect(liesWithin(dateOf("2012-02"), { from: "2012-03" })).toBe(false);
    expect(liesWithin(dateOf("2012", "2024"), { from: "2020", until: "2021" })).toBe(true);
    expect(liesWithin(dateOf("2012-01-11"), {})).toBe(true);
  });
  it("knows the last day of a month", () => {
    expect(["2024-02", "2023-02", "2024", "2024-04-05"].map(lastDay)).toEqual([
      "2024-02-29",
      "2023-02-28",
      "2024-12-31",
      "2024-04-05",
    ]);
  });
});
