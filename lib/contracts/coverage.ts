import { z } from "zod";
import { dataVersion } from "./facts";
import { countryCodes, indicatorSlugs } from "./parameters";

export const coverageRequest = z.strictObject({
  indicator: indicatorSlugs,
  country: countryCodes,
});

export const coverageReply = z.object({
  data: z.array(
    z.object({
      indicator: z.string(),
      years: z.array(
        z.object({
          year: z.number().int(),
          countries: z
            .number()
            .int()
            .meta({ description: "How many of the countries asked have a measured figure then." }),
        }),
      ),
    }),
  ),
  meta: z.object({ countries: z.number().int(), dataVersion }),
});

export type CoverageReply = z.output<typeof coverageReply>;
/** In which years there are figures, oldest first. */
export type CoveredYears = CoverageReply["data"][number]["years"];
