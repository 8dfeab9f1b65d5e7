/** One column of a table, in Table Schema's words. */
export interface Field {
  name: string;
  type: "string" | "integer" | "number" | "boolean";
  description: string;
  constraints?: { required?: boolean; enum?: readonly string[] };
}

/** A table of the package: its file, its columns and what ties it to the others. */
export interface PackageTable {
  name: string;
  title: string;
  fields: readonly Field[];
  primaryKey: readonly string[];
  foreignKeys: readonly { fields: string; table: string; column: string }[];
}

export const required = { required: true };
export const text = (name: string, description: string): Field => ({
  name,
  type: "string",
  description,
});
export const iso3: Field = {
  ...text("iso3", "ISO 3166-1 alpha-3 code; XKX is Kosovo."),
  constraints: required,
};
export const release: Field = { ...text("release", "Slug of the release."), constraints: required };
