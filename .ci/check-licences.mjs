// Holds the licence of every package that is installed to run Parity against those that were judged
// (see SECURITY.md). Reads a CycloneDX bill of materials on standard input: npm run sbom.
import { text } from "node:stream/consumers";

/** Free to use, change and pass on; MPL, LGPL and EPL as long as their own files stay theirs. */
const JUDGED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "EPL-2.0",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MPL-2.0",
  "OFL-1.1",
  "Unlicense",
]);

/** Packages that state no licence in npm's terms, with what their own files say. */
const READ_BY_HAND = new Map([["seq-queue", "MIT"]]);

/** Whether an expression's licences are all judged; of alternatives one is enough. */
function isJudged(expression) {
  return expression
    .replace(/[()]/g, "")
    .split(/ or /i)
    .some((choice) => choice.split(/ and /i).every((name) => JUDGED.has(name.trim())));
}

const { components } = JSON.parse(await text(process.stdin));
const found = components.map(({ name, group, licenses = [], version }) => {
  const full = group ? `${group}/${name}` : name;
  const stated = licenses.map(
    ({ license, expression }) => expression ?? license.id ?? license.name,
  );
  return {
    name: full,
    version,
    stated: stated.join(" AND ") || (READ_BY_HAND.get(full) ?? "none"),
  };
});
if (found.length === 0) throw new Error("the bill of materials lists no package");
const unjudged = found.filter(({ stated }) => !isJudged(stated));
for (const { name, version, stated } of unjudged) {
  console.error(`${name} ${version} is under ${stated}, which nobody has judged.`);
}
console.log(
  `${found.length - unjudged.length} of ${found.length} packages are under judged licences.`,
);
process.exitCode = unjudged.length > 0 ? 1 : 0;
