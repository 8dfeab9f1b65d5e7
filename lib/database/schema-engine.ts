import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
} from "@prisma/driver-adapter-utils";
import * as engine from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool, type QueryArrayConfig } from "pg";

/**
 * The SQL that turns the database's present schema into the one that a Prisma schema describes;
 * empty when they agree.
 *
 * It asks Prisma's own schema engine, built to WebAssembly: the native one would have to be
 * fetched from a host that is not a package registry.
 *
 * What Prisma's language cannot say (checks, for one) is neither seen nor touched.
 *
 * @param connectionString of a database that the engine only reads
 * @param schema the text of schema.prisma
 * @throws Error with the engine's message where the schema is wrong
 * @example await diffSchema(address, await readFile("prisma/schema.prisma", "utf8")) // → ""
 */
export async function diffSchema(connectionString: string, schema: string): Promise<string> {
  await loadEngine();
  const pool = new Pool({ connectionString, max: 2 });
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter(pool));
  const files = [{ path: "schema.prisma", content: schema }];
  try {
    const instance = await engine.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
    const { stdout } = await instance.diff({
      from: { tag: "schemaDatasource", files, configDir: "." },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = (stdout ?? "").trim();
    return sql === "-- This is an empty migration." ? "" : sql;
  } finally {
    await pool.end();
  }
}

let loaded: Promise<void> | undefined;

/** Its package expects a bundler to load the WebAssembly file; here Node does. */
function loadEngine(): Promise<void> {
  loaded ??= (async () => {
    const path = createRequire(import.meta.url).resolve(
      "@prisma/schema-engine-wasm/schema_engine_bg",
    );
    const bytes = await readFile(path.replace(/\.js$/, ".wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, {
      "./schema_engine_bg.js": Object.fromEntries(Object.entries(engine)),
    });
    engine.__wbg_set_wasm(instance.exports);
    const { __wbindgen_start: start } = instance.exports;
    if (typeof start === "function") start();
  })();
  return loaded;
}

/** PostgreSQL's types "char" (one byte, used all over its catalogue) and text. */
const ONE_BYTE = 18;
const TEXT = 25;
const MARK = "one-byte ";

/**
 * An adapter that also knows the catalogue's one-byte type: the stock one refuses it, while the
 * engine insists on it. The pool presents such a column as marked text, and the adapter takes the
 * mark off again and says "character".
 */
class CatalogueAdapter extends PrismaPg {
  constructor(pool: Pool) {
    const query = async (config: QueryArrayConfig) => {
      const result = await pool.query(config);
      for (const field of result.fields) {
        if (field.dataTypeID !== ONE_BYTE) continue;
        field.dataTypeID = TEXT;
        field.name = MARK + field.name;
      }
      return result;
    };
    super(Object.assign(new Pool({ ...pool.options }), { query }));
  }

  override async connect() {
    const adapter = await super.connect();
    const plainQuery = adapter.queryRaw.bind(adapter);
    const queryRaw = async (query: SqlQuery) => {
      const result = await plainQuery(query);
      return {
        ...result,
        columnNames: result.columnNames.map((name) => name.replace(MARK, "")),
        columnTypes: result.columnTypes.map((type, column) =>
          result.columnNames[column]?.startsWith(MARK) ? ColumnTypeEnum.Character : type,
        ),
      };
    };
    return Object.assign(adapter, { queryRaw });
  }
}
