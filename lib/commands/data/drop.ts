import { join } from "node:path";
import type { Command } from "commander";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { dropRelease } from "@/lib/repositories/drop-release";
import { getStoredRelease, listReleases } from "@/lib/repositories/list-releases";
import { readDatasetCatalog } from "@/lib/repositories/read-dataset-catalog";
import { writeStore } from "@/lib/repositories/write-store";
import { BadInput } from "../bad-input";
import { withDatabase } from "../with-database";

/** `data drop <release>`: removes what was brought in by hand. */
export function addDrop(program: Command): void {
  program
    .command("drop")
    .summary("remove a release that was brought in by hand")
    .argument("<release>", "as `releases` names it")
    .option("--json", "as JSON")
    .action((slug: string, { json }: { json?: boolean }) =>
      withDatabase(async (connectionString) => {
        const { sha256 } = await readDatasetCatalog(join(PROJECT_FOLDER, "prisma/data"));
        const again = await writeStore(connectionString, async (client) => {
          const release = getStoredRelease(await listReleases(client), slug);
          if (release.carried) {
            throw new BadInput(
              `${slug} is part of the project's dataset and would come back at the next start: remove its folder under prisma/data instead.`,
            );
          }
          return dropRelease(client, release.id, sha256);
        });
        if (json) console.log(JSON.stringify({ dropped: slug, readAgain: again }, null, 2));
        else {
          console.log(`Dropped ${slug}.`);
          for (const each of again) console.log(`${each} is read again.`);
        }
      }),
    );
}
