import { expect, it } from "vitest";
import { rememberViews } from "@/components/panels/remember-views";

const at = (query: string) => new URLSearchParams(query);

it("reads an address once for all who show a part of its view", () => {
  let read = 0;
  const readView = rememberViews((address: URLSearchParams) => {
    read += 1;
    return { kind: address.get("kind") };
  });
  const known = {};
  const view = readView(at("kind=bars"), known);
  expect(view).toEqual({ kind: "bars" });
  expect(readView(at("kind=bars"), known)).toBe(view);
  expect(read).toBe(1);
});

it("remembers the view now and the one before, and reads an older one anew", () => {
  const readView = rememberViews((address: URLSearchParams) => ({ kind: address.get("kind") }));
  const known = {};
  const bars = readView(at("kind=bars"), known);
  const lines = readView(at("kind=lines"), known);
  expect(readView(at("kind=bars"), known)).toBe(bars);
  readView(at("kind=heat"), known);
  expect(readView(at("kind=lines"), known)).not.toBe(lines);
  expect(readView(at("kind=lines"), known)).toEqual(lines);
});

it("reads anew for a page that knows something else", () => {
  const readView = rememberViews((address: URLSearchParams, { most }: { most: number }) => ({
    countries: (address.get("country") ?? "").split(",").slice(0, most),
  }));
  expect(readView(at("country=MNG,RUS"), { most: 1 })).toEqual({ countries: ["MNG"] });
  expect(readView(at("country=MNG,RUS"), { most: 2 })).toEqual({ countries: ["MNG", "RUS"] });
});
