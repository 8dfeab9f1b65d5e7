import { FigureButton } from "@/components/ui/figure-button";
import type { FigureKey } from "@/lib/domain/figure-key";
import { toLinear } from "@/lib/series/value-axis";

const WIDTH = 120;
const HEIGHT = 28;
const INSET = 4;

interface Place {
  edition: number;
  rank: number;
}

/**
 * A country's rank over the editions as a small line beside the ranks themselves. Only editions
 * one year apart are joined: an edition that is not at hand is a gap.
 */
export function RankSpark({
  places,
  slot,
  shown,
  toFigure,
}: {
  places: readonly Place[];
  slot: number | string;
  shown: number;
  /** The figure that an edition's rank is; null where its release is not known. */
  toFigure: (edition: number) => FigureKey | null;
}) {
  const editions = places.map(({ edition }) => edition);
  const ranks = places.map(({ rank }) => rank);
  const x = toLinear(
    [Math.min(...editions), Math.max(...editions) + (editions.length === 1 ? 1 : 0)],
    [INSET, WIDTH - INSET],
  );
  const y = toLinear([Math.min(...ranks) - 1, Math.max(...ranks) + 1], [INSET, HEIGHT - INSET]);
  const path = places
    .map((place, index) => {
      const joined = places[index - 1]?.edition === place.edition - 1;
      return `${joined ? "L" : "M"}${x(place.edition)},${y(place.rank)}`;
    })
    .join("");
  const first = places[0];
  const last = places.at(-1);
  return (
    <div className="mt-2 flex items-end gap-3">
      <svg width={WIDTH} height={HEIGHT} aria-hidden="true" className="shrink-0">
        <path d={path} fill="none" stroke={`var(--c-${slot})`} strokeWidth="1.5" />
        {places.map(({ edition, rank }) => (
          <circle
            key={edition}
            cx={x(edition)}
            cy={y(rank)}
            r={edition === shown ? 3.5 : 2}
            fill={`var(--c-${slot})`}
          />
        ))}
      </svg>
      <p className="number text-13 text-muted">
        <span className="sr-only">Ranks by edition: </span>
        {places.map(({ edition, rank }) => (
          <span key={edition} title={`rank ${rank} in the ${edition} edition`}>
            <Rank rank={rank} isShown={edition === shown} figure={toFigure(edition)} />
            <span className="sr-only"> in {edition}</span>
          </span>
        ))}
        <span className="block text-13">
          {first?.edition}–{last?.edition}
        </span>
      </p>
    </div>
  );
}

function Rank({
  rank,
  isShown,
  figure,
}: {
  rank: number;
  isShown: boolean;
  figure: FigureKey | null;
}) {
  const look = isShown ? "font-semibold text-ink" : "";
  if (figure === null) return <span className={look}>{rank}</span>;
  return (
    <FigureButton
      figure={figure}
      className={`inline-flex min-h-6 min-w-6 items-center justify-center px-1 ${look}`}
    >
      {rank}
    </FigureButton>
  );
}
