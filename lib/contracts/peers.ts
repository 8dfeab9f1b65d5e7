import { z } from "zod";
import { dataVersion, release } from "./facts";
import { countryCode } from "./parameters";

export const peersRequest = z.strictObject({ country: countryCode });

const figure = z
  .object({ value: z.number(), year: z.number().int(), release: z.string() })
  .nullable()
  .meta({
    description: "The newest value, or the rank in an edition, and the release that states it.",
  });

export const peersReply = z.object({
  data: z.object({
    iso3: z.string(),
    name: z.string(),
    groups: z.array(
      z.object({
        reason: z
          .enum([
            "neighbours",
            "subregion",
            "rank",
            "population",
            "gdp-usd",
            "military-spending-usd",
          ])
          .meta({
            description:
              "neighbours by length of border; subregion by nearest population; rank by places; the others by ratio, twice and half being equally far.",
          }),
        own: figure,
        peers: z.array(
          z.object({
            iso3: z.string(),
            name: z.string(),
            figure,
            borderKm: z.number().nullable(),
          }),
        ),
      }),
    ),
  }),
  meta: z.object({ publisher: z.string(), releases: z.array(release), dataVersion }),
});

export type PeersReply = z.output<typeof peersReply>;
