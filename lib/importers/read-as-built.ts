import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ImportError } from "@/lib/domain/import-error";
import type { SourceFile } from "./read-source-file";
import type { CountryFacts, ReleaseContent, ReleaseDraft } from "./release-draft";

type Build = (
  folder: string,
  facts: CountryFacts,
) => readonly ReleaseDraft[] | Promise<readonly ReleaseDraft[]>;

/**
 * A reader of files given by hand out of an importer that reads a folder of fixed names: the files
 * are laid out as it wants them, in a folder that is gone afterwards.
 *
 * Where the importer finds several releases, the one of the version asked for counts.
 *
 * @param place the one file's name in that folder, or with a slash at its end the folder for all
 * @throws ImportError with every bad row; for a file too many or too few; for a version that the
 *   files do not hold
 */
export function readAsBuilt(build: Build, place: string) {
  return async (
    files: readonly SourceFile[],
    { release, version }: { release: string; version: string },
    facts: CountryFacts,
  ): Promise<ReleaseContent> => {
    const refuse = (value: string, problem: string) => {
      const file = files.map(({ name }) => name).join(", ");
      return new ImportError(release, [{ file, line: 1, column: "file", value, problem }]);
    };
    const takesFolder = place.endsWith("/");
    // The importer knows the files by its own names for them; whoever gave them does not.
    const rename = ({ rows, found }: ImportError) =>
      new ImportError(
        release,
        rows.map((row) => ({ ...row, file: toGivenName(row.file) })),
        found,
      );
    const toGivenName = (name: string) => {
      if (takesFolder) return name.startsWith(place) ? name.slice(place.length) : name;
      return name === place ? (files[0]?.name ?? name) : name;
    };
    if (!takesFolder && files.length > 1) throw refuse(String(files.length), "files are too many");
    const folder = mkdtempSync(join(tmpdir(), "parity-import-"));
    try {
      for (const { name, bytes } of files) {
        const path = join(folder, takesFolder ? `${place}${name}` : place);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
      }
      const drafts = await build(folder, facts);
      const [only, ...others] = drafts;
      const draft = others.length === 0 ? only : drafts.find((each) => each.version === version);
      if (draft !== undefined) return draft;
      const held = drafts.map((each) => each.version).join(", ");
      throw refuse(version, `is no version of these files: they hold ${held}`);
    } catch (error) {
      if (error instanceof ImportError) throw rename(error);
      if (isMissing(error)) throw refuse("", `lacks ${toGivenName(toName(error, folder))}`);
      throw isOfTheFile(error) ? refuse("", `can not be read: ${error.message}`) : error;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

function isMissing(error: unknown): error is Error & { path: string } {
  return error instanceof Error && "code" in error && error.code === "ENOENT" && "path" in error;
}

/** Told of the file by an importer or a library it reads with; a fault of ours is none of these. */
function isOfTheFile(error: unknown): error is Error {
  if (!(error instanceof Error) || error instanceof ImportError) return false;
  return !(error instanceof TypeError || error instanceof ReferenceError);
}

function toName({ path }: { path: string }, folder: string): string {
  return path.slice(folder.length + 1);
}
