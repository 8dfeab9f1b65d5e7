import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import type { Writer } from "./write-store";

export interface StoreTable {
  name: string;
  columns: string[];
}

/** A migration in the database's own books. */
export interface AppliedMigration {
  name: string;
  /** SHA-256 of its file. */
  checksum: string;
}

/** Prisma's books of migrations are a part of the store like any table. */
const BOOKS = "_prisma_migrations";

/**
 * The store's tables in the order in which they can be filled: none before one that it refers to.
 *
 * Asked of the database itself, so that a column more is never forgotten.
 */
export async function listStoreTables(client: Writer, schema = "public"): Promise<StoreTable[]> {
  const own = readOwnNames();
  const { rows: tables } = await client.query<StoreTable>(
    `select c.relname::text as name,
            array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = $1::regnamespace and c.relkind = 'r'
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by 1 order by 1`,
    [schema],
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select f.relname::text as from, t.relname::text as to
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = $1::regnamespace and f.oid <> t.oid`,
    [schema],
  );
  const waiting = tables.filter(({ name }) => own.has(name));
  const ordered: StoreTable[] = [];
  while (waiting.length > 0) {
    const at = waiting.findIndex(({ name }) =>
      references.every(
        ({ from, to }) => from !== name || ordered.some((table) => table.name === to),
      ),
    );
    const [next] = at === -1 ? [] : waiting.splice(at, 1);
    if (next === undefined) throw new Error("The store's tables refer to each other in a circle.");
    ordered.push(next);
  }
  return ordered;
}

/** Everything in the schema that is no part of the store: tables, views and the like, by name. */
export async function listStrangers(client: Writer): Promise<string[]> {
  const own = readOwnNames();
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
  );
  return rows.map(({ name }) => name).filter((name) => !own.has(name));
}

/** The migrations that the database has, oldest first; none where it has no books. */
export async function listAppliedMigrations(client: Writer): Promise<AppliedMigration[]> {
  const { rows: books } = await client.query("select from pg_tables where tablename = $1", [BOOKS]);
  if (books.length === 0) return [];
  const { rows } = await client.query<AppliedMigration>(
    `select migration_name as name, checksum from "${BOOKS}"
     where rolled_back_at is null and finished_at is not null order by migration_name`,
  );
  return rows;
}

/** The types that the store's tables are made of. */
export async function listStoreTypes(
  client: Writer,
  schema = "public",
): Promise<{ name: string }[]> {
  const own = readOwnNames();
  const { rows } = await client.query<{ name: string }>(
    `select typname::text as name from pg_type
     where typnamespace = $1::regnamespace and typtype = 'e' order by 1`,
    [schema],
  );
  return rows.filter(({ name }) => own.has(name));
}

/** SQL that removes the store's tables and their types, and nothing else. */
export async function toDropStatements(client: Writer): Promise<string> {
  const tables = await listStoreTables(client);
  if (tables.length === 0) return "";
  const types = await listStoreTypes(client);
  const quote = ({ name }: { name: string }) => client.escapeIdentifier(name);
  return [
    `drop table ${tables.map((table) => `public.${quote(table)}`).join(", ")};`,
    ...types.map((type) => `drop type public.${quote(type)};`),
  ].join("\n");
}

interface Grant {
  table: string;
  /** null is everybody. */
  role: string | null;
  privilege: string;
  grantable: boolean;
}

/**
 * SQL that gives the store's tables, once others stand in their places, to whom they are given now:
 * by their names, by the schema's own rule for tables to come, and all of them to whom all were given.
 */
export async function toGrantStatements(client: Writer): Promise<string> {
  const tables = await listStoreTables(client);
  const names = tables.map(({ name }) => name);
  const { rows: given } = await client.query<Grant>(
    `select c.relname::text as table, r.rolname::text as role, a.privilege_type as privilege,
            a.is_grantable as grantable
     from pg_class c cross join lateral aclexplode(c.relacl) a left join pg_roles r on r.oid = a.grantee
     where c.relnamespace = 'public'::regnamespace and c.relname = any($1) and a.grantee <> c.relowner`,
    [names],
  );
  const { rows: byRule } = await client.query<Omit<Grant, "table">>(
    `select r.rolname::text as role, a.privilege_type as privilege, a.is_grantable as grantable
     from pg_default_acl d cross join lateral aclexplode(d.defaclacl) a
     left join pg_roles r on r.oid = a.grantee
     where d.defaclnamespace = 'public'::regnamespace and d.defaclobjtype = 'r'
       and d.defaclrole = current_user::regrole and a.grantee <> d.defaclrole`,
  );
  const counts = new Map<string, { grant: Grant; count: number }>();
  for (const grant of given) {
    const key = JSON.stringify([grant.role, grant.privilege, grant.grantable]);
    counts.set(key, { grant, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const ofAll = [...counts.values()].flatMap(({ grant, count }) =>
    count === names.length ? [grant] : [],
  );
  const grants = [
    ...given,
    ...[...byRule, ...ofAll].flatMap((grant) =>
      [...readOwnNames()].map((table) => ({ ...grant, table })),
    ),
  ];
  if (grants.length === 0) return "";
  // What a backup of another version lacks is given to nobody.
  return `do $grants$
    declare each record;
    begin
      for each in
        select * from json_to_recordset(${client.escapeLiteral(JSON.stringify(grants))})
          as given("table" text, role text, privilege text, grantable boolean)
      loop
        if to_regclass(format('public.%I', each."table")) is not null then
          execute format('grant %s on public.%I to %s %s', each.privilege, each."table",
            coalesce(quote_ident(each.role), 'public'),
            case when each.grantable then 'with grant option' else '' end);
        end if;
      end loop;
    end $grants$`;
}

/** Tables and types as the Prisma schema names them in the database. */
function readOwnNames(): ReadonlySet<string> {
  const schema = readFileSync(join(PROJECT_FOLDER, "prisma/schema.prisma"), "utf8");
  return new Set([
    BOOKS,
    ...[...schema.matchAll(/@@map\("(\w+)"\)/g)].flatMap(([, name]) => name ?? []),
  ]);
}
