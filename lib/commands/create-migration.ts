import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedServer } from "@/lib/database/embedded-server";
import { applyMigrations } from "@/lib/database/migrations";
import { PlainError } from "@/lib/database/plain-error";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { diffSchema } from "@/lib/database/schema-engine";
import { runUntilSignal } from "./shutdown";

/**
 * `npm run db:migration -- <name>`: writes the migration that brings the present ones to what
 * prisma/schema.prisma says. It is compared on a database of its own that is thrown away.
 */
export async function main([name, ...rest]: string[]): Promise<void> {
  if (name === undefined || rest.length > 0 || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new PlainError(
      'Name the migration in one word, as in "npm run db:migration -- add_events".',
    );
  }
  await runUntilSignal(async (shutdown) => {
    const folder = mkdtempSync(join(tmpdir(), "parity-migration-"));
    shutdown.add(() => rmSync(folder, { recursive: true, force: true }));
    const starting = startEmbeddedServer({ folder, durable: false });
    shutdown.add(async () => (await starting).stop());
    const { connectionString } = await starting;
    const migrations = join(PROJECT_FOLDER, "prisma/migrations");
    await applyMigrations(connectionString, migrations);
    const schema = readFileSync(join(PROJECT_FOLDER, "prisma/schema.prisma"), "utf8");
    const sql = await diffSchema(connectionString, schema);
    console.log(sql === "" ? "The migrations already say what the schema says." : write(name, sql));
    await shutdown.close();
  });
}

function write(name: string, sql: string): string {
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(PROJECT_FOLDER, "prisma/migrations", `${time}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, "migration.sql"), `${sql}\n`);
  return `Written: ${folder}/migration.sql. Read it, and add by hand what Prisma cannot say.`;
}
