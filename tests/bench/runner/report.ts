import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Measured, toRatios, toSpread } from "./measured";
import { round, toTarget, toText } from "./print";

const HEAD = `# What the benchmarks printed

Every line of \`npm run bench\`, as it was last measured; [performance.md](performance.md) says what is
measured how, and what the figures mean. The spread is from the least to the most of all runs.
`;

/**
 * Writes what was measured into a page of the documents, a section for each benchmark with the machine
 * and the day; sections of other benchmarks stay.
 */
export function writeReport(
  path: string,
  machine: string,
  all: Readonly<Record<string, readonly Measured[]>>,
): void {
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const sections = new Map(
    before
      .split(/^(?=## )/m)
      .filter((text) => text.startsWith("## "))
      .map((text) => [text.slice(3, text.indexOf("\n")), text.trimEnd()]),
  );
  for (const [name, measured] of Object.entries(all)) {
    sections.set(name, `## ${name}\n\n${machine}\n\n${toTable(measured)}`);
  }
  const ordered = [...sections].sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(path, `${[HEAD, ...ordered.map(([, text]) => `${text}\n`)].join("\n")}`);
}

function toTable(measured: readonly Measured[]): string {
  const rows = measured.map((each) => {
    const spread = toSpread(each.values);
    const ratios = toRatios(each);
    return [
      each.what,
      `${round(spread.median)} ${each.unit}`,
      toText(spread),
      String(each.values.length),
      each.against?.what ?? "",
      ratios === null ? "" : `${round(toSpread(ratios).median)} (${toText(toSpread(ratios))})`,
      toTarget(each),
    ];
  });
  const head = ["what", "median", "spread", "runs", "beside", "ratio", "target"];
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|").trim()).join(" | ")} |`)
    .join("\n");
}
