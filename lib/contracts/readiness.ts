import { z } from "zod";
import { dataVersion } from "./facts";

export const healthReply = z.object({ status: z.literal("alive") });

export const readyReply = z.object({
  status: z.literal("ready"),
  dataVersion,
  releases: z.array(
    z.object({ slug: z.string(), loadedAt: z.string(), observations: z.number().int() }),
  ),
});

export type ReadyReply = z.output<typeof readyReply>;
