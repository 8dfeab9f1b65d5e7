import { askRoute } from "../../helpers/read-routes";
import { recordStatements, type Statement } from "../../helpers/record-statements";
import { openBareSql } from "../bare-sql";
import { fetchBytes } from "../load/fetch-bytes";
import type { BenchmarkTerms } from "../runner/benchmark";
import { type Measured, toSpread } from "../runner/measured";
import type { Place } from "./measure-held";

const COUNTRIES =
  "AFG,ARG,AUS,AZE,BRA,CAN,CHN,COL,DEU,DZA,EGY,ESP,ETH,FRA,GBR,GRC,IDN,IND,IRN,IRQ,ISR,ITA,JPN,KAZ,KOR,MEX,MMR,MNG,NGA,NLD,NOR,PAK,PER,PHL,POL,PRK,ROU,RUS,SAU,SWE,THA,TUR,UKR,USA,UZB,VNM,ZAF".split(
    ",",
  );
const EVERYTHING = { asked: "all indicators", query: "" };
const FOUR = {
  asked: "4 indicators",
  query: "&indicator=military-spending-usd,active-personnel,tanks,aircraft-total",
};

/**
 * `/api/v1/compare` of twelve countries that nobody asked for together before, so that nothing is held,
 * beside the same statement through bare `pg`: the latency in the middle of many.
 */
export async function measureColdCompare(
  { parity, connectionString }: Place,
  { runs, isShort }: BenchmarkTerms,
): Promise<Measured[]> {
  const asks = isShort ? 10 : 40;
  const sql = await openBareSql(connectionString);
  const questions = listTwelves();
  const next = () => questions.next().value ?? "";
  try {
    const measured: Measured[] = [];
    for (const { asked, query } of [FOUR, EVERYTHING]) {
      const times: number[] = [];
      const bare: number[] = [];
      for (let run = -1; run < runs; run++) {
        const statements: Statement[][] = [];
        for (let ask = 0; ask < asks; ask++) {
          const compare = { path: "/api/v1/compare", query: `country=${next()}${query}` };
          statements.push(await recordStatements(() => askRoute(compare)));
        }
        const taken: number[] = [];
        for (let ask = 0; ask < asks; ask++) {
          const begun = performance.now();
          await fetchBytes(`${parity}/api/v1/compare?country=${next()}${query}`, {});
          taken.push(performance.now() - begun);
        }
        const bareTaken: number[] = [];
        for (const each of statements) bareTaken.push(await sql.time(each));
        // The first is the warm-up.
        if (run < 0) continue;
        times.push(toSpread(taken).median);
        bare.push(toSpread(bareTaken).median);
      }
      measured.push({
        what: `compare of 12 countries, ${asked}, cold`,
        ...{ unit: "ms", better: "less", values: times, target: { atMost: 3 } },
        against: { what: "the same SQL, bare pg", values: bare },
      });
    }
    return measured;
  } finally {
    await sql.stop();
  }
}

/** Twelve of the countries, never the same twelve in the same order again. */
function* listTwelves(): Generator<string> {
  let seed = 1;
  for (;;) {
    const left = [...COUNTRIES];
    const chosen: string[] = [];
    while (chosen.length < 12) {
      seed = (seed * 48_271) % 2_147_483_647;
      chosen.push(...left.splice(seed % left.length, 1));
    }
    yield chosen.join(",");
  }
}
