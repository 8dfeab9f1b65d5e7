import { PageHead } from "@/components/ui/page-head";
import type { NothingThere } from "@/lib/views/read-not-here";

/** Said where an address names nothing: what may have been meant, and the ways on. */
export function NotHere({ title, lead, suggestionsTitle, suggestions, ways }: NothingThere) {
  return (
    <>
      <PageHead title={title}>{lead !== null && <p>{lead}</p>}</PageHead>
      {suggestions.length > 0 && (
        <section aria-labelledby="suggestions">
          <h2 id="suggestions" className="text-18 font-semibold">
            {suggestionsTitle}
          </h2>
          <ul className="mt-2 mb-6 text-15">
            {suggestions.map(({ name, note, href }) => (
              <li key={href}>
                <a
                  href={href}
                  className="inline-flex min-h-8 items-center text-accent underline underline-offset-4"
                >
                  {name}
                </a>{" "}
                <span className="text-13 text-muted">{note}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="text-15">
        {ways.map(({ words, href }, place) => (
          <span key={href}>
            {place > 0 && " or "}
            <a href={href} className="text-accent underline underline-offset-4">
              {words}
            </a>
          </span>
        ))}
      </p>
    </>
  );
}
