import { UnknownEntry } from "@/lib/domain/unknown-entry";
import { findStatements } from "./find-statements";
import { getRelease, toFilePlace } from "./get-release";

/**
 * Where one figure comes from: the release with its terms, what its publisher counts, the row it
 * was read from, whether it is the one shown by default, and what the other sources say.
 *
 * @throws UnknownEntry where the country, indicator or release is unknown, or the release states no
 *   such figure
 */
export async function findProvenance(request: {
  indicator: string;
  country: string;
  year: number;
  release: string;
}) {
  const { data, meta } = await findStatements(request);
  const speaker = data.sources.find(({ points }) =>
    points.some(({ release, year }) => release === request.release && year === request.year),
  );
  const figure = speaker?.points.find(
    ({ release, year }) => release === request.release && year === request.year,
  );
  if (speaker === undefined || figure === undefined) {
    throw new UnknownEntry("figure", [
      `${request.indicator} of ${request.country} in ${request.year} by ${request.release}`,
    ]);
  }
  const release = await getRelease(request.release);
  const { indicators: _indicators, editions: _editions, ...origin } = release.data;
  return {
    data: {
      indicator: data.indicator,
      country: data.country,
      figure,
      definition: speaker.definition,
      origin: speaker.origin,
      isShown: speaker.source === data.shown,
      shown: data.sources.find(({ source }) => source === data.shown)?.shortName ?? null,
      release: origin,
      row: {
        file: toFilePlace(
          origin,
          origin,
          origin.carried ? `${request.indicator}.csv` : nameFiles(origin.files),
        ),
        line: figure.line,
      },
      others: data.sources
        .filter(({ source }) => source !== speaker.source)
        .map(({ source, shortName, origin: passedOn, points }) => ({
          source,
          shortName,
          origin: passedOn,
          figure: findNearest(points, request.year),
        })),
    },
    meta: { dataVersion: meta.dataVersion },
  };
}

/** Which of several files states a figure is not kept: two are named, of more the first. */
function nameFiles(files: readonly { name: string }[]): string {
  const [first, second] = files.map(({ name }) => name);
  if (first === undefined) return "a file whose name was not kept";
  if (second === undefined) return first;
  return files.length === 2
    ? `${first} or ${second}`
    : `${first} or one of ${files.length - 1} others`;
}

/** The figure of the year itself or of the nearest one, the newer of two. */
function findNearest<Point extends { year: number }>(
  points: readonly Point[],
  year: number,
): Point | null {
  const [nearest] = points.toSorted(
    (a, b) => Math.abs(a.year - year) - Math.abs(b.year - year) || b.year - a.year,
  );
  return nearest ?? null;
}
