"use client";

import { press } from "@/components/ui/press";
import { useSiteFacts } from "./site-facts";
import { useIndicatorView } from "./use-indicator-view";

/** A source that measures the indicator, with what it counts. */
export interface MeasuringSource {
  source: string;
  /** 1 is asked first; null is never shown unless asked for. */
  preference: number | null;
  definition: string;
  title: string;
  publisher: string;
}

/** Who measures the indicator, in the order in which they are asked, and what each of them counts. */
export function IndicatorSources({ sources }: { sources: readonly MeasuringSource[] }) {
  const { slug, view } = useIndicatorView();
  const { names } = useSiteFacts();
  return (
    <section aria-labelledby="measured-by" className="max-w-[80ch]">
      <h2 id="measured-by" className="text-18 font-semibold">
        Who measures it, in the order in which they are asked
      </h2>
      <p className="mt-1 text-15 text-muted">
        A country is shown by the first of them that speaks about it.
      </p>
      <ol className="mt-3 border-t border-rule">
        {sources.map(({ source, preference, definition, title, publisher }) => (
          <li key={source} className="grid grid-cols-[2rem_1fr] border-b border-rule py-3">
            <span className="number text-15 text-muted">{preference ?? "–"}</span>
            <div>
              <a href={`/data/${source}`} className="text-15 font-semibold hover:text-accent">
                {title}
              </a>
              <p className="text-13 text-muted">
                {publisher}
                {preference === null && "; never shown unless asked for"}
              </p>
              <p className="mt-1 text-15">{definition}</p>
            </div>
          </li>
        ))}
      </ol>
      {view.country.length > 0 && (
        <>
          <h2 className="mt-8 text-18 font-semibold">All that any of them says</h2>
          <ul className="mt-1 flex flex-wrap gap-x-5">
            {view.country.map((iso3) => (
              <li key={iso3}>
                <a href={`/indicators/${slug}/sources?country=${iso3}`} className={press.word}>
                  {names[iso3] ?? iso3}, source by source
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
