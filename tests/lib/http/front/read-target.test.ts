import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findTooLong, LONGEST_ADDRESS } from "@/lib/http/front/longest-address";
import { readTarget } from "@/lib/http/front/read-target";

describe("reading what is asked for", () => {
  it.each([
    ["/rankings?by=gfp", "/rankings", "?by=gfp"],
    ["/embed/../rankings", "/rankings", ""],
    ["/embed/%2e%2e/rankings", "/rankings", ""],
    ["/\\evil.example/x", "//evil.example/x", ""],
    ["//evil.example/x", "//evil.example/x", ""],
    ["http://evil.example/rankings?a=1", "/rankings", "?a=1"],
    ["HTTPS://evil.example:80", "/", ""],
    ["http://evil.example?a=1", "/", "?a=1"],
    ["*", "/", ""],
    ["/countries/Ö", "/countries/%C3%96", ""],
    ["/search?q=%D0%9C", "/search", "?q=%D0%9C"],
  ])("reads %s as %s, with no host of the reader's", (target, path, query) => {
    const url = readTarget(target);
    expect([url?.pathname, url?.search, url?.host]).toEqual([path, query, "parity.invalid"]);
  });

  it.each([
    "/%E0%A4%A",
    "/%",
    "/?q=%ff",
    "/a%00b",
    "/a%0d%0aSet-Cookie:x",
    "@evil.example/",
    ":80",
  ])("cannot read %s", (target) => {
    expect(readTarget(target)).toBeNull();
  });

  it("never takes a host from a target, whatever it is", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((each) => `/${each}`),
        ),
        (target) => {
          const url = readTarget(target);
          expect(url === null || url.origin === "http://parity.invalid").toBe(true);
        },
      ),
    );
  });
});

describe("the longest address", () => {
  it("holds path and query together", () => {
    const path = "/api/v1/compare?country=";
    const fits = readTarget(`${path}${"A".repeat(LONGEST_ADDRESS - path.length)}`);
    const isTooLong = readTarget(`${path}${"A".repeat(LONGEST_ADDRESS - path.length + 1)}`);
    expect(fits && findTooLong(fits)).toBeNull();
    expect(isTooLong && findTooLong(isTooLong)?.problem).toContain("4097 characters long");
  });

  it("is exceeded by the longest parameter, which is named and not repeated", () => {
    const name = "n".repeat(500);
    const url = readTarget(`/rankings?a=1&${name}=${"b".repeat(5000)}`);
    const problem = url && findTooLong(url);
    expect(problem?.name).toBe(`${"n".repeat(60)}…`);
    expect(problem?.problem).not.toContain("bbb");
  });

  it("is told also where no parameter is to blame", () => {
    const url = readTarget(`/${"a".repeat(5000)}`);
    expect(url && findTooLong(url)?.name).toBe("address");
  });
});
