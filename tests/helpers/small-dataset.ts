import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const COUNTRIES = `iso3,iso2,name,name_mn,name_ru,name_zh,name_ja,name_ko,region,subregion,landlocked,area_km2
CHN,CN,China,Хятад,Китай,中国,中国,중국,Asia,Eastern Asia,false,9596960
MNG,MN,Mongolia,Монгол,Монголия,蒙古,モンゴル,몽골,Asia,Eastern Asia,true,1564116
RUS,RU,Russia,Орос,Россия,俄罗斯,ロシア,러시아,Europe,Eastern Europe,false,17098242
`;
const LAND_BORDERS = `iso3,neighbour,length_km
CHN,MNG,4630
MNG,CHN,4630
MNG,RUS,3452
RUS,MNG,
`;
export const OBSERVATION_HEADINGS = "iso3,year,value,low,high,standing,note";

const publisher = (slug: string) => ({
  slug,
  publisher: slug,
  title: slug,
  shortName: slug,
  address: "https://example.org",
  terms: "attribution",
  termsNote: "with credit",
});
const indicator = (slug: string, source: string) => ({
  slug,
  name: slug,
  unit: "pieces",
  domain: "land",
  direction: "higher-is-stronger",
  definition: "What is counted.",
  sources: [{ source, preference: 1, definition: "As counted there." }],
});
const group = { definition: "Who belongs.", citation: "As loaded" };

export const SMALL_CATALOG = {
  sources: [publisher("gfp"), publisher("fas-nuclear")],
  indicators: [indicator("tanks", "gfp"), indicator("nuclear-warheads", "fas-nuclear")],
  groups: [
    { slug: "near", name: "Near", ...group, derive: { kind: "neighbours-of", iso3: "MNG" } },
    { slug: "landlocked", name: "Landlocked", ...group, derive: { kind: "landlocked" } },
    { slug: "armed", name: "Armed", ...group, derive: { kind: "nuclear-armed" } },
    { slug: "listed", name: "Listed", ...group, members: ["MNG"] },
  ],
  renamed: [],
  exceptions: [
    { check: "ranks-without-gaps", release: "gfp-2025", reason: "Two of its 145 countries." },
  ],
};

/** A dataset of three countries and two releases on disk, to be changed at will. */
export interface SmallDataset {
  folder: string;
  write: (file: string, content: string | object) => void;
  /** Writes a file of figures under its headings. */
  writeRows: (file: string, ...rows: string[]) => void;
  writeOrigin: (source: string, version: string) => void;
  remove: (file: string) => void;
  dispose: () => void;
}

export function makeSmallDataset(): SmallDataset {
  const folder = mkdtempSync(join(tmpdir(), "parity-dataset-"));
  const write: SmallDataset["write"] = (file, content) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const text = typeof content === "string" ? content : JSON.stringify(content);
    writeFileSync(join(folder, file), text);
  };
  const dataset: SmallDataset = {
    folder,
    write,
    writeRows: (file, ...rows) => write(file, `${[OBSERVATION_HEADINGS, ...rows].join("\n")}\n`),
    writeOrigin: (source, version) =>
      write(`${source}/${version}/origin.json`, {
        source,
        version,
        title: "Title",
        publisher: "Publisher",
        published: "2025",
        retrieved: "2026-11-01",
        via: null,
        sha256: "0".repeat(64),
        files: [{ name: "a.csv", sha256: "0".repeat(64) }],
        citation: "Publisher, Title",
        terms: "attribution",
        termsNote: "with credit",
        yearBasis: "edition",
      }),
    remove: (file) => rmSync(join(folder, file), { recursive: true }),
    dispose: () => rmSync(folder, { recursive: true }),
  };
  write("catalog/countries.csv", COUNTRIES);
  write("catalog/land-borders.csv", LAND_BORDERS);
  for (const [name, content] of Object.entries(SMALL_CATALOG)) {
    write(`catalog/${name}.json`, content);
  }
  dataset.writeOrigin("gfp", "2025");
  dataset.writeRows("gfp/2025/tanks.csv", "CHN,2025,6800,,,,", 'MNG,2025,420,,,disputed,"a, b"');
  write(
    "gfp/2025/rankings.csv",
    "edition,iso3,rank,ranked_countries,score\n2025,RUS,2,145,0.0788\n2025,MNG,98,145,\n",
  );
  dataset.writeOrigin("fas-nuclear", "2023");
  dataset.writeRows(
    "fas-nuclear/2023/nuclear-warheads.csv",
    ...["CHN,2022,350,,,,", "CHN,2023,410,400,420,estimated,", "MNG,2023,0,,,,"],
    "RUS,2023,,,,not-reported,a\\tb",
  );
  return dataset;
}
