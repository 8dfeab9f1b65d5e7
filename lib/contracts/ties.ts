import { z } from "zod";
import { TIE_KINDS } from "@/lib/domain/tie";
import { dataVersion, release } from "./facts";
import { countryCodes, tieKinds, year } from "./parameters";

export const tiesRequest = z.strictObject({
  country: countryCodes,
  other: countryCodes.optional().meta({
    description: "Only ties to these countries; every one where absent.",
    example: "RUS,CHN",
  }),
  kind: tieKinds.optional(),
  year: year.optional().meta({
    description:
      "Only ties that a release vouches for in this year; meta.years says of which there are any.",
    example: "2018",
  }),
});

/** A tie as the first of the two sees it, with the line that states it. */
export const statedTie = z.object({
  kind: z.enum(TIE_KINDS),
  iso3: z.string(),
  name: z.string(),
  otherIso3: z.string(),
  otherName: z.string(),
  firstYear: z.number().int(),
  lastYear: z.number().int().meta({
    description: "The last year that the publisher vouches for; the tie may go on.",
  }),
  note: z.string().nullable(),
  release: z
    .string()
    .meta({ description: "Slug of the release that states it; see meta.releases." }),
  file: z.string(),
  line: z.number().int().meta({ description: "Line of the file, counted from 1." }),
});

export const tieYears = z
  .array(
    z.object({
      kind: z.enum(TIE_KINDS),
      from: z.number().int(),
      to: z.number().int(),
      releases: z.array(z.string()),
    }),
  )
  .meta({
    description: "Of which years each kind is stated at all: outside of them nothing is known.",
  });

export const tiesReply = z.object({
  data: z.array(statedTie),
  meta: z.object({ years: tieYears, releases: z.array(release), dataVersion }),
});

export type TiesRequest = z.output<typeof tiesRequest>;
export type TiesReply = z.output<typeof tiesReply>;
