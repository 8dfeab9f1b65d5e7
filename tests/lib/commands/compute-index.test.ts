import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { main } from "@/lib/commands/compute-index";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

const FIXTURES = join(PROJECT_FOLDER, "tests/fixtures/coinr");
const ASEM_STAGES = {
  imputation: { method: "group-mean", group: "EurAsia_group" },
  screening: { least: 0.9, counts: "imputed" },
  treatment: { method: "winsorise" },
};
const folder = mkdtempSync(join(tmpdir(), "parity-index-"));
afterAll(() => rmSync(folder, { recursive: true }));

const told: string[] = [];
beforeEach(() => {
  told.length = 0;
  const tell = (...words: unknown[]) => void told.push(words.join(" "));
  vi.spyOn(console, "log").mockImplementation(tell);
  vi.spyOn(console, "error").mockImplementation(tell);
  vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    told.push(String(text));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

const rows = z.array(z.record(z.string(), z.string()));
const readRows = (file: string) => rows.parse(parse(readFileSync(file, "utf8"), { columns: true }));
const readFixture = (name: string) => readRows(join(FIXTURES, `${name}.csv`));

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

const asem = (...more: string[]) => [
  ...["--data", join(FIXTURES, "asem-idata.csv"), "--meta", join(FIXTURES, "asem-imeta.csv")],
  ...["--recipe", write("asem.json", JSON.stringify(ASEM_STAGES))],
  ...["--out", join(folder, "results.csv"), ...more],
];

describe("npm run index on the ASEM example", () => {
  it("gives every stage as COINr does, and the ranks exactly", async () => {
    const stages = join(folder, "stages");
    await main(asem("--stages", stages));
    for (const stage of [
      "denominated",
      "imputed",
      "screened",
      "treated",
      "normalised",
      "aggregated",
    ]) {
      const theirs = new Map(readFixture(`asem-${stage}`).map((row) => [row.uCode, row]));
      const ours = readRows(join(stages, `${stage}.csv`));
      expect(ours).toHaveLength(51);
      for (const { uCode, ...cells } of ours) {
        for (const [code, cell] of Object.entries(cells)) {
          const expected = theirs.get(uCode)?.[code];
          if (expected === "NA") expect(cell).toBe("");
          else expect(Math.abs(Number(cell) - Number(expected))).toBeLessThanOrEqual(1e-6);
        }
      }
    }
    const index = readFixture("asem-aggregated").map(({ uCode, Index }) => ({
      uCode,
      score: Number(Index),
    }));
    index.sort((one, other) => other.score - one.score);
    const results = readRows(join(folder, "results.csv"));
    expect(results.map(({ uCode }) => uCode)).toEqual(index.map(({ uCode }) => uCode));
    expect(results.map(({ Rank }) => Number(Rank))).toEqual(index.map((_, at) => at + 1));
    expect(readRows(join(stages, "imputed-cells.csv"))).toHaveLength(65);
    expect(told.at(-1)).toContain("Ranked 51 of 51 units by 49 indicators");
  });

  it("adds each rank's median and interval, the same ones for every run", async () => {
    await main(asem("--uncertainty", "200"));
    const once = readFileSync(join(folder, "results.csv"), "utf8");
    await main(asem("--uncertainty", "200"));
    expect(readFileSync(join(folder, "results.csv"), "utf8")).toBe(once);
    for (const { RankLow, RankMedian, RankHigh } of readRows(join(folder, "results.csv"))) {
      expect(Number(RankLow)).toBeLessThanOrEqual(Number(RankMedian));
      expect(Number(RankMedian)).toBeLessThanOrEqual(Number(RankHigh));
    }
    expect(told.join("\n")).toContain("From 200 runs");
  });

  it("tells what the ranks depend on, and that few samples are few", async () => {
    await main(asem("--sensitivity", "16", "--stages", join(folder, "sensitive")));
    const factors = readRows(join(folder, "sensitive/sensitivity.csv")).map(({ Factor }) => Factor);
    expect(factors).toEqual(["weights", "normalisation", "aggregation", "treatment"]);
    expect(told.join("\n")).toContain("fewer than 1,000 are too few");
  });

  it("runs as a command of its own", () => {
    const script = join(PROJECT_FOLDER, "lib/commands/run.cjs");
    const { status, stdout } = spawnSync(process.execPath, [script, "index", ...asem()], {
      encoding: "utf8",
    });
    expect(stdout).toContain("Ranked 51 of 51");
    expect(status).toBe(0);
  });
});

const META = `Level,iCode,iName,Direction,Weight,Parent,Type
1,tanks,Tanks,1,1,land,Indicator
1,ships,Ships,1,1,land,Indicator
2,land,Land,1,1,top,Aggregate
3,top,Top,1,1,NA,Aggregate
`;
const DATA = `uCode,uName,tanks,ships
MNG,Mongolia,1,NA
KAZ,Kazakhstan,2,5
`;

/** What is told of it; nothing is written. */
async function refuse({ data = DATA, meta = META, recipe = "{}" }): Promise<string> {
  const out = join(mkdtempSync(join(folder, "refused-")), "results.csv");
  const words = [
    ...["--data", write("data.csv", data), "--meta", write("meta.csv", meta)],
    ...["--recipe", write("recipe.json", recipe), "--out", out],
  ];
  const error = await main(words).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toMatchObject({ isPlain: true, exitCode: 2 });
  expect(existsSync(out)).toBe(false);
  return (error instanceof Error ? error.message : "").replaceAll(`${folder}/`, "");
}

describe("npm run index refuses, naming the file and the path", () => {
  it("a circle", async () => {
    const meta = META.replace("3,top,Top,1,1,NA", "3,top,Top,1,1,land");
    expect(await refuse({ meta })).toBe(
      "meta.csv, line 4: groups[0].parent leads back to where it began: land → top → land",
    );
  });

  it("unknown codes", async () => {
    expect(await refuse({ meta: META.replace("Ships,1,1,land", "Ships,1,1,sea") })).toBe(
      "meta.csv, line 3: indicators[1].parent names no group: sea",
    );
    expect(await refuse({ recipe: '{"imputation":{"method":"regression","on":"planes"}}' })).toBe(
      "recipe.json: imputation.on names no column of the table: planes",
    );
    expect(await refuse({ data: DATA.replace("ships", "boats") })).toContain(
      "is missing: there must be a column ships",
    );
  });

  it("two parents", async () => {
    const meta = `${META}1,tanks,Tanks,1,1,top,Indicator\n`;
    expect(await refuse({ meta })).toBe(
      "meta.csv, line 6: indicators[2].parent gives tanks two parents: top, and land in indicators[0]",
    );
  });

  it.each([
    ["-1", "column Weight: “-1” is negative"],
    ["NaN", "column Weight: “NaN” is not a number"],
    ["", "is missing: a part without a weight"],
  ])("the weight “%s”", async (weight, problem) => {
    const meta = META.replace("Tanks,1,1,", `Tanks,1,${weight},`);
    expect(await refuse({ meta })).toContain("meta.csv, line 2");
    expect(await refuse({ meta })).toContain(problem);
  });

  it("a negative weight in the recipe itself", async () => {
    const indicators = [{ code: "tanks", parent: "land", weight: -2 }];
    expect(await refuse({ recipe: JSON.stringify({ indicators }) })).toMatch(
      /^recipe\.json: indicators\[0\]\.weight /,
    );
  });

  it("no indicators", async () => {
    expect(await refuse({ recipe: '{"indicators":[]}' })).toMatch(/^recipe\.json: indicators /);
    const meta = META.split("\n")
      .filter((line) => !line.endsWith("Indicator"))
      .join("\n");
    expect(await refuse({ meta })).toMatch(/^meta\.csv: indicators /);
  });

  it("what a recipe does not have", async () => {
    expect(await refuse({ recipe: '{"normalization":{"method":"min-max"}}' })).toBe(
      "recipe.json: normalization is not known here",
    );
    expect(await refuse({ recipe: '{"aggregation":[{"method":"wish"}]}' })).toMatch(
      /^recipe\.json: aggregation\[0\]\.method /,
    );
    expect(await refuse({ recipe: "[]" })).toBe(
      "recipe.json is not a recipe: it must be an object, {…}.",
    );
    expect(await refuse({ recipe: "{" })).toMatch(/^recipe\.json is not JSON: /);
  });

  it("a hierarchy 1,000 deep", async () => {
    const levels = Array.from(
      { length: 1000 },
      (_, at) => `${at + 2},level-${at},L,1,1,${at === 999 ? "NA" : `level-${at + 1}`},Aggregate`,
    );
    const meta = `iLevel,iCode,iName,Direction,Weight,Parent,Type\n1,tanks,T,1,1,level-0,Indicator\n${levels.join("\n")}\n`;
    expect(await refuse({ meta: meta.replace("iLevel", "Level") })).toMatch(
      /^meta\.csv: groups .*100/,
    );
    const recipe = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(await refuse({ recipe })).toContain("recipe.json is not");
  });

  it("a file of 100 MB, without reading it", async () => {
    const large = write("large.csv", "");
    truncateSync(large, 100_000_000);
    const words = asem().map((word) => (word.endsWith("asem-idata.csv") ? large : word));
    await expect(main(words)).rejects.toMatchObject({
      exitCode: 2,
      message: `${large} has 100.0 MB: 20 MB are read at most.`,
    });
    const heavy = write("heavy.json", "");
    truncateSync(heavy, 100_000_000);
    const again = asem().map((word) => (word.endsWith("asem.json") ? heavy : word));
    await expect(main(again)).rejects.toMatchObject({ exitCode: 2 });
  });

  it("a file that is not there, and one that is a folder", async () => {
    mkdirSync(join(folder, "a-folder"), { recursive: true });
    for (const [name, problem] of [
      ["nowhere.csv", "is not there."],
      ["a-folder", "is not a file."],
    ]) {
      const wrong = join(folder, name ?? "");
      const words = asem().map((word) => (word.endsWith("asem-idata.csv") ? wrong : word));
      await expect(main(words)).rejects.toMatchObject({
        exitCode: 2,
        message: `${wrong} ${problem}`,
      });
    }
  });

  it("cells that are no numbers, units without a code or twice, in one list", async () => {
    const data = `${DATA}KAZ,Again,3,4\n,Nobody,1,1\nJPN,Japan,"1,5",many\n`;
    const message = await refuse({ data });
    expect(message).toContain("data.csv, line 4, column uCode: “KAZ” is the same as on line 3");
    expect(message).toContain("data.csv, line 5, column uCode: “” is empty");
  });

  it("a table without units, and one without a line", async () => {
    expect(await refuse({ data: "uCode,uName,tanks,ships\n" })).toContain(
      "is the only line: there are no units",
    );
    expect(await refuse({ data: "" })).toContain("data.csv, line 1");
    expect(await refuse({ meta: "" })).toContain("meta.csv, line 1");
  });

  it("figures that are none", async () => {
    const message = await refuse({ data: `${DATA}JPN,Japan,"1,5",many\n` });
    expect(message).toContain("data.csv, line 4, column tanks: “1,5” is not a number");
    expect(message).toContain("data.csv, line 4, column ships: “many” is not a number");
  });

  it("words that it does not know", async () => {
    vi.spyOn(process.stderr, "write").mockImplementation(() => true);
    await main(asem("--uncertainty", "many"));
    expect(process.exitCode).toBe(2);
    process.exitCode = undefined;
    await main(["--data", "a.csv"]);
    expect(process.exitCode).toBe(2);
  });
});

describe("npm run index over several years", () => {
  const data = `uCode,uName,Time,tanks,ships,fleet
MNG,Mongolia,2022,4,7,land
MNG,Mongolia,2024,1,NA,land
KAZ,Kazakhstan,2024,2,5,land
KAZ,Kazakhstan,2023,9,6,land
`;
  const compute = async (recipe: string) => {
    const out = join(folder, "years.csv");
    const stages = join(folder, "years");
    await main([
      ...["--data", write("years-data.csv", data), "--meta", write("years-meta.csv", META)],
      ...["--recipe", write("years.json", recipe), "--out", out, "--stages", stages],
    ]);
    return (stage: string) => readRows(join(stages, `${stage}.csv`));
  };

  it("scores the newest, and takes the last known figure from within the years", async () => {
    const near = await compute('{"imputation":{"method":"last-known","years":1}}');
    expect(near("imputed").map(({ ships }) => ships)).toEqual(["", "5"]);
    const far = await compute('{"imputation":{"method":"last-known","years":2}}');
    expect(far("imputed")).toEqual([
      { uCode: "MNG", tanks: "1", ships: "7" },
      { uCode: "KAZ", tanks: "2", ships: "5" },
    ]);
    expect(far("imputed-cells")).toEqual([{ uCode: "MNG", iCode: "ships", Value: "7" }]);
    expect(told.join("\n")).toContain("and not read: fleet");
  });

  it("measures by all years where the recipe says so", async () => {
    const stage = await compute('{"over":"all-years"}');
    expect(stage("normalised").map(({ tanks }) => Number(tanks))).toEqual([0, 12.5]);
    expect(readdirSync(join(folder, "years"))).toContain("weights.csv");
  });
});
