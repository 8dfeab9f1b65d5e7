import { z } from "zod";
import { picture } from "./figure-picture";
import { startsBeforeItEnds } from "./parameters";

/** How values stand along an axis. */
export const axis = z
  .enum(["linear", "log"])
  .default("linear")
  .meta({ description: "log says so in the picture; zero is set apart on it." });

/** One kind of figure: what its address may say, read apart into the view and the look of its picture. */
export function figureKind<const Kind extends string, Shape extends z.ZodRawShape>(
  kind: Kind,
  summary: string,
  shape: Shape,
  law?: {
    holds: (asked: Readonly<Record<string, unknown>>) => boolean;
    fault: string;
    parameter: string;
  },
) {
  const request = z
    .strictObject({ ...shape, ...picture })
    .refine(startsBeforeItEnds, { error: "from must not be later than to", path: ["from"] })
    .refine((asked) => law === undefined || law.holds(asked), {
      error: law?.fault,
      path: [law?.parameter ?? ""],
    });
  const view = z.object(shape).transform((asked) => ({ kind, ...asked }));
  return { kind, summary, request, view };
}
