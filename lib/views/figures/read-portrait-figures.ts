import type { FigureViewOf } from "@/lib/contracts/figures";
import { toNeighboursCsv, toPeersCsv, toPlacesCsv } from "@/lib/export/portrait-csv";
import { getCatalog, getCountries } from "@/lib/repositories/catalog";
import { getRanking } from "@/lib/repositories/rankings";
import { toNeighboursContent } from "@/lib/series/neighbours-content";
import { toPeersContent } from "@/lib/series/peers-content";
import { toPlacesContent } from "@/lib/series/places-content";
import { readNeighbours } from "../read-neighbours";
import { readRankLines } from "../read-rank-lines";
import { readSimilar } from "../read-similar";
import { readWorld } from "../read-world";
import type { FigureParts } from "./figure-parts";
import { withWords } from "./figure-words";

const PUBLISHER = "gfp";
const BORDER_LENGTH = "land-border-length-km";

/** The countries most like one. @throws UnknownEntry for a code that stands for no country */
export async function readPeersFigure(view: FigureViewOf<"peers">): Promise<FigureParts> {
  const [{ iso3, name }, world] = await Promise.all([readSubject(view), readWorld()]);
  const similar = await readSimilar(iso3, world);
  return withWords(view, {
    content: toPeersContent({ name, ...similar }),
    releases: world.releases,
    figures: [],
    csv: toPeersCsv(iso3, similar),
    dataVersion: world.dataVersion,
  });
}

/** A country beside those it borders. @throws UnknownEntry for a code that stands for no country */
export async function readNeighboursFigure(view: FigureViewOf<"neighbours">): Promise<FigureParts> {
  const [subject, world, ranking] = await Promise.all([
    readSubject(view),
    readWorld(),
    getRanking({ publisher: PUBLISHER }),
  ]);
  const neighbours = await readNeighbours(subject, world, ranking);
  const { release } = ranking.meta;
  const borders = world.indicators
    .get(BORDER_LENGTH)
    ?.figures.find(({ iso3 }) => iso3 === subject.iso3);
  const of = {
    ...neighbours,
    ranking: {
      publisher: PUBLISHER,
      shortName: release.shortName,
      edition: ranking.data.edition,
      release: release.slug,
    },
    borders: borders?.release ?? null,
  };
  return withWords(view, {
    content: toNeighboursContent(of),
    releases: [release, ...world.releases.filter(({ slug }) => slug !== release.slug)],
    figures: [],
    csv: toNeighboursCsv(of),
    dataVersion: world.dataVersion,
  });
}

/** A country's derived places over the years. @throws UnknownEntry for a code that stands for no country */
export async function readPlacesFigure(view: FigureViewOf<"places">): Promise<FigureParts> {
  const [subject, world] = await Promise.all([readSubject(view), readWorld()]);
  const lines = await readRankLines(subject.iso3);
  return withWords(view, {
    content: toPlacesContent(subject, lines),
    releases: world.releases,
    figures: [],
    csv: toPlacesCsv(subject.iso3, lines),
    dataVersion: world.dataVersion,
  });
}

async function readSubject({ country }: { country: readonly string[] }) {
  const [subject] = getCountries(await getCatalog(), country);
  if (subject === undefined) throw new Error("a portrait is of one country");
  return subject;
}
