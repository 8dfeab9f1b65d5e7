import { formatFigure } from "@/lib/series/format-figure";

/** So many are listed; the rest is summed up. */
const MOST_LISTED = 8;

/** What one indicator adds to a score. */
export interface Added {
  code: string;
  name: string;
  points: number;
}

/** What adds most to a score, as shares of all that is added. */
export function AddedList({
  added,
  country,
}: {
  /** The most first; they sum to the score. */
  added: readonly Added[];
  /** The chosen countries, kept along links. */
  country: readonly string[];
}) {
  const sum = added.reduce((all, { points }) => all + points, 0);
  const listed = added.slice(0, MOST_LISTED);
  const rest = added.slice(MOST_LISTED).reduce((all, { points }) => all + points, 0);
  const toShare = (points: number) => formatFigure((100 * points) / sum, "%");
  if (sum <= 0) return null;
  return (
    <>
      <h2 className="mt-5 text-13 font-semibold">What adds most to its score</h2>
      <ul className="mt-1">
        {listed.map(({ code, name, points }) => (
          <li key={code} className="flex justify-between gap-3 border-b border-rule py-1.5 text-13">
            <a
              href={`/indicators/${code.split(/[@/]/)[0]}?country=${country.join(",")}`}
              className="hover:text-accent hover:underline"
            >
              {name}
            </a>
            <span className="number">{toShare(points)}</span>
          </li>
        ))}
      </ul>
      {added.length > MOST_LISTED && (
        <p className="number mt-1 flex justify-between gap-3 text-13 text-muted">
          {added.length - MOST_LISTED} others <span>{toShare(rest)}</span>
        </p>
      )}
    </>
  );
}
