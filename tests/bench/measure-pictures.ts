const VIEW = "country=MNG,RUS,CHN,JPN,KOR,PRK,KAZ,IND,AUS,VNM,USA,GBR";

/** A picture at 2×, the first time anyone asks for it and again. Each run asks for another width, so each is new. */
export async function measurePictures(address: string, runs: number) {
  const kinds = {
    bars: "indicator=military-spending-usd&axis=log",
    lines: "indicator=military-spending-usd&from=1950&axis=log",
    ranks: "publisher=gfp",
  };
  const measured = [];
  for (const [kind, query] of Object.entries(kinds)) {
    const cold: number[] = [];
    const again: number[] = [];
    for (let run = 0; run < runs; run++) {
      const picture = `${address}/api/v1/figures/${kind}.png?${query}&${VIEW}&width=${900 + run}`;
      cold.push(await time(picture));
      again.push(await time(picture));
    }
    measured.push(
      { what: `picture of ${kind} at 2×, 12 countries, cold`, unit: "ms", values: cold },
      { what: `picture of ${kind} at 2×, 12 countries, again`, unit: "ms", values: again },
    );
  }
  return measured;
}

async function time(address: string): Promise<number> {
  const begun = performance.now();
  const reply = await fetch(address);
  const bytes = await reply.arrayBuffer();
  if (reply.status !== 200) throw new Error(`${address} answered ${reply.status}`);
  if (bytes.byteLength < 1000) throw new Error(`${address} is no picture`);
  return performance.now() - begun;
}
