interface Silence {
  slug: string;
  name: string;
  newest: number;
  current: number;
  silent: readonly { iso3: string; name: string; lastYear: number | null }[];
}

const NAMED = 8;

/** For each indicator of a source: how many countries are up to date, and who fell silent when. */
export function SilenceTable({ silences }: { silences: readonly Silence[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its own frame and must be reachable by keyboard
    <section tabIndex={0} aria-label="What is missing" className="mt-3 overflow-x-auto">
      <table className="number w-full min-w-[44rem] border-collapse text-15">
        <thead>
          <tr className="border-b-2 border-ink text-left text-13">
            <th className="py-2 pr-4 font-semibold">Indicator</th>
            <th className="py-2 pr-4 text-right font-semibold">Newest</th>
            <th className="py-2 pr-4 text-right font-semibold">Up to date</th>
            <th className="py-2 font-semibold">Last figure, where older or none</th>
          </tr>
        </thead>
        <tbody>
          {silences.map(({ slug, name, newest, current, silent }) => (
            <tr key={slug} className="border-b border-rule align-baseline">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {name}
              </th>
              <td className="py-2 pr-4 text-right">{newest}</td>
              <td className="py-2 pr-4 text-right whitespace-nowrap">
                {current} of {current + silent.length}
              </td>
              <td className="max-w-[60ch] py-2 text-13">
                <Names silent={silent} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Names({ silent }: Pick<Silence, "silent">) {
  if (silent.length === 0) return "none";
  const words = silent.map(({ name, lastYear }) => `${name} ${lastYear ?? "never"}`);
  const rest = words.slice(NAMED);
  return (
    <>
      {words.slice(0, NAMED).join(", ")}
      {rest.length > 0 && (
        <details className="inline">
          <summary className="inline cursor-pointer text-accent">{` and ${rest.length} more`}</summary>
          {rest.join(", ")}
        </details>
      )}
    </>
  );
}
