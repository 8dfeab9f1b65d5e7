import { expect, it } from "vitest";
import type { RowError } from "@/lib/domain/import-error";
import { importFas, readStockpiles } from "@/lib/importers/fas-nuclear/import-fas";
import { COUNTRY_FACTS, PUBLISHERS_FOLDER } from "@/tests/helpers/country-facts";

const [release] = importFas(PUBLISHERS_FOLDER, COUNTRY_FACTS);

it("leaves the world's sum out and keeps every country's stockpile", () => {
  expect(release?.observations.map(({ iso3, year, value }) => [iso3, year, value])).toEqual([
    ["CHN", 1945, 0],
    ["CHN", 2023, 410],
    ["RUS", 2023, 4489],
    ["ZAF", 1990, 6],
    ["ZAF", 1991, 0],
  ]);
});

it("refuses half a warhead and a country that does not exist", () => {
  const errors: RowError[] = [];
  const content =
    "Entity,Code,Year,nuclear_weapons_stockpile\nChina,CHN,2023,1.5\nUtopia,UTO,2023,1\nWorld,OWID_WRL,2023,x";
  readStockpiles({ name: "fas.csv", bytes: Buffer.from(content) }, COUNTRY_FACTS, errors);
  expect(errors.map(({ line, column, value }) => [line, column, value])).toEqual([
    [2, "nuclear_weapons_stockpile", "1.5"],
    [3, "Code", "UTO"],
  ]);
});
