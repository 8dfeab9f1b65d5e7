import { z } from "zod";

const sha256 = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** The file in the archive that says what else is in it, as a Frictionless Data Package. */
export const MANIFEST = "datapackage.json";

/** Names that an archive may hold; nothing else is ever unpacked. */
export const FILE_NAME = /^(database\.dump|tables\/\w+\.csv)$/;

/** What a backup says of itself. */
export const manifest = z.object({
  profile: z.literal("data-package"),
  name: z.literal("parity-backup"),
  title: z.string(),
  created: z.string(),
  /** The dataset's version; null before the first load. */
  version: z.string().nullable(),
  parity: z.object({
    /** The layout of this file: a later one that is read otherwise gets a higher number. */
    format: z.literal(1),
    method: z.enum(["pg_dump", "tables"]),
    /** Of the database that was backed up, as PostgreSQL counts: the major version × 10,000. */
    serverVersion: z.number(),
    migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
    sequences: z.array(z.object({ name: z.string(), value: z.string() })),
    /** Each table with its number of rows. */
    tables: z.record(z.string(), z.number()),
  }),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string().regex(FILE_NAME),
      bytes: z.number(),
      hash: sha256,
      mediatype: z.string(),
      /** Of a table's file; in the order of its columns. */
      schema: z
        .object({
          fields: z.array(z.object({ name: z.string() })),
          missingValues: z.array(z.string()),
        })
        .optional(),
    }),
  ),
});

export type Manifest = z.output<typeof manifest>;
