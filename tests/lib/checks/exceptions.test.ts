import { expect, it } from "vitest";
import { describeFinding, type Finding, hasFailed, toRowError } from "@/lib/checks/check";
import { reportExceptions, reportFindings } from "@/lib/checks/exceptions";

const CHECK = { slug: "within-unit", holds: "It fits.", severity: "error" } as const;
const FINDING = {
  ...{ check: "within-unit", release: "wdi-1", indicator: "share", iso3: "KWT", year: 1991 },
  ...{ line: 7, figure: 117, says: "is above 100 %" },
};
const EXCEPTION = { check: "within-unit", release: "wdi-1", reason: "War." };

const meet = (findings: readonly Finding[], found = findings.length) => ({
  ...{ looked: 10, found, findings },
});

it("counts what it found beyond the findings that it keeps", () => {
  const report = reportFindings(CHECK, meet([FINDING], 7_000), [EXCEPTION]);
  expect(report).toMatchObject({ found: 6_999, findings: [], excepted: [FINDING] });
  expect(hasFailed(report)).toBe(true);
});

it("fails for a finding that nothing excepts", () => {
  const report = reportFindings(CHECK, meet([FINDING]), []);
  expect(hasFailed(report)).toBe(true);
  expect(report).toMatchObject({ looked: 10, findings: [FINDING], excepted: [] });
});

it("excepts what the exception names, and nothing beside it", () => {
  const other = { ...FINDING, year: 1992 };
  const report = reportFindings(CHECK, meet([FINDING, other]), [{ ...EXCEPTION, year: 1991 }]);
  expect(report).toMatchObject({ findings: [other], excepted: [FINDING] });
  for (const [field, value] of Object.entries({ country: "MNG", indicator: "gdp", year: 1990 })) {
    const strange = { ...EXCEPTION, [field]: value };
    expect(reportFindings(CHECK, meet([FINDING]), [strange]).findings).toEqual([FINDING]);
  }
});

it("fails for nothing that is only a warning", () => {
  expect(hasFailed(reportFindings({ ...CHECK, severity: "warning" }, meet([FINDING]), []))).toBe(
    false,
  );
});

it("reports an exception that excepts nothing, unless its release was not looked at", () => {
  const idle = { ...EXCEPTION, country: "MNG" };
  const reports = [reportFindings(CHECK, meet([FINDING]), [EXCEPTION, idle])];
  const looked = reportExceptions([EXCEPTION, idle], reports, new Set(["wdi-1"]));
  expect(looked.findings.map(describeFinding)).toEqual([
    "wdi-1 MNG: its exception from within-unit excepts nothing",
  ]);
  expect(reportExceptions([idle], reports, new Set(["gfp-1"])).findings).toEqual([]);
});

it("tells a finding as a bad row of its file", () => {
  expect(toRowError(FINDING, "a.csv")).toEqual({
    ...{ file: "a.csv", line: 7, column: "value", value: "117" },
    problem: "is above 100 % (share KWT 1991, within-unit)",
  });
});
