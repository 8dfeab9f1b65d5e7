import { z } from "zod";
import type { RowError } from "@/lib/domain/import-error";
import type { SourceFile } from "../read-source-file";
import { toPlainText } from "./parse-passage";

const passage = z.object({ text: z.string().optional(), note: z.string().optional() });
const securitySchema = z.object({
  "Military and Security": z
    .object({
      "Military and security service personnel strengths": passage.optional(),
      "Military expenditures": z.record(z.string(), z.union([passage, z.string()])).optional(),
      "Military deployments": passage.optional(),
      "Military service age and obligation": passage.optional(),
      "Military - note": passage.optional(),
    })
    .optional(),
  "Transnational Issues": z
    .object({
      "Trafficking in persons": z.object({ "tier rating": passage.optional() }).optional(),
    })
    .optional(),
});

/** One profile's passages on forces and security, as plain text; empty where there is none. */
export interface SecurityPassages {
  gec: string;
  personnel: string;
  /** One for each year, or prose. */
  spending: readonly string[];
  deployments: string;
  serviceAge: string;
  /** What the note says of alliances and defence ties, sentence by sentence. */
  ties: readonly string[];
  trafficking: string;
}

const TIES =
  /\balliances?\b|\ballied\b|\ball(?:y|ies)\b|mutual defen[cs]e|defen[cs]e (?:treaty|pact|ties|agreement)|member of NATO|NATO member|\bNATO\b|\bCSTO\b|Collective Security Treaty/;

/**
 * The passages of one profile.
 *
 * @throws nothing; a file that is no profile goes to `errors`
 */
export function readSecurity(
  file: Pick<SourceFile, "name" | "bytes">,
  errors: RowError[],
): SecurityPassages | null {
  const parsed = securitySchema.safeParse(JSON.parse(file.bytes.toString("utf8")));
  if (!parsed.success) {
    const problem = z.prettifyError(parsed.error);
    errors.push({ file: file.name, line: 1, column: "profile", value: "", problem });
    return null;
  }
  const military = parsed.data["Military and Security"];
  const text = (found: z.infer<typeof passage> | undefined) => toSentence(found?.text ?? "");
  return {
    gec: file.name.slice(-7, -5),
    personnel: text(military?.["Military and security service personnel strengths"]),
    spending: Object.entries(military?.["Military expenditures"] ?? {})
      .filter(([key]) => key !== "note")
      .map(([, found]) => (typeof found === "string" ? toSentence(found) : text(found)))
      .filter((each) => each !== ""),
    deployments: text(military?.["Military deployments"]),
    serviceAge: text(military?.["Military service age and obligation"]),
    ties: (military?.["Military - note"]?.text ?? "")
      .split(/<br>|;/)
      .map(toSentence)
      .filter((sentence) => TIES.test(sentence)),
    trafficking: text(
      parsed.data["Transnational Issues"]?.["Trafficking in persons"]?.["tier rating"],
    ),
  };
}

function toSentence(passageText: string): string {
  return toPlainText(passageText)
    .replaceAll("\u2010", "-")
    .replaceAll(/&(?:rsquo|lsquo);/g, "’")
    .replaceAll("&amp;", "&")
    .replaceAll("&nbsp;", " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}
