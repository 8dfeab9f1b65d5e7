import type { Command } from "commander";
import { connectWriter } from "@/lib/database/writer";
import { listReleases, type StoredReleaseLine } from "@/lib/repositories/list-releases";
import { withDatabase } from "../with-database";
import { toTable } from "./to-table";

/** `data releases`: every release in the store. */
export function addReleases(program: Command): void {
  program
    .command("releases")
    .summary("list every release in the store")
    .option("--json", "as JSON")
    .action(({ json }: { json?: boolean }) =>
      withDatabase(async (connectionString) => {
        const client = await connectWriter(connectionString);
        try {
          const releases = await listReleases(client);
          console.log(
            json
              ? JSON.stringify(
                  releases.map(({ id: _id, files: _files, ...line }) => line),
                  null,
                  2,
                )
              : toTable(HEADINGS, releases.map(toRow)),
          );
        } finally {
          await client.end();
        }
      }),
    );
}

const HEADINGS = ["release", "figures", "places", "countries", "years", "from", "superseded by"];

function toRow(line: StoredReleaseLine): string[] {
  return [
    line.slug,
    line.figures.toLocaleString("en"),
    line.places.toLocaleString("en"),
    String(line.countries),
    line.firstYear === null ? "" : `${line.firstYear}–${line.lastYear}`,
    line.carried ? "the project" : "by hand",
    line.supersededBy ?? "",
  ];
}
