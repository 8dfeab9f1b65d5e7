import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";
import { toAddress } from "./postgres";

/** Where a figure stands that {@link importFigure} brought in. */
export const FIGURE_PATH = "/api/v1/observations?indicator=tanks&country=MNG&source=drill";

const SOURCE = [
  ...["--publisher", "Us", "--title", "A drill's figures", "--short-name", "Drill"],
  ...["--address", "https://parity.example.org/drill", "--terms", "open", "--terms-note", "Ours."],
];

/**
 * Brings in a release of one figure, by the command that an editor would give, or changes it.
 *
 * @param port of the database
 */
export async function importFigure(
  value: number,
  { folder, port, isNew }: { folder: string; port: number; isNew: boolean },
): Promise<void> {
  const file = join(folder, "figure.csv");
  writeFileSync(file, `iso3,indicator,year,value\nMNG,tanks,1931,${value}\n`);
  await promisify(execFile)(
    process.execPath,
    [
      ...["lib/commands/run.cjs", "data", "import", file, "--source", "drill", "--version", "1"],
      ...(isNew ? SOURCE : []),
    ],
    {
      cwd: PROJECT_FOLDER,
      env: {
        ...process.env,
        ...{ VITEST: "", NODE_OPTIONS: "", DATABASE_URL: toAddress("owner", port) },
        PARITY_DATA_DIR: folder,
      },
    },
  );
}
