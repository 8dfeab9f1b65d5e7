import { z } from "zod";
import type { RowError } from "@/lib/domain/import-error";
import type { SourceFile } from "../read-source-file";
import { type NamedBorder, parseBorders, parseQuantity, toPlainText } from "./parse-passage";
import { UNREADABLE_PASSAGES } from "./profile-places";

const passage = z.object({ text: z.string() });
const profileSchema = z.object({
  Geography: z.object({
    // Keys come with and without a blank at the end.
    Area: z.record(z.string(), z.union([passage, z.string()])),
    "Land boundaries": z.record(z.string(), z.union([passage, z.string()])),
    Coastline: passage.optional(),
  }),
  Government: z.object({
    "Country name": z.object({ "conventional short form": passage.optional() }).optional(),
  }),
  Communications: z.object({ "Internet country code": passage.optional() }).optional(),
});

/** One profile's geography; null where the profile does not state a readable figure. */
export interface FactbookProfile {
  /** Two-letter GEC code, the name of the file: not an ISO code. */
  gec: string;
  /** As in “.mn”, without the dot and in capitals; null where the profile names none or several. */
  internetCode: string | null;
  shortName: string | null;
  totalAreaKm2: number | null;
  landAreaKm2: number | null;
  coastlineKm: number | null;
  landlocked: boolean | null;
  landBorderKm: number | null;
  borders: readonly NamedBorder[];
}

/**
 * The geography of one profile, read out of prose; a passage that is neither readable nor known
 * to be unreadable goes to `errors`.
 *
 * @throws where the file is not a profile
 */
export function readProfile(
  file: Pick<SourceFile, "name" | "bytes">,
  errors: RowError[],
): FactbookProfile {
  const gec = file.name.slice(-7, -5);
  const parsed = profileSchema.safeParse(JSON.parse(file.bytes.toString("utf8")));
  if (!parsed.success) throw new Error(`${file.name}: ${z.prettifyError(parsed.error)}`);
  const { Geography: geography, Government: government, Communications: wires } = parsed.data;
  const texts = (section: Record<string, { text: string } | string>) => (key: string) => {
    const found = Object.entries(section).find(([printed]) => printed.trim() === key)?.[1];
    return toPlainText(typeof found === "string" ? found : (found?.text ?? ""));
  };
  const area = texts(geography.Area);
  const boundaries = texts(geography["Land boundaries"]);
  const coastline = toPlainText(geography.Coastline?.text ?? "");
  const quantity = (column: string, text: string, unit: "km" | "sq km") => {
    if (UNREADABLE_PASSAGES.has(`${gec} ${column}`)) return null;
    const figure = parseQuantity(text, unit);
    if (figure === null) refuse(column, text, `is not a quantity in ${unit}`);
    return figure;
  };
  const refuse = (column: string, value: string, problem: string) => {
    errors.push({ file: file.name, line: 1, column, value, problem });
  };

  const bordersText = boundaries("border countries") || boundaries("regional borders");
  const borders = parseBorders(bordersText);
  if (borders === null) refuse("border countries", bordersText, "is not a list of borders");
  const code = /^\.([a-z]{2})$/.exec(toPlainText(wires?.["Internet country code"]?.text ?? ""));
  const shortName = toPlainText(
    government["Country name"]?.["conventional short form"]?.text ?? "",
  );
  return {
    gec,
    internetCode: code?.[1]?.toUpperCase() ?? null,
    shortName: shortName === "" || shortName === "none" ? null : shortName,
    totalAreaKm2: quantity("total area", area("total"), "sq km"),
    landAreaKm2: quantity("land area", area("land"), "sq km"),
    coastlineKm: quantity("coastline", coastline, "km"),
    landlocked: coastline === "" ? null : /\((doubly )?landlocked\)/.test(coastline),
    landBorderKm: quantity("land boundaries", boundaries("total"), "km"),
    borders: borders ?? [],
  };
}
