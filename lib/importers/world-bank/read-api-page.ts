import { z } from "zod";

const count = z.coerce.number().int().min(0);
const headSchema = z.object({
  page: count,
  pages: count,
  total: count,
  lastupdated: z.iso.date(),
});
const rowSchema = z.object({
  indicator: z.object({ id: z.string() }),
  country: z.object({ id: z.string(), value: z.string() }),
  countryiso3code: z.string(),
  date: z.string(),
  value: z.number().nullable(),
});
const pageSchema = z.tuple([headSchema, z.array(rowSchema).nullable()]);
const refusalSchema = z.tuple([
  z.object({ message: z.array(z.object({ key: z.string(), value: z.string() })).min(1) }),
]);

/** One page of a series as the World Bank's API gives it. */
export type ApiPage = z.infer<typeof headSchema> & { rows: z.infer<typeof rowSchema>[] };

/**
 * One page of the World Bank's API, version 2: `[head, rows]`.
 *
 * It answers mistakes with status 200 and `[{ message: [...] }]`, which is no page.
 *
 * @throws Error saying what the answer is instead, or where it is not as it was
 */
export function readApiPage(text: string): ApiPage {
  const answer = parse(text);
  const refusal = refusalSchema.safeParse(answer);
  if (refusal.success) {
    const [{ message }] = refusal.data;
    throw new Error(`refused: ${message.map(({ key, value }) => `${key}: ${value}`).join("; ")}`);
  }
  const page = pageSchema.safeParse(answer);
  if (!page.success) {
    throw new Error(`does not have the shape it had: ${z.prettifyError(page.error)}`);
  }
  const [head, rows] = page.data;
  return { ...head, rows: rows ?? [] };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const begin = text.slice(0, 40).replaceAll(/\s+/g, " ");
    throw new Error(`is not JSON, or is cut off: “${begin}…”`);
  }
}
