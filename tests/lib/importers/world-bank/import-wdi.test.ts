import { expect, it } from "vitest";
import type { RowError } from "@/lib/domain/import-error";
import { importWdi } from "@/lib/importers/world-bank/import-wdi";
import { importWdiPersonnel, readPersonnel } from "@/lib/importers/world-bank/import-wdi-personnel";
import { readSeries } from "@/lib/importers/world-bank/read-series";
import { COUNTRY_FACTS, PUBLISHERS_FOLDER } from "@/tests/helpers/country-facts";

const [snapshot] = importWdi(PUBLISHERS_FOLDER, COUNTRY_FACTS);
const [personnel] = importWdiPersonnel(PUBLISHERS_FOLDER, COUNTRY_FACTS);
const of = (indicator: string) =>
  snapshot?.observations.filter((each) => each.indicator === indicator) ?? [];

function errorsOf(code: string, lines: readonly string[]) {
  const errors: RowError[] = [];
  const content = ["Country Name,Country Code,Year,Value", ...lines].join("\n");
  readSeries({ name: "wdi.csv", bytes: Buffer.from(content) }, code, COUNTRY_FACTS, errors);
  return errors.map(({ line, column, value, problem }) => [line, column, value, problem]);
}

it("leaves out regions, income classes and the world, and keeps Kosovo", () => {
  expect(of("population").map(({ iso3 }) => iso3)).toEqual(["XKX", "MNG"]);
});

it("stops at a code that is neither a country nor a known aggregate", () => {
  expect(errorsOf("SP.POP.TOTL", ["Atlantis,ATL,2022,5", "World,WLD,2022,5"])).toEqual([
    [2, "Country Code", "ATL", "is neither a country nor a known aggregate"],
  ]);
});

it("takes figures below 0 only in series that can fall below it", () => {
  expect(of("population-growth")[0]?.value).toBe(-0.0727);
  expect(of("reserves-usd")[0]?.value).toBe(-2_246_152.08320851);
  expect(errorsOf("SP.POP.TOTL", ["Mongolia,MNG,2022,-5"])).toEqual([
    [2, "Value", "-5", "is below 0"],
  ]);
});

it("computes spending in US$ only where share and GDP of the same year are both known", () => {
  expect(of("military-spending-usd").map(({ iso3, year, value }) => [iso3, year, value])).toEqual([
    ["MNG", 2022, 85_730_000],
    ["KOR", 2022, 43_521_816_000],
  ]);
});

it("says of computed spending that it is an estimate, and how it was made", () => {
  const [spending] = of("military-spending-usd");
  expect(spending?.standing).toBe("estimated");
  expect(spending?.note).toContain("MS.MIL.XPND.GD.ZS");
  expect(spending?.note).toContain("NY.GDP.MKTP.CD");
});

it("reads Gapminder's lower-case codes, and remembers through whom the series came", () => {
  expect(personnel).toMatchObject({ version: "2020-via-gapminder", via: "Gapminder" });
  expect(personnel?.observations).toContainEqual(
    expect.objectContaining({ iso3: "MNG", year: 2020, value: 18_000, note: null }),
  );
});

it("warns that a 0 of the personnel series can mean not known", () => {
  const libya = personnel?.observations.find(({ iso3 }) => iso3 === "LBY");
  expect(libya).toMatchObject({
    value: 0,
    note: "The World Bank prints 0 both for none and for not known",
  });
});

it("refuses a personnel row that measures something else", () => {
  const errors: RowError[] = [];
  const content =
    "geo,time,Value,Measure\nmng,2020,1.9,Military Spending\nzzz,2020,1,Military Personnel";
  readPersonnel({ name: "p1.csv", bytes: Buffer.from(content) }, COUNTRY_FACTS, errors);
  expect(errors.map(({ column, value }) => [column, value])).toEqual([
    ["Measure", "Military Spending"],
    ["geo", "zzz"],
  ]);
});
