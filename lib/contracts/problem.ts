import { z } from "zod";

/** RFC 9457 problem details, the one body of every error. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z
      .string()
      .optional()
      .meta({
        description: "Names this request in the server's log, as the header X-Request-Id does.",
        examples: ["urn:uuid:3f0c6c1e-8f6d-4b0e-9a53-3b1d5a0f8c11"],
      }),
    parameters: z
      .array(z.object({ name: z.string(), problem: z.string() }))
      .optional()
      .meta({
        description: "Which parameters of the query or paths in the body are at fault, and how.",
      }),
  })
  .meta({ id: "Problem", description: "Problem details as in RFC 9457." });

export type Problem = z.output<typeof problem>;
