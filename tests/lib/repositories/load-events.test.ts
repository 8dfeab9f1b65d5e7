import type { Client } from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { connectWriter } from "@/lib/database/writer";
import { loadDataset } from "@/lib/repositories/load-dataset";
import { createTestDatabase, type TestDatabase } from "@/tests/helpers/database";
import { makeSmallDataset, type SmallDataset } from "@/tests/helpers/small-dataset";

let database: TestDatabase;
let dataset: SmallDataset;
let client: Client;

beforeEach(async () => {
  database = await createTestDatabase({ dataset: false });
  dataset = makeSmallDataset();
  client = await connectWriter(database.connectionString);
});
afterEach(async () => {
  await client.end();
  await database.drop();
  dataset.dispose();
});

const DOCUMENT = {
  publisher: "A ministry",
  title: "Press release",
  date: "2024-12-12",
  address: "https://example.org/release",
  note: null,
};
const RECORD = {
  id: "2024-agreement",
  date: { from: "2024-12-11", until: null },
  kind: "agreement",
  parties: ["MNG", "EU"],
  title: "Agreement",
  titleVariants: [{ title: "Гэрээ", language: "mn", note: null }],
  summary: "They agree.",
  concerns: ["radar"],
  standing: "in-force",
  standingNote: null,
  documents: [DOCUMENT],
};

const load = () =>
  loadDataset({ connectionString: database.connectionString, dataFolder: dataset.folder });
const write = (record: object, file = "2024-agreement") =>
  dataset.write(`events/${file}.json`, record);
const readIds = async () =>
  (await client.query<{ id: string }>("SELECT id FROM event ORDER BY id")).rows.map(({ id }) => id);
const readVersion = async () =>
  (await client.query<{ version: string }>("SELECT version FROM dataset_state")).rows[0]?.version;

it("stores a record with its parties, documents and precision", async () => {
  write(RECORD);
  await load();
  const { rows } = await client.query(
    `SELECT date_from, date_until, kind::text, standing::text, concerns, documents, title_variants,
            (SELECT array_agg(coalesce(iso3, code) ORDER BY position) FROM event_party) AS parties
     FROM event`,
  );
  expect(rows).toEqual([
    {
      date_from: "2024-12-11",
      date_until: null,
      kind: "agreement",
      standing: "in-force",
      concerns: ["radar"],
      documents: [DOCUMENT],
      title_variants: [{ title: "Гэрээ", language: "mn", note: null }],
      parties: ["MNG", "EU"],
    },
  ]);
});

it("a changed, added or removed record changes the dataset's version and the store", async () => {
  await load();
  const before = await readVersion();
  write(RECORD);
  await load();
  const added = await readVersion();
  write({ ...RECORD, summary: "They agree more." });
  await load();
  const changed = await readVersion();
  expect(new Set([before, added, changed]).size).toBe(3);
  expect(await readIds()).toEqual(["2024-agreement"]);
  dataset.remove("events/2024-agreement.json");
  await load();
  expect(await readIds()).toEqual([]);
});

it.each([
  ["no document", { documents: [] }, /documents: has no document/],
  [
    "an impossible date",
    { date: { from: "2024-02-30", until: null } },
    /date\.from: is no possible/,
  ],
  ["an end before its beginning", { date: { from: "2024", until: "2023" } }, /date: ends before/],
  [
    "a document of an impossible date",
    { documents: [{ ...DOCUMENT, date: "2024-13" }] },
    /documents\.0\.date: is no possible date/,
  ],
  ["an unknown party", { parties: ["MNG", "XXX"] }, /parties\.1: “XXX” is no known party/],
  ["nobody taking part", { parties: [] }, /parties: names nobody/],
  ["a party twice", { parties: ["MNG", "MNG"] }, /parties: one stands twice/],
  ["a standing outside the list", { standing: "rumoured" }, /standing: .*reported/],
  ["a kind outside the list", { kind: "party" }, /kind: .*declaration/],
  [
    "a wrong address",
    { documents: [{ ...DOCUMENT, address: "ministry of defence" }] },
    /documents\.0\.address: is no web address/,
  ],
  [
    "an address that is not the web's",
    { documents: [{ ...DOCUMENT, address: "javascript:alert(1)" }] },
    /documents\.0\.address: is no web address/,
  ],
  [
    "an id that is not its file's name",
    { id: "2023-agreement" },
    /id: “2023-agreement” is not the file's/,
  ],
  ["a field that is not known", { colour: "red" }, /colour/],
])("a record with %s stops the load and is named", async (_, change, problem) => {
  write({ ...RECORD, ...change });
  await expect(load()).rejects.toThrow(/^events\/2024-agreement\.json: /);
  await expect(load()).rejects.toThrow(problem);
  expect(await readVersion()).toBeUndefined();
});

it("two records of one id stop the load, and so does what is not JSON, all named at once", async () => {
  write(RECORD);
  write(RECORD, "2024-other");
  dataset.write("events/broken.json", "{");
  dataset.write("events/notes.txt", "notes");
  const failure = await load().catch((error: unknown) => String(error));
  expect(failure).toContain("events/2024-other.json: id: “2024-agreement” is another record's too");
  expect(failure).toContain("events/broken.json: is not JSON");
  expect(failure).toContain("events/notes.txt: is no record of an event");
});
