import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./run-command";

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
  const words = ["data", "import", file, "--source", "drill", "--version", "1"];
  await runCommand([...words, ...(isNew ? SOURCE : [])], { folder, port });
}
