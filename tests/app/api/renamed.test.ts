import { afterAll, beforeAll, expect, it } from "vitest";
import { GET as getFigure } from "@/app/api/v1/figures/[figure]/route";
import { GET as getSources } from "@/app/api/v1/indicators/[slug]/sources/route";
import { GET as getSnapshot } from "@/app/api/v1/snapshot/route";
import { loadDataset } from "@/lib/repositories/load-dataset";
import { readEmbed } from "@/lib/views/read-embed";
import { askFor } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";
import { makeSmallDataset, type SmallDataset } from "../../helpers/small-dataset";

const database = withTestDatabase({ dataset: false });
let dataset: SmallDataset;

beforeAll(async () => {
  dataset = makeSmallDataset();
  dataset.write("catalog/renamed.json", [{ from: "battle-tanks", to: "tanks", on: "2026-11-24" }]);
  await loadDataset({
    connectionString: database.connectionString,
    dataFolder: dataset.folder,
  });
});
afterAll(() => dataset.dispose());

it("a picture that an old article shows goes on to the indicator's present name", async () => {
  const params = Promise.resolve({ figure: "bars.png" });
  const address = "/api/v1/figures/bars.png?indicator=battle-tanks&country=MNG,RUS&theme=dark";
  const reply = await getFigure(new Request(`http://parity.test${address}`), { params });
  expect(reply.status).toBe(308);
  expect(reply.headers.get("Location")).toBe(
    "/api/v1/figures/bars.png?indicator=tanks&country=MNG,RUS&theme=dark",
  );
});

it("so does a name in a path, and one in a list, which then stands there once", async () => {
  const params = Promise.resolve({ slug: "battle-tanks" });
  const path = "/api/v1/indicators/battle-tanks/sources?country=MNG";
  const named = await getSources(new Request(`http://parity.test${path}`), { params });
  expect(named.headers.get("Location")).toBe("/api/v1/indicators/tanks/sources?country=MNG");
  const listed = await askFor(getSnapshot, "indicator=battle-tanks,nuclear-warheads,tanks");
  expect(listed.headers.get("Location")).toMatch(/\?indicator=tanks,nuclear-warheads$/);
});

it("beside a name that stands for nothing the present name is told, and nobody is sent on", async () => {
  const reply = await askFor(getSnapshot, "indicator=battle-tanks,spears");
  expect(reply.status).toBe(404);
  expect((await reply.json()).detail).toContain("“battle-tanks” is now called “tanks”");
});

it.each([
  [{ from: "lances", to: "spears", on: "2026-11-24" }, "leads to spears, which is no indicator"],
  [{ from: "tanks", to: "nuclear-warheads", on: "2026-11-24" }, "still is an indicator"],
])("a rename that cannot be is refused: %j", async (renamed, fault) => {
  dataset.write("catalog/renamed.json", [renamed]);
  const { connectionString } = database;
  await expect(loadDataset({ connectionString, dataFolder: dataset.folder })).rejects.toThrow(
    fault,
  );
});

it("a chart framed in an old article goes on too, its theme kept", async () => {
  const { movedTo } = await readEmbed("bars", {
    ...{ indicator: "battle-tanks", country: "MNG,RUS", theme: "dark" },
  });
  expect(movedTo).toBe("/embed/bars?indicator=tanks&country=MNG,RUS&theme=dark");
});

it.each([
  [{ country: "ZZZ" }, ["The address names no indicator.", "No country is known as ZZZ."]],
  [
    { country: "ZZZ,MNG", indicator: "spears", year: "soon" },
    [
      "“year=soon” cannot be read: expected a year from 1800 to 2100.",
      "No indicator is known as spears.",
      "No country is known as ZZZ.",
    ],
  ],
  [
    { country: "ZZZ", indicator: "battle-tanks" },
    ["battle-tanks is now called tanks.", "No country is known as ZZZ."],
  ],
])(
  "a framed chart names everything that is wrong with its address: %j",
  async (asked, sentences) => {
    expect((await readEmbed("bars", asked)).problems).toEqual(sentences);
  },
);
