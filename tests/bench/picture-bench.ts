import type { Benchmark } from "./runner/benchmark";
import type { Measured } from "./runner/measured";
import { withServer } from "./with-server";

const VIEW = "country=MNG,RUS,CHN,JPN,KOR,PRK,KAZ,IND,AUS,VNM,USA,GBR";

/** A picture at 2×, the first time anyone asks for it and again. Each run asks for another width, so each is new. */
export const measurePictures: Benchmark = ({ runs }) =>
  withServer(async ({ address }) => {
    const kinds = {
      bars: "indicator=military-spending-usd&axis=log",
      lines: "indicator=military-spending-usd&from=1950&axis=log",
      ranks: "publisher=gfp",
    };
    const measured: Measured[] = [];
    for (const [kind, query] of Object.entries(kinds)) {
      const toPicture = (width: number) =>
        `${address}/api/v1/figures/${kind}.png?${query}&${VIEW}&width=${width}`;
      await time(toPicture(899));
      const cold: number[] = [];
      const again: number[] = [];
      for (let run = 0; run < runs; run++) {
        cold.push(await time(toPicture(900 + run)));
        again.push(await time(toPicture(900 + run)));
      }
      const of = (when: string, values: number[], atMost: number): Measured => ({
        what: `picture of ${kind} at 2×, 12 countries, ${when}`,
        ...{ unit: "ms", better: "less", values, target: { atMost } },
      });
      measured.push(of("cold", cold, 300), of("again", again, 20));
    }
    return measured;
  });

async function time(address: string): Promise<number> {
  const begun = performance.now();
  const reply = await fetch(address);
  const bytes = await reply.arrayBuffer();
  if (reply.status !== 200) throw new Error(`${address} answered ${reply.status}`);
  if (bytes.byteLength < 1000) throw new Error(`${address} is no picture`);
  return performance.now() - begun;
}
