/** Kinds of thing a reader can name that the store may not hold. */
export type EntryKind =
  | "country"
  | "party"
  | "event"
  | "indicator"
  | "source"
  | "publisher"
  | "edition"
  | "region"
  | "group"
  | "release"
  | "lens"
  | "mission"
  | "figure"
  | "file"
  | "version";

/**
 * Thrown when a well-formed name stands for nothing in the store. `renamed` has those that stood for
 * something before, with what it is called now.
 */
export class UnknownEntry extends Error {
  readonly kind: EntryKind;
  readonly names: readonly string[];
  readonly renamed: ReadonlyMap<string, string>;

  constructor(
    kind: EntryKind,
    names: readonly string[],
    known?: string,
    renamed: ReadonlyMap<string, string> = new Map(),
  ) {
    const listed = names.map((name) => `“${name}”`).join(", ");
    const moved = [...renamed].map(([before, now]) => `“${before}” is now called “${now}”.`);
    super([`No ${kind} is known as ${listed}.`, ...(known ? [known] : []), ...moved].join(" "));
    this.name = "UnknownEntry";
    this.kind = kind;
    this.names = names;
    this.renamed = renamed;
  }
}
