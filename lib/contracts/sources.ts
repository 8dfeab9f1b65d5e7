import { z } from "zod";
import { TERMS } from "@/lib/domain/source";
import { dataVersion, release } from "./facts";

export const sourcesReply = z.object({
  data: z.array(
    z.object({
      slug: z.string(),
      publisher: z.string(),
      title: z.string(),
      shortName: z.string(),
      address: z.string(),
      terms: z.enum(TERMS),
      termsNote: z.string(),
      releases: z.array(release),
    }),
  ),
  meta: z.object({ dataVersion }),
});

export type SourcesReply = z.output<typeof sourcesReply>;
