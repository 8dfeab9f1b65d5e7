import type { RowError } from "@/lib/domain/import-error";
import { parseFigure } from "../parse-figure";
import { readCsv } from "../read-csv";
import type { SourceFile } from "../read-source-file";

/** The six components of national capability, as the file names them. */
export const COMPONENTS = ["milex", "milper", "irst", "pec", "tpop", "upop"] as const;
export type Component = (typeof COMPONENTS)[number];

/** One state in one year, in the file's own units; null where NMC says that it is missing. */
export interface StateYear {
  line: number;
  /** COW state number. */
  number: number;
  year: number;
  components: Readonly<Record<Component, number | null>>;
  /** Share of the world, 0 to 1. */
  cinc: number;
}

/**
 * Every row of NMC, checked; what is wrong goes to `errors`.
 *
 * `NA` is NMC's own sign for missing (−9 in the project's original), and not the same as a 0.
 */
export function readCapabilities(
  file: Pick<SourceFile, "name" | "bytes">,
  errors: RowError[],
): StateYear[] {
  const columns = ["ccode", "year", ...COMPONENTS, "cinc"] as const;
  return readCsv(file.name, file.bytes, columns, errors).flatMap((row) => {
    const number = parseFigure(row, "ccode", { whole: true, low: 2, high: 990 }, errors);
    const year = parseFigure(row, "year", { whole: true, low: 1816, high: 2100 }, errors);
    const cinc = parseFigure(row, "cinc", { low: 0, high: 1 }, errors);
    const component = (name: Component) =>
      row.cells[name] === "NA" ? null : parseFigure(row, name, { low: 0 }, errors);
    const milex = component("milex");
    const milper = component("milper");
    const irst = component("irst");
    const pec = component("pec");
    const tpop = component("tpop");
    const upop = component("upop");
    if (number === undefined || year === undefined || cinc === undefined) return [];
    if (milex === undefined || milper === undefined || irst === undefined) return [];
    if (pec === undefined || tpop === undefined || upop === undefined) return [];
    const components = { milex, milper, irst, pec, tpop, upop };
    return [{ line: row.line, number, year, components, cinc }];
  });
}
