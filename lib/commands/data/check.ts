import type { Command } from "commander";
import { type CheckReport, describeFinding, hasFailed } from "@/lib/checks/check";
import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { readCheckRules } from "@/lib/repositories/check-release";
import { checkStore } from "@/lib/repositories/check-store";
import { BadInput } from "../bad-input";
import { runStep } from "../progress";
import { withDatabase } from "../with-database";

interface Options {
  json?: boolean;
  all?: boolean;
}

/** Findings of one check that are listed unless all are asked for. */
const LISTED = 5;

/** `data check [release…]`: holds what is in the store against every check. */
export function addCheck(program: Command): void {
  program
    .command("check")
    .summary("hold the figures in the store against every check")
    .description(
      "Holds the figures in the store against every check, and prints what was found.\nEnds with 1 when a check of severity “error” fails.",
    )
    .argument("[release...]", "names of releases, such as gfp-2025; all where there are none")
    .option("--all", `list every finding, not ${LISTED} of each check`)
    .option("--json", "print everything as JSON")
    .action((releases: string[], options: Options) =>
      withDatabase(async (connectionString) => {
        const startedAt = performance.now();
        const reports = await runStep(
          "Checks",
          () => runChecks(connectionString, releases),
          (done) => `${done.length} checks`,
          process.stderr,
        );
        const seconds = (performance.now() - startedAt) / 1_000;
        const lines = options.json
          ? [JSON.stringify({ seconds, failed: reports.some(hasFailed), checks: reports }, null, 2)]
          : [
              ...toTable(reports),
              "",
              ...toFindings(reports, options.all ? Number.POSITIVE_INFINITY : LISTED),
              `${reports.some(hasFailed) ? "Failed" : "Passed"} in ${seconds.toFixed(1)} s.`,
            ];
        process.stdout.write(`${lines.join("\n")}\n`);
        if (reports.some(hasFailed)) process.exitCode = 1;
      }),
    );
}

async function runChecks(
  connectionString: string,
  releases: readonly string[],
): Promise<CheckReport[]> {
  try {
    return await checkStore(connectionString, releases, readCheckRules());
  } catch (error) {
    if (error instanceof UnknownEntry) throw new BadInput(error.message);
    throw error;
  }
}

function toTable(reports: readonly CheckReport[]): string[] {
  const rows = [
    ["check", "severity", "looked at", "findings", "excepted"],
    ...reports.map(({ slug, severity, looked, found, excepted }) => [
      ...[slug, severity],
      ...[looked, found, excepted.length].map((count) => count.toLocaleString("en")),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column < 2 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  "),
  );
}

function toFindings(reports: readonly CheckReport[], listed: number): string[] {
  return reports
    .filter(({ found }) => found > 0)
    .flatMap(({ slug, severity, holds, found, findings }) => {
      const rest = found - Math.min(listed, findings.length);
      return [
        `${slug} (${severity}): ${holds}`,
        ...findings.slice(0, listed).map((finding) => `  ${describeFinding(finding)}`),
        ...(rest > 0
          ? [
              `  and ${rest.toLocaleString("en")} more${listed < findings.length ? ": --all lists them" : ""}`,
            ]
          : []),
        "",
      ];
    });
}
