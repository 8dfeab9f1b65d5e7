import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { importDataset } from "@/lib/importers/import-dataset";

const USAGE = "usage: npm run import -- <folder of the publishers' files> [--only <source>]…";

/**
 * `npm run import -- <source folder> [--only gfp]`: writes `prisma/data` from the publishers' files.
 *
 * Prints one line for each release and, indented, what was left out.
 *
 * @throws with how to call it where no folder is given; ImportError with every bad row
 */
export async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { only: { type: "string", multiple: true } },
    allowPositionals: true,
  });
  const [folder, ...others] = positionals;
  if (folder === undefined || others.length > 0) throw new Error(USAGE);
  const only = values.only === undefined ? null : new Set(values.only);
  await importDataset(resolve(folder), resolve("prisma/data"), only, (release) => {
    console.log(
      `${release.folder}: ${release.observations} observations, ${release.rankings} rankings`,
    );
    for (const remark of release.remarks) console.log(`  ${remark}`);
  });
}
