import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { PageHead } from "@/components/ui/page-head";
import { press } from "@/components/ui/press";
import { loadSearchView } from "@/lib/contracts/search-view";
import { toFoundAddress } from "@/lib/export/found-address";
import { explainName } from "@/lib/series/finding/findables";
import { readSearch } from "@/lib/views/read-search";

export const metadata: Metadata = { title: "Search", robots: { index: false } };

const GROUPS = [
  ["country", "Countries"],
  ["indicator", "Indicators"],
  ["page", "Pages"],
] as const;

/** The search as a page: for those without script, and for links to a search. */
export default async function SearchPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const { q, country } = await loadSearchView(searchParams);
  const findings = await readSearch(q);
  return (
    <>
      <PageHead title="Search" />
      <search>
        <form action="/search" className="flex flex-wrap items-end gap-3">
          <label className="flex min-w-0 flex-1 flex-col gap-1 text-13 text-muted sm:max-w-md">
            Country, indicator or page
            <input type="search" name="q" defaultValue={q} className={`${press.field} w-full`} />
          </label>
          {country.length > 0 && <input type="hidden" name="country" value={country.join(",")} />}
          <button type="submit" className={press.plain}>
            Search
          </button>
        </form>
      </search>
      {q.trim() !== "" && findings.length === 0 && (
        <p className="mt-6">
          Nothing here is called “{q.trim()}”. Try fewer letters, another language, or a code.
        </p>
      )}
      {GROUPS.map(([kind, name]) => {
        const found = findings.filter((finding) => finding.kind === kind);
        if (found.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={kind} className="mt-8">
            <h2 id={kind} className="text-18 font-semibold">
              {name}
            </h2>
            <ul className="mt-2 border-t border-rule">
              {found.map((finding) => {
                const why = explainName(finding.by);
                return (
                  <li
                    key={finding.key}
                    className="flex min-h-10 flex-wrap items-center gap-x-4 border-b border-rule"
                  >
                    <a
                      href={toFoundAddress(finding, country)}
                      className="text-accent underline underline-offset-4"
                    >
                      {finding.title}
                    </a>
                    <span className="text-13 text-muted">
                      {[why, finding.detail].filter((each) => each !== null).join(" · ")}
                    </span>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}
