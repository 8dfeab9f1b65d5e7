import { cpSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { PASSWORDS } from "./postgres";
import { findPostgres } from "./programs";
import { runCommand } from "./run-command";
import { runProgram } from "./run-server";

export interface FillOptions {
  folder: string;
  port: number;
  /** The data folder, where the roles for replicas are ours to make too. */
  cluster?: string;
}

/** Makes the database on a new server as `deploy/README.md` says: created, with its roles, loaded. */
export async function fillDatabase({ folder, port, cluster }: FillOptions): Promise<void> {
  const owner = {
    ...{ PGHOST: "127.0.0.1", PGPORT: String(port) },
    ...{ PGUSER: "parity", PGPASSWORD: PASSWORDS.owner },
  };
  await runProgram(join(findPostgres(), "createdb"), ["parity"], { folder, environment: owner });
  const script = join(folder, "prepare-primary.sh");
  cpSync(join(PROJECT_FOLDER, "deploy/postgres/prepare-primary.sh"), script);
  await runProgram("sh", [script], {
    folder,
    environment: {
      ...{ ...owner, READER_PASSWORD: PASSWORDS.reader },
      ...(cluster !== undefined && {
        PGDATA: cluster,
        REPLICATION_PASSWORD: PASSWORDS.replication,
      }),
    },
  });
  await runCommand(["load"], { folder, port });
}
