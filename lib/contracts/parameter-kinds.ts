import { z } from "zod";

/** A list that commas part, each of its members once. */
export function listOf(one: z.ZodString, kind: string, kinds: string, most: number) {
  return z
    .string()
    .transform((text) => text.split(","))
    .pipe(
      z
        .array(one)
        .max(most, `at most ${most} ${kinds} at a time`)
        .refine((all) => new Set(all).size === all.length, `${kind} stands twice`),
    );
}

/** A whole number in digits alone, between two that count. */
export function wholeNumber(first: number, last: number, message: string) {
  return z
    .string()
    .regex(/^\d{1,4}$/, message)
    .transform(Number)
    .pipe(z.number().int().min(first, message).max(last, message));
}

/** A list of names from a closed list, each once. */
export function namesAmong<const Name extends string>(names: readonly Name[], kind: string) {
  return z
    .string()
    .transform((text) => text.split(","))
    .pipe(
      z
        .array(z.enum(names, { error: `expected of ${names.join(", ")}, separated by commas` }))
        .refine((all) => new Set(all).size === all.length, `${kind} stands twice`),
    );
}
