import type { FigureViewOf } from "@/lib/contracts/figures";
import { UnfitRequest } from "@/lib/domain/unfit-request";
import { toSlopeContent } from "@/lib/series/slope-content";
import type { FigureParts } from "./figure-parts";
import { readYears } from "./read-years";

/** Two years of an indicator as a slope. @throws UnfitRequest where a year is not named */
export async function readTwoYears(
  indicator: string,
  { country, from, to, within, measure, axis }: FigureViewOf<"slope">,
): Promise<FigureParts> {
  if (from === undefined || to === undefined || from === to) {
    throw new UnfitRequest("from", "an indicator's slope takes two years, from and to");
  }
  const { compared, ...parts } = await readYears({
    ...{ indicator, country, years: [from, to], within, measure },
  });
  return { ...parts, content: toSlopeContent(compared, axis) };
}
