import { resolve } from "node:path";
import { build } from "esbuild";
import { expect, it } from "vitest";

/** Commands that make the database client, or start what makes it, before they use it. */
const FIRST = ["start", "dev", "load", "build", "test", "generate"];

/** Every file that is loaded with a command, before its first line runs. */
async function listLoaded(command: string): Promise<Set<string>> {
  const { metafile } = await build({
    entryPoints: [resolve(`lib/commands/${command}.ts`)],
    ...{ bundle: true, write: false, metafile: true, platform: "node", format: "esm" },
    ...{ packages: "external", logLevel: "silent", tsconfig: "tsconfig.json" },
    outdir: "unused",
  });
  const loaded = new Set<string>();
  const toLoad = [`lib/commands/${command}.ts`];
  for (let file = toLoad.pop(); file !== undefined; file = toLoad.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    for (const { kind, path } of metafile.inputs[file]?.imports ?? []) {
      if (kind === "import-statement") toLoad.push(path);
    }
  }
  return loaded;
}

it.each(FIRST)(
  "%s loads no database client that a first start has yet to make",
  async (command) => {
    const loaded = await listLoaded(command);
    expect(loaded.size).toBeGreaterThan(3);
    expect([...loaded].filter((file) => file.includes("lib/database/generated"))).toEqual([]);
    expect(loaded).not.toContain("lib/database/client.ts");
  },
);
