import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

/** What a page may bring of script before anything of it is touched, compressed as it is sent. */
const LIMIT = "260 kB";
const BUILD = ".next";
const PAGES = join(BUILD, "server/app");
const SUFFIX = "/page_client-reference-manifest.js";

if (!existsSync(PAGES)) throw new Error("There is no build to measure: run npm run build first.");

const { rootMainFiles } = JSON.parse(readFileSync(join(BUILD, "build-manifest.json"), "utf8"));

/** The script files of a page's layouts and its own, as the build's manifest lists them. */
function listScripts(manifest) {
  const sandbox = { globalThis: {} };
  vm.runInNewContext(readFileSync(join(PAGES, manifest), "utf8"), sandbox);
  const [{ entryJSFiles }] = Object.values(sandbox.globalThis.__RSC_MANIFEST);
  return [...new Set([...rootMainFiles, ...Object.values(entryJSFiles).flat()])];
}

const manifests = readdirSync(PAGES, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(SUFFIX) && !name.startsWith("_"))
  .sort();
if (manifests.length === 0) throw new Error("The build lists no page.");

export default manifests.map((manifest) => ({
  name: `/${manifest.slice(0, -SUFFIX.length).replace(/\([^)]*\)\/?/g, "")}`,
  path: listScripts(manifest).map((file) => join(BUILD, file)),
  limit: LIMIT,
  gzip: true,
}));
