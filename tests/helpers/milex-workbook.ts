import { strToU8, zipSync } from "fflate";

/** A cell of the made-up workbook; `blue` and `red` are the colours that SIPRI's legend explains. */
export type WorkbookCell = number | string | null | { value: number; colour: "blue" | "red" };

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const STYLE = { plain: 0, blue: 1, red: 2 } as const;

/** An Excel file with these sheets, in the way that SIPRI's is made: colours live in the fonts. */
export function makeWorkbook(sheets: Readonly<Record<string, WorkbookCell[][]>>): Uint8Array {
  const names = Object.keys(sheets);
  const list = (make: (name: string, number: number) => string) =>
    names.map((name, index) => make(name, index + 1)).join("");
  return zipSync({
    "[Content_Types].xml": xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
       <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
       <Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": xml(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": xml(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${list(
        (name, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`,
      )}</sheets></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": xml(
      `<Relationships xmlns="${PACKAGE}">${list(
        (_, n) =>
          `<Relationship Id="rId${n}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
      )}<Relationship Id="rId99" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/styles.xml": xml(
      `<styleSheet xmlns="${MAIN}"><fonts count="3"><font><color indexed="8"/></font><font><color indexed="12"/></font><font><color indexed="10"/></font></fonts><cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(
      names.map((name, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        xml(
          `<worksheet xmlns="${MAIN}"><sheetData>${toRows(sheets[name] ?? [])}</sheetData></worksheet>`,
        ),
      ]),
    ),
  });
}

function toRows(rows: readonly (readonly WorkbookCell[])[]): string {
  return rows
    .map((row, index) => {
      const cells = row.map((cell, column) => toCell(cell, `${letter(column)}${index + 1}`));
      return `<row r="${index + 1}">${cells.join("")}</row>`;
    })
    .join("");
}

function toCell(cell: WorkbookCell, address: string): string {
  if (cell === null) return "";
  if (typeof cell === "string") {
    return `<c r="${address}" s="0" t="inlineStr"><is><t>${cell}</t></is></c>`;
  }
  const { value, colour } =
    typeof cell === "number" ? { value: cell, colour: "plain" as const } : cell;
  return `<c r="${address}" s="${STYLE[colour]}"><v>${value}</v></c>`;
}

/** A, B, … Z, AA, AB, … */
function letter(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letter(Math.floor(column / 26) - 1) + last;
}

function xml(content: string): Uint8Array {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`);
}
