import type { Client } from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { connectWriter } from "@/lib/database/writer";
import { loadDataset } from "@/lib/repositories/load-dataset";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { makeSmallDataset, type SmallDataset } from "@/tests/helpers/small-dataset";

const TIES = [
  "kind,iso3,other_iso3,first_year,last_year,note",
  "consultation,CHN,RUS,2018,2018,",
  "consultation,RUS,CHN,2018,2018,",
  "land-contiguity,MNG,RUS,1921,2016,RUS 1922–1991 as the Soviet Union",
  "land-contiguity,RUS,MNG,1921,2016,RUS 1922–1991 as the Soviet Union",
];
const MISSIONS = [
  "iso3,mission,year,locations,note",
  "CHN,UNMISS,2013,2,",
  "MNG,UNAMID,2013,1,",
  "MNG,UNMISS,2013,4,",
];
const TRANSFERS = [
  "line,recipient_iso3,recipient,supplier_iso3,supplier,order_year,order_year_estimated,ordered,ordered_estimated,designation,description,delivered,delivered_estimated,delivery_years,status,comment,tiv_per_unit,tiv_order,tiv_delivered",
  "13,MNG,Mongolia,,Soviet Union,1963,true,250,true,T-55,tank,250,true,1964 1965,new,,1.25,312.5,312.5",
  "15,RUS,Russia,,unknown supplier(s),2023,true,,false,Missile,,,true,,second-hand-modernized,,2.5,,",
  '16,MNG,Mongolia,CHN,China,2023,false,20,false,L-ATV,"carrier, armoured",0,false,,second-hand,None delivered,0.18,3.6,0',
];

let database: TestDatabase;
let dataset: SmallDataset;
let client: Client;

beforeEach(async () => {
  database = await createTestDatabase({ dataset: false });
  dataset = makeSmallDataset();
  client = await connectWriter(database.connectionString);
  write("ties", TIES);
  write("missions", MISSIONS);
  write("transfers", TRANSFERS);
});
afterEach(async () => {
  await client.end();
  await database.drop();
  dataset.dispose();
});

const write = (table: string, rows: readonly string[]) =>
  dataset.write(`gfp/2025/${table}.csv`, `${rows.join("\n")}\n`);
const load = () =>
  loadDataset({ connectionString: database.connectionString, dataFolder: dataset.folder });

async function ask(sql: string): Promise<unknown[][]> {
  return (await client.query({ text: sql, rowMode: "array" })).rows;
}

const countAll = () =>
  ask(`SELECT (SELECT count(*)::int FROM tie), (SELECT count(*)::int FROM mission_presence),
              (SELECT count(*)::int FROM arms_transfer)`);

it("loads ties with their years, note and line, from both sides", async () => {
  await load();
  const note = "RUS 1922–1991 as the Soviet Union";
  expect(
    await ask(`SELECT kind::text, iso3, other_iso3, first_year, last_year, note, line
               FROM tie ORDER BY line`),
  ).toEqual([
    ["consultation", "CHN", "RUS", 2018, 2018, null, 2],
    ["consultation", "RUS", "CHN", 2018, 2018, null, 3],
    ["land-contiguity", "MNG", "RUS", 1921, 2016, note, 4],
    ["land-contiguity", "RUS", "MNG", 1921, 2016, note, 5],
  ]);
});

it("loads who was in which mission", async () => {
  await load();
  expect(
    await ask(
      "SELECT iso3, mission, year, locations, note, line FROM mission_presence ORDER BY line",
    ),
  ).toEqual([
    ["CHN", "UNMISS", 2013, 2, null, 2],
    ["MNG", "UNAMID", 2013, 1, null, 3],
    ["MNG", "UNMISS", 2013, 4, null, 4],
  ]);
});

it("loads orders of arms, of which a number can be unknown and a party no country", async () => {
  await load();
  expect(
    await ask(`SELECT line, recipient_iso3, supplier_iso3, supplier, order_year,
                      order_year_estimated, ordered, designation, description, delivered,
                      delivery_years, status::text, comment, tiv_order, tiv_delivered
               FROM arms_transfer ORDER BY line`),
  ).toEqual([
    [
      ...[13, "MNG", null, "Soviet Union", 1963, true, 250, "T-55", "tank", 250],
      ...[[1964, 1965], "new", null, 312.5, 312.5],
    ],
    [
      ...[15, "RUS", null, "unknown supplier(s)", 2023, true, null, "Missile", "", null],
      ...[[], "second-hand-modernized", null, null, null],
    ],
    [
      ...[16, "MNG", "CHN", "China", 2023, false, 20, "L-ATV", "carrier, armoured", 0],
      ...[[], "second-hand", "None delivered", 3.6, 0],
    ],
  ]);
});

it("notes how many records an import run loaded", async () => {
  await load();
  expect(await ask("SELECT records FROM import_run WHERE release_slug = 'gfp-2025'")).toEqual([
    [4 + 3 + 3],
  ]);
});

it("puts a changed file in the place of the old one, and takes a removed one away", async () => {
  await load();
  expect(await countAll()).toEqual([[4, 3, 3]]);
  write("missions", MISSIONS.slice(0, 2));
  dataset.remove("gfp/2025/ties.csv");
  await load();
  expect(await countAll()).toEqual([[0, 1, 3]]);
  dataset.remove("gfp/2025");
  await load();
  expect(await countAll()).toEqual([[0, 0, 0]]);
});

it("loads a release that has ties and not one figure", async () => {
  dataset.writeOrigin("fas-nuclear", "5");
  dataset.write("fas-nuclear/5/ties.csv", `${TIES.join("\n")}\n`);
  expect(await load()).toEqual({ loaded: 3, unchanged: 0, observations: 6 });
  expect(await countAll()).toEqual([[8, 3, 3]]);
});

it("changes nothing of a release with one bad row in any of its files, and lists all", async () => {
  await load();
  write("ties", [...TIES, "friendship,MNG,RUS,2018,2018,"]);
  write("missions", [...MISSIONS, "MNG,UNMISS,2013,1,"]);
  write("transfers", [...TRANSFERS, TRANSFERS[1] ?? ""]);
  const failure = load();
  await expect(failure).rejects.toThrow("gfp-2025: 3 bad rows");
  await expect(failure).rejects.toThrow(
    "gfp/2025/missions.csv, line 5, column year: “2013” is stated twice of this mission",
  );
  await expect(failure).rejects.toThrow(
    "gfp/2025/transfers.csv, line 5, column line: “13” is stated twice",
  );
  expect(await countAll()).toEqual([[4, 3, 3]]);
});

it.each([
  ["friendship,MNG,RUS,2018,2018,", "line 6, column kind: “friendship” is not a known kind of tie"],
  ["consultation,MNG,ATL,2018,2018,", "line 6, column other_iso3: “ATL” is not a known country"],
  ["consultation,ATL,MNG,2018,2018,", "line 6, column iso3: “ATL” is not a known country"],
  ["consultation,MNG,MNG,2018,2018,", "line 6, column other_iso3: “MNG” is tied to itself"],
  ["neutrality,CHN,RUS,2018,2017,", "line 6, column last_year: “2017” is not a whole number"],
  ["neutrality,CHN,RUS,,2017,", "line 6, column first_year: “” is not a whole number"],
  ["consultation,CHN,RUS,2018,2018,", "line 6, column first_year: “2018” is stated twice"],
  [
    "neutrality,CHN,RUS,2018,2018,",
    "line 6, column other_iso3: “RUS” does not state this tie from its side",
  ],
  ["neutrality,CHN", "line 6, column row: “neutrality,CHN” has not 6 cells"],
])("refuses the tie %s", async (row, problem) => {
  write("ties", [...TIES, row]);
  await expect(load()).rejects.toThrow(`gfp/2025/ties.csv, ${problem}`);
});

it.each([
  ["ATL,UNMISS,2014,1,", "column iso3: “ATL” is not a known country"],
  ["MNG,,2014,1,", "column mission: “” is empty"],
  ["MNG,UNMISS,MMXIV,1,", "column year: “MMXIV” is not a whole number"],
  ["MNG,UNMISS,2014,0,", "column locations: “0” is not a whole number from 1"],
])("refuses the mission %s", async (row, problem) => {
  write("missions", [...MISSIONS, row]);
  await expect(load()).rejects.toThrow(`gfp/2025/missions.csv, line 5, ${problem}`);
});

it.each([
  ["MNG,Mongolia", "ATL,Mongolia", "column recipient_iso3: “ATL” is not a known country"],
  ["MNG,Mongolia", "MNG,", "column recipient: “” is empty"],
  [",true,250", ",yes,250", "column order_year_estimated: “yes” is neither true nor false"],
  ["true,250,true,T-55", "true,some,true,T-55", "column ordered: “some” is not a whole number"],
  ["1964 1965", "1964;1965", "column delivery_years: “1964;1965” is not a list of years"],
  ["1964 1965", "", "column delivery_years: “” contradicts 250 delivered"],
  [",new,", ",used,", "column status: “used” is not a known status"],
  [",312.5,312.5", ",-1,312.5", "column tiv_order: “-1” is below 0"],
  ["13,MNG", "x,MNG", "column line: “x” is not a whole number"],
])("refuses an order with %s as %s", async (from, to, problem) => {
  const [headings = "", first = ""] = TRANSFERS;
  write("transfers", [headings, first.replace(from, to)]);
  await expect(load()).rejects.toThrow(`gfp/2025/transfers.csv, line 2, ${problem}`);
});
