import { z } from "zod";
import { dataVersion } from "./facts";

export const healthReply = z.object({ status: z.literal("alive") });

export const readyReply = z.object({
  status: z.enum(["ready", "holding"]).meta({
    description:
      "ready: the database answers. holding: it does not, and readers are answered from what the server holds.",
  }),
  asOf: z.iso.datetime().meta({ description: "When the database last answered." }),
  dataVersion,
  /** In the order of DATABASE_REPLICA_URLS; their addresses are not told. */
  replicas: z.array(
    z.object({
      /** `read`: reads go there now; `ready`: they could; `behind`: it lacks something; `away`. */
      state: z.enum(["read", "ready", "behind", "away"]),
      dataVersion: dataVersion.nullable(),
      lagSeconds: z.number().nonnegative().nullable(),
    }),
  ),
  releases: z.array(
    z.object({ slug: z.string(), loadedAt: z.string(), observations: z.number().int() }),
  ),
});

export type ReadyReply = z.output<typeof readyReply>;
