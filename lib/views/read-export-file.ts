import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { toExportAddress } from "@/lib/export/export-address";
import type { ExportChoice } from "@/lib/repositories/export-tables";
import { getStoreVersion } from "@/lib/repositories/store-version";
import { exportPackage, type PackageFile } from "./export-package";
import { getPublicAddress } from "./public-address";

/** A choice, of the version that it names or of the present one. */
type VersionedChoice = ExportChoice & { version?: string };

/**
 * Where the descriptor of what is chosen stands, of the present version of the dataset.
 *
 * @throws UnknownEntry for a version that is not the present one
 */
export async function findExport(choice: VersionedChoice): Promise<string> {
  const { version } = await getVersion(choice);
  return toExportAddress("datapackage.json", choice, version);
}

/**
 * One file of what is chosen. Its descriptor leads to tables of the same version, whatever comes later.
 *
 * @returns the file, and what changes whenever it does
 * @throws UnknownEntry for a version that is not the present one, for a file without a row, and for
 *   unknown sources, indicators or countries
 */
export async function readExportFile(
  name: string,
  choice: VersionedChoice,
): Promise<{ file: PackageFile; question: string }> {
  const { version, state } = await getVersion(choice);
  const locate = (file: string) => `${getPublicAddress()}${toExportAddress(file, choice, version)}`;
  const { files } = await exportPackage(choice, locate);
  const file = files.find((each) => each.name === name);
  if (file === undefined) {
    throw new UnknownEntry("file", [name], "It has no row for what was asked.");
  }
  return {
    file: { ...file, write: () => whole(file, state) },
    question: `${state} ${toExportAddress(name, choice, version)}`,
  };
}

async function getVersion({ version }: VersionedChoice) {
  const present = await getStoreVersion();
  if (version === undefined || version === present.version) return present;
  throw new UnknownEntry(
    "version",
    [version],
    `Only the present version is held: ${present.version}.`,
  );
}

/** Breaks off where other data came meanwhile: the text would be of one version and of another. */
async function* whole(file: PackageFile, state: string): AsyncGenerator<string> {
  let before: string | undefined;
  // A piece is sent when the next is there, so that the last is held back until all is known to be whole.
  for await (const piece of file.write()) {
    if (before !== undefined) yield before;
    before = piece;
  }
  if ((await getStoreVersion()).state !== state) {
    throw new Error(`${file.name} was broken off: the store holds other data than when it began`);
  }
  if (before !== undefined) yield before;
}
