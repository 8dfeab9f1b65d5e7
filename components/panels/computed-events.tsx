import { groupDigits } from "@/lib/domain/group-digits";
import type { Portrait } from "@/lib/views/read-country";

/** How many events of a country are computed from releases, and where each kind is told; nothing without any. */
export function ComputedEvents({
  iso3,
  computed: { orders, deployments, obligations },
}: {
  iso3: string;
  computed: Portrait["events"]["computed"];
}) {
  const kinds = [
    {
      count: orders,
      words: ["order of arms", "orders of arms"],
      page: `/countries/${iso3}/suppliers`,
    },
    {
      count: deployments,
      words: ["presence in a mission", "presences in missions"],
      page: `/cooperation/peacekeeping?country=${iso3}`,
    },
    {
      count: obligations,
      words: ["country bound by treaty", "countries bound by treaty"],
      page: "/cooperation/ties",
    },
  ].filter(({ count }) => count > 0);
  if (kinds.length === 0) return null;
  return (
    <p className="number mt-3 max-w-[70ch] text-13 text-muted">
      Computed from releases, and told elsewhere:{" "}
      {kinds.map(({ count, words, page }, place) => (
        <span key={page}>
          {place > 0 && ", "}
          <a href={page} className="text-accent underline underline-offset-4">
            {groupDigits(count)} {words[count === 1 ? 0 : 1]}
          </a>
        </span>
      ))}
      .
    </p>
  );
}
