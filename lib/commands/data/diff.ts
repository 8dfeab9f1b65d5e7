import type { Command } from "commander";
import { connectWriter } from "@/lib/database/writer";
import { diffReleases, type ReleaseDiff } from "@/lib/repositories/diff-releases";
import { getStoredRelease, listReleases } from "@/lib/repositories/list-releases";
import { BadInput } from "../bad-input";
import { withDatabase } from "../with-database";
import { toTable } from "./to-table";

interface Options {
  json?: boolean;
  limit: string;
}

/** `data diff <older> <newer>`: what the one says otherwise than the other. */
export function addDiff(program: Command): void {
  program
    .command("diff")
    .summary("compare two releases, figure by figure")
    .argument("<older>", "a release, as `releases` names it")
    .argument("<newer>", "the release to hold against it")
    .option("--limit <n>", "list so many changes, the largest first", "40")
    .option("--json", "as JSON")
    .action((older: string, newer: string, { json, limit }: Options) => {
      if (!/^\d{1,7}$/.test(limit))
        throw new BadInput(`--limit: “${limit}” is not a whole number.`);
      return withDatabase(async (connectionString) => {
        const client = await connectWriter(connectionString);
        try {
          const releases = await listReleases(client);
          const diff = await diffReleases(
            client,
            getStoredRelease(releases, older),
            getStoredRelease(releases, newer),
            Number(limit),
          );
          console.log(json ? JSON.stringify({ older, newer, ...diff }, null, 2) : toText(diff));
        } finally {
          await client.end();
        }
      });
    });
}

/** A diff as it is read in a terminal. */
export function toText(diff: ReleaseDiff): string {
  if (diff.new + diff.changed + diff.gone === 0) {
    return `Nothing differs: ${diff.same.toLocaleString("en")} figures are the same.`;
  }
  const counts = (["changed", "gone", "new", "same"] as const)
    .map((kind) => `${diff[kind].toLocaleString("en")} ${kind}`)
    .join(", ");
  const rows = diff.largest.map(({ kind, indicator, iso3, year, before, after }) => [
    kind,
    indicator,
    iso3,
    String(year),
    before === null ? "none" : before.toLocaleString("en", { maximumSignificantDigits: 8 }),
    after === null ? "none" : after.toLocaleString("en", { maximumSignificantDigits: 8 }),
    before !== null && after !== null && before > 0 ? (after / before).toPrecision(3) : "",
  ]);
  const headings = ["", "indicator", "country", "year", "before", "after", "times"];
  return `${counts}. The largest changes first:\n\n${toTable(headings, rows)}`;
}
