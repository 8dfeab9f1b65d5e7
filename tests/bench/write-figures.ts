import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

const FIRST_YEAR = 1810;
const STRIDE = 7_919;

/** What figures can be about, with the keys that the store gave. */
interface Keys {
  releaseId: number;
  countries: readonly string[];
  /** `level` is what its figures are about, so that none looks as if it were in another unit. */
  indicators: readonly { id: number; slug: string; level: number }[];
}

/**
 * Writes the same generated figures twice: in the plain form, and as COPY takes them.
 *
 * They come in no order, as from anybody's own table; one in seven has a range, one in eleven a
 * note, one in thirteen is missing.
 */
export async function writeFigures(
  files: { csv: string; rows: string },
  keys: Keys,
  figures: number,
): Promise<void> {
  const csv = function* () {
    yield "iso3,indicator,year,value,low,high,standing,note\n";
    for (const [, cells] of listFigures(keys, figures)) yield `${cells.join(",")}\n`;
  };
  const rows = function* () {
    let line = 1;
    for (const [id, [iso3, , year, value, low, high, standing, note]] of listFigures(
      keys,
      figures,
    )) {
      line += 1;
      const cells = [value, low, high].map((cell) => (cell === "" ? "\\N" : cell));
      const text = note === "" ? "\\N" : note;
      yield `${[id, iso3, year, keys.releaseId, ...cells, standing || "reported", text, line].join("\t")}\n`;
    }
  };
  await pipeline(Readable.from(inPieces(csv())), createWriteStream(files.csv));
  await pipeline(Readable.from(inPieces(rows())), createWriteStream(files.rows));
}

function* listFigures(
  { countries, indicators }: Keys,
  figures: number,
): Generator<[number, string[]]> {
  const perYear = countries.length * indicators.length;
  const places = Math.ceil(figures / perYear) * perYear;
  for (let count = 0, place = 0; count < figures; place = (place + STRIDE) % places, count++) {
    const indicator = indicators[place % indicators.length];
    const iso3 = countries[Math.floor(place / indicators.length) % countries.length];
    if (indicator === undefined || iso3 === undefined) continue;
    const year = String(FIRST_YEAR + Math.floor(place / perYear));
    const { level } = indicator;
    const value = (level * (0.5 + ((place * 2_654_435_761) % 1_000_003) / 1_000_003)).toFixed(3);
    const isMissing = count % 13 === 0;
    const hasRange = !isMissing && count % 7 === 0;
    yield [
      indicator.id,
      [
        ...[iso3, indicator.slug, year, isMissing ? "" : value],
        ...(hasRange ? [(level / 2).toFixed(2), (level * 2).toFixed(2)] : ["", ""]),
        ...[isMissing ? "not-reported" : "", count % 11 === 0 ? `as of ${year}` : ""],
      ],
    ];
  }
}

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = "";
  for (const line of lines) {
    piece += line;
    if (piece.length < 262_144) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}
