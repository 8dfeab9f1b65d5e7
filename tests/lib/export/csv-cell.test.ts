import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toSafeCell, toSafeCsv } from "@/lib/export/csv-cell";

/** What a spreadsheet looks at first: the text behind blanks and quotes. */
function findFirstSign(cell: string): string {
  return cell.replace(/^[\s\u00a0\ufeff"]*/, "").slice(0, 1);
}

describe("a cell for readers", () => {
  it.each([
    "=1+1",
    "+SUM(A1)",
    "-2+3",
    "@cmd",
    "\t=1",
    "\r=1",
    "  =1",
    '"=1',
    "'=1",
    "\u00a0=cmd|' /C calc'!A0",
  ])("is never run by a spreadsheet: %j", (text) => {
    expect(toSafeCell(text).startsWith("'")).toBe(true);
  });

  it.each([
    [-5, "-5"],
    [0, "0"],
    [1e21, "1e+21"],
    ["-5", "-5"],
    ["+3.5e7", "+3.5e7"],
    [null, ""],
    [true, "true"],
    ["Mongolia", "Mongolia"],
    ["a=b", "a=b"],
  ])("keeps %j as %j", (value, text) => {
    expect(toSafeCell(value)).toBe(text);
  });

  it("comes back from any CSV reader, with at most the apostrophe before it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: "binary" }), fc.double({ noNaN: true })), {
          minLength: 1,
        }),
        (rows) => {
          const clean = rows.map(([text, number]) => [text.replaceAll("\r", ""), number] as const);
          const read: string[][] = parse(toSafeCsv([["text", "number"], ...clean]), {
            relax_quotes: false,
            skip_empty_lines: false,
          });
          for (const [index, [text, number]] of clean.entries()) {
            const cells = read[index + 1] ?? [];
            expect([text, `'${text}`]).toContain(cells[0]);
            expect(Number(cells[1]) === number).toBe(true);
            const sign = findFirstSign(cells[0] ?? "");
            if (["=", "@"].includes(sign)) expect.fail(`would be run: ${cells[0]}`);
          }
        },
      ),
    );
  });
});
