import { strFromU8 } from "fflate";
import { WorkbookProblem } from "../open-workbook";

/** SIPRI writes its own estimates in blue, and figures it holds highly uncertain in red. */
export type Certainty = "stated" | "estimate" | "highly-uncertain";

/** Excel's palette numbers of the two colours. */
const CERTAINTY_BY_COLOUR: ReadonlyMap<string, Certainty> = new Map([
  ["8", "stated"],
  ["10", "highly-uncertain"],
  ["12", "estimate"],
]);

/** How certain each cell of a sheet is, by its address (`D9`); cells without a style are absent. */
export type CellCertainties = ReadonlyMap<string, Certainty>;

/**
 * The colours of a workbook's cells, which readers of values do not give, by sheet.
 *
 * @throws WorkbookProblem for a colour that the workbook's legend does not explain, and for a part
 *   that is missing
 */
export function readCellColours(
  parts: Readonly<Record<string, Uint8Array>>,
): Map<string, CellCertainties> {
  const part = (name: string) => {
    const content = parts[name];
    if (content === undefined) throw new WorkbookProblem(`has no part ${name}`);
    return strFromU8(content);
  };
  const certainties = readStyles(part("xl/styles.xml"));
  const targets = new Map(
    [...part("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  return new Map(
    [...part("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(([tag]) => [
      unescapeXml(attribute(tag, "name")),
      readSheet(part(`xl/${targets.get(attribute(tag, "r:id"))}`), certainties),
    ]),
  );
}

/** What each cell style says about certainty, in the order in which cells number them. */
function readStyles(styles: string): Certainty[] {
  const fonts = [...section(styles, "fonts").matchAll(/<font>.*?<\/font>|<font\/>/gs)].map(
    ([font]) => {
      const colour = /<color [^>]*>/.exec(font)?.[0];
      if (colour === undefined) return "stated";
      const certainty = CERTAINTY_BY_COLOUR.get(attribute(colour, "indexed"));
      if (certainty === undefined) throw new WorkbookProblem(`has the unknown colour ${colour}`);
      return certainty;
    },
  );
  return [...section(styles, "cellXfs").matchAll(/<xf [^>]*>/g)].map(
    ([style]) => fonts[Number(attribute(style, "fontId"))] ?? "stated",
  );
}

function readSheet(sheet: string, certainties: readonly Certainty[]): CellCertainties {
  return new Map(
    [...sheet.matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/g)].map(([, address = "", style]) => [
      address,
      certainties[Number(style)] ?? "stated",
    ]),
  );
}

function section(xml: string, name: string): string {
  return new RegExp(`<${name}[ >].*?</${name}>`, "s").exec(xml)?.[0] ?? "";
}

function attribute(tag: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function unescapeXml(text: string): string {
  return text.replaceAll("&amp;", "&");
}

/** A cell's address from its place in the grid, both counted from 0: (8, 3) → `D9`. */
export function toAddress(row: number, column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
