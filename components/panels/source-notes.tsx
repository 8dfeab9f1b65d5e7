import { DISPUTE_RULE } from "@/lib/domain/dispute";
import type { Terms } from "@/lib/domain/source";
import { toNameInText } from "@/lib/series/names-in-text";
import type { SourceStatements, Statements } from "@/lib/series/sources-content";

interface NotedSource extends SourceStatements {
  title: string;
  /** What this publisher counts. */
  definition: string;
}

/** What each source counts, which one is shown by default and why, and when they dispute each other. */
export function SourceNotes({
  said,
  terms,
}: {
  said: Omit<Statements, "sources"> & { sources: readonly NotedSource[] };
  terms: ReadonlyMap<string, { terms: Terms; termsNote: string }>;
}) {
  const shown = said.sources.find(({ source }) => source === said.shown);
  return (
    <section aria-labelledby="definitions" className="mt-12">
      <h2 id="definitions" className="text-24 font-semibold">
        What each of them counts
      </h2>
      <p className="mt-2 max-w-[70ch] text-15">
        {shown === undefined
          ? `None of them is shown by default: no preferred source speaks about ${toNameInText(said.country.name)}.`
          : `Shown by default is ${shown.shortName}: the first of the preferred sources that speaks about ${toNameInText(said.country.name)} at all.`}{" "}
        A figure is marked disputed where another source’s figure of the nearest year, at most{" "}
        {DISPUTE_RULE.years} years away, differs more than {DISPUTE_RULE.factor} times; of ranges
        the nearest ends are taken, zeros do not count, and a source that passes on another’s
        figures neither confirms nor disputes them.
      </p>
      <dl className="mt-4 border-t border-rule">
        {said.sources.map(
          ({ source, shortName, title, preference, definition, origin, points }) => (
            <div
              key={source}
              className="grid gap-x-8 border-b border-rule py-3 sm:grid-cols-[14rem_1fr]"
            >
              <dt>
                <a href={`/data#${source}`} className="font-semibold hover:text-accent">
                  {shortName}
                </a>
                <p className="text-13 text-muted">{title}</p>
              </dt>
              <dd className="max-w-[70ch] text-15">
                <p>
                  {definition}
                  {origin !== null &&
                    ` These are ${origin.shortName}’s figures, passed on: no independent confirmation of them.`}
                </p>
                <p className="mt-1 text-13 text-muted">
                  {preference === null
                    ? "Never shown unless asked for"
                    : `Preference ${preference} of this indicator`}
                  {`; ${points.length} figures here; ${terms.get(source)?.termsNote ?? ""}`}
                </p>
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
