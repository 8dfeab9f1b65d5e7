import type { FigureViewOf } from "@/lib/contracts/figures";
import { profileQuery } from "@/lib/queries/profile";
import { toProfileContent } from "@/lib/series/profile-content";
import { readProfile } from "../read-profile";
import type { FigureParts } from "./figure-parts";

/** One country's places among the world in one domain. */
export async function readProfileFigure({
  domain,
  country,
}: FigureViewOf<"profile">): Promise<FigureParts> {
  const reply = await readProfile({ country });
  const { data, meta } = reply;
  const names = new Map(
    [data.country, ...data.compared].map(({ iso3, name }) => [iso3, name] as const),
  );
  return {
    content: toProfileContent(data, domain),
    releases: meta.releases,
    figures: data.indicators
      .filter((each) => each.domain === domain)
      .flatMap(({ slug, unit, countries, own, others }) =>
        [...(own === null ? [] : [own]), ...others].flatMap(({ percentile, ...figure }) => {
          const stated = { ...figure, name: names.get(figure.iso3) ?? figure.iso3 };
          const place = {
            indicator: `${slug}-percentile`,
            unit: `percentile among ${countries} countries`,
            ...{
              value: percentile,
              low: null,
              high: null,
              note: "Computed from the newest figures",
            },
          };
          return [
            { ...stated, indicator: slug, unit },
            ...(percentile === null ? [] : [{ ...stated, ...place }]),
          ];
        }),
      ),
    dataVersion: meta.dataVersion,
    replies: [{ queryKey: profileQuery(country).queryKey, reply }],
  };
}
