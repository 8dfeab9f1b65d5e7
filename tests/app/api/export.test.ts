import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { Package } from "datapackage";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as getFile } from "@/app/api/v1/export/[file]/route";
import { GET as getExport } from "@/app/api/v1/export/route";
import { EXPORT_FILES } from "@/lib/contracts/export";
import { connectWriter } from "@/lib/database/writer";
import { mayBePassedOnWhole } from "@/lib/domain/bulk";
import { TERMS } from "@/lib/domain/source";
import { exportPackage } from "@/lib/views/export-package";
import { askFor } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

const database = withTestDatabase({ dataset: true });

const file = (name: string) => (incoming: Request) =>
  getFile(incoming, { params: Promise.resolve({ file: name }) });

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "parity-package-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function write(query: string): Promise<string[]> {
  const names: string[] = [];
  for (const name of EXPORT_FILES) {
    const response = await askFor(file(name), query);
    if (response.status === 404) continue;
    expect(response.status).toBe(200);
    writeFileSync(join(folder, name), await response.text());
    names.push(name);
  }
  return names;
}

function read(name: string): Record<string, string>[] {
  return parse(readFileSync(join(folder, name)), { columns: true });
}

describe("what may be passed on in bulk", () => {
  it("is what is open or asks for credit, and nothing else", () => {
    expect(TERMS.filter(mayBePassedOnWhole)).toEqual(["open", "attribution"]);
  });
});

describe("GET /api/v1/export/{file}", () => {
  it("is a valid data package whose rows fit their schemas and each other", async () => {
    await write("country=MNG,RUS,CHN,JPN");
    const descriptor = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
    for (const resource of descriptor.resources) {
      resource.path = new URL(resource.path).pathname.split("/").at(-1);
    }
    const described = await Package.load(descriptor, { basePath: folder });
    expect(described.errors).toEqual([]);
    expect(described.valid).toBe(true);
    for (const resource of described.resources) {
      const rows = await resource.read({ keyed: true, relations: true });
      expect(rows.length, resource.name).toBeGreaterThan(0);
    }
  });

  it("holds nothing of sources whose terms forbid it, and says so with the way to them", async () => {
    const names = await write("country=MNG");
    expect(names).not.toContain("rankings.csv");
    const figures = read("observations.csv");
    expect(figures.some(({ release }) => release?.startsWith("world-bank"))).toBe(true);
    expect(figures.some(({ release }) => /^(gfp|sipri)/.test(release ?? ""))).toBe(false);
    const missing = read("left-out.csv");
    expect(missing.map(({ source }) => source)).toEqual(
      expect.arrayContaining(["gfp", "sipri-milex"]),
    );
    expect(missing.every(({ figures: count }) => Number(count) > 0)).toBe(true);
    expect(missing.find(({ source }) => source === "gfp")?.where).toContain("globalfirepower.com");
    expect(readFileSync(join(folder, "CREDITS.md"), "utf8")).toMatch(
      /CC BY 4\.0[\s\S]*## Left out[\s\S]*Global Firepower/,
    );
  });

  it("holds the records of events with every document that each rests on", async () => {
    await write("country=MNG");
    const events = read("events.csv");
    const documents = read("event-documents.csv");
    expect(events.every(({ parties }) => parties?.split(" ").includes("MNG"))).toBe(true);
    for (const { event } of events) {
      expect(documents.filter((each) => each.event === event).length, event).toBeGreaterThan(0);
    }
    expect(await write("source=cow-nmc")).not.toContain("events.csv");
  });

  it("carries in every row of every table of facts whom to name and by which terms", async () => {
    await write("country=MNG");
    for (const name of ["observations.csv", "ties.csv", "missions.csv"]) {
      const rows = read(name);
      expect(rows.length, name).toBeGreaterThan(0);
      expect(
        rows.every(({ credit, terms }) => credit && terms),
        name,
      ).toBe(true);
    }
    expect(read("observations.csv").find(({ release }) => release === "cow-nmc-7.0")).toMatchObject(
      {
        credit: "COW, National Material Capabilities, 7.0",
        terms: "Free with citation (Singer, Bremer & Stuckey 1972; Singer 1987)",
      },
    );
  });

  it("credits each release of a figure by the publisher's own citation", async () => {
    await write("country=MNG");
    const releases = new Map(read("releases.csv").map((each) => [each.release, each]));
    for (const { release } of read("observations.csv")) {
      expect(releases.get(release)?.citation).toBeTruthy();
    }
  });

  it("gives every figure of a source that is open, each once", async () => {
    const { files } = await exportPackage({ source: ["fas-nuclear"] });
    const table = files.find(({ name }) => name === "observations.csv");
    let text = "";
    for await (const piece of table?.write() ?? []) text += piece;
    const rows: string[][] = parse(text, { from_line: 2 });
    const { total } = await count("fas-nuclear");
    expect(rows).toHaveLength(total);
    expect(new Set(rows.map((row) => row.slice(0, 4).join(" "))).size).toBe(total);
  });

  it("answers 304 to whoever has the file already", async () => {
    const first = await askFor(file("observations.csv"), "country=MNG");
    await first.body?.cancel();
    const etag = first.headers.get("ETag") ?? "";
    const again = await askFor(file("observations.csv"), "country=MNG", { "If-None-Match": etag });
    expect(again.status).toBe(304);
    const other = await askFor(file("observations.csv"), "country=RUS", { "If-None-Match": etag });
    await other.body?.cancel();
    expect(other.status).toBe(200);
  });

  it("leads to tables of the same version and the same choice", async () => {
    const version = await findVersion();
    const moved = await askFor(getExport, "country=MNG&source=fas-nuclear,cow-nmc");
    expect(moved.status).toBe(307);
    expect(moved.headers.get("Location")).toBe(
      `/api/v1/export/datapackage.json?source=fas-nuclear,cow-nmc&country=MNG&version=${version}`,
    );
    const descriptor = await (await askFor(file("datapackage.json"), "country=MNG")).json();
    const paths: string[] = descriptor.resources.map(({ path }: { path: string }) => path);
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) {
      expect(new URL(path).search).toBe(`?country=MNG&version=${version}`);
    }
  });

  it("may be kept for a year where its address names the version, and for a minute where not", async () => {
    const kept = await askFor(file("countries.csv"), `version=${await findVersion()}`);
    await kept.text();
    expect(kept.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    const present = await askFor(file("countries.csv"), "");
    await present.text();
    expect(present.headers.get("Cache-Control")).toMatch(/^public, max-age=60, /);
  });

  it("answers for a version that is not held with the name of the one that is", async () => {
    const gone = await askFor(file("countries.csv"), `version=${"0".repeat(64)}`);
    expect(gone.status).toBe(404);
    expect(gone.headers.get("Cache-Control")).toBe("no-store");
    const { detail, parameters } = await gone.json();
    expect(detail).toContain(await findVersion());
    expect(parameters).toMatchObject([{ name: "version" }]);
  });

  it("is packed while it is made, as its reader takes it, and each packing has its own tag", async () => {
    const ask = async (accepted: string) => {
      const headers = { "Accept-Encoding": accepted };
      const response = await askFor(file("observations.csv"), "country=MNG", headers);
      const body = Buffer.from(await response.arrayBuffer());
      return { body, headers: response.headers };
    };
    const plain = await ask("identity");
    const gzip = await ask("gzip");
    const brotli = await ask("gzip, br");
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    expect(brotli.body.length).toBeLessThan(plain.body.length / 4);
    const answers = [plain, gzip, brotli];
    expect(answers.map(({ headers }) => headers.get("Content-Encoding"))).toEqual([
      ...[null, "gzip", "br"],
    ]);
    expect(new Set(answers.map(({ headers }) => headers.get("ETag"))).size).toBe(3);
    for (const { headers } of answers) expect(headers.get("Vary")).toBe("Accept-Encoding");
  });

  it("is broken off where other data come while it is sent", async () => {
    // More than is read ahead for a reader who takes nothing yet.
    const response = await askFor(file("observations.csv"), "");
    await tell("UPDATE dataset_state SET updated_at = clock_timestamp()");
    await expect(response.text()).rejects.toThrow(/broken off/);
  });

  it.each([
    ["passwd", "", 404],
    ["observations.csv", "country=ZZZ", 404],
    ["observations.csv", "source=dreams", 404],
    ["observations.csv", "sources=gfp", 400],
    ["observations.csv", "version=newest", 400],
    ["rankings.csv", "source=gfp", 404],
  ])("answers %s?%s with %i", async (name, query, status) => {
    expect((await askFor(file(name), query)).status).toBe(status);
  });
});

async function findVersion(): Promise<string> {
  const state = await globalThis.parityDatabaseClient?.datasetState.findFirst();
  return state?.version ?? "";
}

async function tell(sql: string): Promise<void> {
  const writer = await connectWriter(database.connectionString);
  await writer.query(sql);
  await writer.end();
}

async function count(source: string): Promise<{ total: number }> {
  const client = globalThis.parityDatabaseClient;
  const total = await client?.observation.count({
    where: { release: { source: { slug: source } } },
  });
  return { total: total ?? 0 };
}
