import { z } from "zod";
import { EVENT_STANDINGS } from "@/lib/domain/event";
import { dataVersion, release } from "./facts";
import { countryCodes } from "./parameters";

export const contextFactsRequest = z.strictObject({ country: countryCodes });

/** Closed list of what frames a country's ranks, in the order in which it is told. */
export const CONTEXT_KINDS = ["borders", "pacts", "agreement", "peacekeeping"] as const;

const contextFact = z.object({
  kind: z.enum(CONTEXT_KINDS),
  says: z.string().meta({ description: "The fact in a sentence, computed." }),
  page: z.string().meta({ description: "Where on this site it is told whole." }),
  standing: z
    .enum(EVENT_STANDINGS)
    .nullable()
    .meta({ description: "Of an event: how far it can be taken at its word." }),
  event: z
    .string()
    .nullable()
    .meta({ description: "Id of the event that says so; see /api/v1/events/{id}." }),
  releases: z.array(z.string()).meta({
    description: "Slugs of the releases that it is computed from; none where an event says so.",
  }),
  sources: z
    .array(z.object({ label: z.string(), address: z.string() }))
    .min(1)
    .meta({ description: "Who says so, and where: a page of this site, or the document." }),
});

export const contextFactsReply = z.object({
  data: z.array(
    z.object({
      iso3: z.string(),
      name: z.string(),
      facts: z
        .array(contextFact)
        .meta({ description: "Nothing where nothing is known: that is no statement." }),
    }),
  ),
  meta: z.object({ releases: z.array(release), dataVersion }),
});

export type ContextFact = z.output<typeof contextFact>;
export type ContextFactsReply = z.output<typeof contextFactsReply>;
