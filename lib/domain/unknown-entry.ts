/** Kinds of thing a reader can name that the store may not hold. */
export type EntryKind =
  | "country"
  | "indicator"
  | "source"
  | "publisher"
  | "edition"
  | "region"
  | "group"
  | "release";

/** Thrown when a well-formed name stands for nothing in the store. */
export class UnknownEntry extends Error {
  readonly kind: EntryKind;
  readonly names: readonly string[];

  constructor(kind: EntryKind, names: readonly string[], known?: string) {
    const listed = names.map((name) => `“${name}”`).join(", ");
    super(`No ${kind} is known as ${listed}.${known ? ` ${known}` : ""}`);
    this.name = "UnknownEntry";
    this.kind = kind;
    this.names = names;
  }
}
