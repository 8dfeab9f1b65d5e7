import { z } from "zod";

/** RFC 9457 problem details, the one body of every error. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    parameters: z
      .array(z.object({ name: z.string(), problem: z.string() }))
      .optional()
      .meta({
        description: "Which parameters of the query or paths in the body are at fault, and how.",
      }),
  })
  .meta({ id: "Problem", description: "Problem details as in RFC 9457." });

export type Problem = z.output<typeof problem>;
