import { csvParse } from "d3-dsv";
import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/figures/[figure]/route";
import { figureWordsReply } from "@/lib/contracts/figure-words";
import { readPngText } from "../../e2e/png";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

function ask(figure: string, query: string) {
  return GET(new Request(`http://parity.test/api/v1/figures/${figure}?${query}`), {
    params: Promise.resolve({ figure }),
  });
}

const SPENDING = "indicator=military-spending-usd&country=MNG,RUS,CHN";

describe("GET /api/v1/figures", () => {
  it.each(["bars", "lines"])("draws %s as SVG with title, source and address", async (kind) => {
    const response = await ask(`${kind}.svg`, SPENDING);
    expect(response.headers.get("Content-Type")).toContain("image/svg+xml");
    const svg = await response.text();
    expect(svg).toContain("Military spending");
    expect(svg).toContain("SIPRI Military Expenditure Database");
    expect(svg).toContain("country=MNG,RUS,CHN");
  });

  it.each([
    ["map", "136th of", "/indicators/military-spending-usd?country=MNG,RUS,CHN"],
    ["ranking", "… 125 between", "tab=ranking"],
    ["distribution", "median", "tab=distribution"],
    ["world-lines", "in front of the lines of 194", "tab=time"],
  ])(
    "draws a %s of every country with what it says and where it is reached",
    async (kind, ...said) => {
      const svg = await (await ask(`${kind}.svg`, SPENDING)).text();
      for (const text of said) expect(svg.replaceAll("&amp;", "&")).toContain(text);
      expect(svg).toContain("SIPRI Military Expenditure Database");
    },
  );

  it("narrows a map to a region, and says which chosen country is not of it", async () => {
    const query = `${SPENDING}&region=Asia&breaks=jenks&zoom=northeast-asia`;
    const svg = await (await ask("map.svg", query)).text();
    expect(svg).toContain("Military spending: Asia");
    expect(svg).toContain("natural breaks (Jenks)");
    expect(svg).toContain("Not among these countries: Russia");
  });

  it("gives every country's figure as a map's CSV, of the year or one near to it", async () => {
    const query = "indicator=military-spending-usd&year=2010&within=2";
    const csv = csvParse(await (await ask("map.csv", query)).text());
    expect(csv.length).toBeGreaterThan(140);
    expect(csv.every(({ year }) => Math.abs(Number(year) - 2010) <= 2)).toBe(true);
  });

  it("draws ranks with their source", async () => {
    const svg = await (await ask("ranks.svg", "country=MNG,RUS,CHN")).text();
    expect(svg).toContain("Mongolia 93");
    expect(svg).toContain("GlobalFirePower");
  });

  it.each([
    ["peers", "Mongolia is most like", "mean-difference"],
    ["neighbours", "Mongolia borders China (", "border-km"],
    ["places", "by military spending", "countries"],
  ])(
    "draws a portrait's %s, with its figures as CSV and its words as JSON",
    async (kind, said, column) => {
      const svg = await (await ask(`${kind}.svg`, "country=MNG")).text();
      expect(svg).toContain("Source");
      expect(svg).toContain("/countries/MNG#");
      const csv = csvParse(await (await ask(`${kind}.csv`, "country=MNG")).text());
      expect(csv.columns).toContain(column);
      expect(csv.length).toBeGreaterThan(1);
      const response = await ask(`${kind}.json`, "country=MNG");
      expect(response.headers.get("Content-Type")).toBe("application/json");
      const { data, meta } = figureWordsReply.parse(await response.json());
      expect(data.sentence).toContain(said);
      expect(data.table.rows.length).toBeGreaterThan(1);
      expect(meta.releases.length).toBeGreaterThan(0);
    },
  );

  it.each([
    ["arms", "country=MNG&show=categories", "Armoured vehicles", "Category"],
    ["arms", "country=MNG&show=dependence", "Herfindahl index is 0.776", "Herfindahl index"],
    ["arms", "country=MNG", "52 orders; 1 not delivered at all", "Register line"],
    ["peacekeepers", "country=MNG,CHN", "850 people", "Per 100,000 inhabitants"],
  ])("draws the table of %s?%s with what it says", async (kind, query, said, column) => {
    const svg = await (await ask(`${kind}.svg`, query)).text();
    expect(svg.replaceAll(/<\/?t(ext|span)[^>]*>/g, " ").replaceAll(/\s+/g, " ")).toContain(
      "Source",
    );
    const csv = csvParse(await (await ask(`${kind}.csv`, query)).text());
    expect(csv.columns).toContain(column);
    const { data } = figureWordsReply.parse(await (await ask(`${kind}.json`, query)).json());
    expect(JSON.stringify(data)).toContain(said);
    expect(csv).toHaveLength(data.table.rows.length);
  });

  it("gives any figure's words as JSON, each cell with the figure behind it", async () => {
    const reply = figureWordsReply.parse(await (await ask("bars.json", SPENDING)).json());
    expect(reply.data.sentence).toContain("Mongolia");
    expect(reply.data.table.rows[0]?.[1]).toMatchObject({
      figure: expect.stringMatching(/^observation\/military-spending-usd\/\w{3}\/2024\/sipri/),
    });
    expect(reply.meta.releases.map(({ shortName }) => shortName)).toEqual(["SIPRI"]);
  });

  it("gives the same bytes to the same query", async () => {
    const [one, other] = await Promise.all([ask("bars.png", SPENDING), ask("bars.png", SPENDING)]);
    expect(
      Buffer.from(await one.arrayBuffer()).equals(Buffer.from(await other.arrayBuffer())),
    ).toBe(true);
  });

  it("paints a PNG of the size asked for, named and credited", async () => {
    const response = await ask("bars.png", `${SPENDING}&scale=1&width=600&theme=dark`);
    expect(response.headers.get("Content-Disposition")).toContain(
      "parity-military-spending-usd-mng-rus-chn-2024.png",
    );
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.readUInt32BE(16)).toBe(600);
    expect(readPngText(png).get("Source")).toContain("SIPRI");
    expect(readPngText(png).get("URL")).toContain("country=MNG,RUS,CHN");
  });

  it("gives the drawn figures as CSV, each with the release that states it", async () => {
    const csv = csvParse(await (await ask("bars.csv", SPENDING)).text());
    expect(csv.map(({ iso3 }) => iso3)).toEqual(["MNG", "RUS", "CHN"]);
    expect(Number(csv[0]?.value)).toBeCloseTo(180.8e6, -5);
    expect(csv[0]?.release).toBe("sipri-milex-2024");
  });

  it("leaves years without a figure out of a line's CSV", async () => {
    const query = "indicator=cinc&country=MNG&from=2020&to=2026";
    const csv = csvParse(await (await ask("lines.csv", query)).text());
    expect(csv.map(({ year }) => year)).toEqual(["2020", "2021", "2022"]);
  });

  it.each([
    [
      "scatter",
      "indicator=gdp-usd,military-spending-usd,population&country=MNG,RUS,CHN&xaxis=log&yaxis=log",
    ],
    ["dumbbell", "indicator=military-spending-usd&country=MNG,RUS,PRK&from=2014&to=2024"],
    ["dumbbell", "indicator=military-spending-usd,tanks&country=MNG,RUS"],
    ["multiples", "indicator=military-spending-usd&country=MNG,RUS,PRK&from=1990&scales=free"],
    ["heat", "indicator=military-spending-usd,naval-assets-total&country=MNG,RUS,PRK"],
  ])("draws %s?%s as SVG, credited, with the way to its view", async (kind, query) => {
    const response = await ask(`${kind}.svg`, query);
    expect(response.status).toBe(200);
    const words = (await response.text()).replace(/<[^>]*>/g, "").replace(/\s/g, "");
    expect(words).toContain("SIPRIMilitaryExpenditureDatabase");
    expect(words).toContain(`/compare?kind=${kind}&amp;`);
  });

  it("sets two indicators against each other in every country of a region and the chosen ones", async () => {
    const query = "indicator=gdp-usd,military-spending-usd&country=RUS,PRK";
    const all = csvParse(await (await ask("scatter.csv", query)).text());
    const few = csvParse(await (await ask("scatter.csv", `${query}&region=Central Asia`)).text());
    const codes = new Set(few.map(({ iso3 }) => iso3));
    expect([...codes].slice(0, 2)).toEqual(["RUS", "PRK"]);
    expect(codes).toContain("KAZ");
    expect(codes).not.toContain("CHN");
    expect(all.length).toBeGreaterThan(300);
    const unknown = few.find(
      ({ iso3, indicator }) => iso3 === "PRK" && indicator === "military-spending-usd",
    );
    expect(unknown).toMatchObject({ value: "", standing: "not-reported" });
  });

  it("gives both years of a pair as CSV, a figure of another year under its own", async () => {
    const query = "indicator=active-personnel&country=MNG,RUS&from=2000&to=2024&within=3";
    const csv = csvParse(await (await ask("dumbbell.csv", query)).text());
    expect(csv.map(({ iso3, year }) => `${iso3} ${year}`)).toEqual([
      "MNG 2000",
      "RUS 2000",
      "MNG 2022",
      "RUS 2022",
    ]);
  });

  it.each([
    ["pie.png", SPENDING, 404, ""],
    ["bars.gif", SPENDING, 404, ""],
    ["bars.png", "indicator=spears&country=MNG", 404, "indicator"],
    ["bars.png", `${SPENDING}&scale=3`, 400, "scale"],
    ["bars.png", `${SPENDING}&width=99`, 400, "width"],
    ["bars.png", `${SPENDING}&width=9999`, 400, "width"],
    ["bars.png", `${SPENDING}&theme=sepia`, 400, "theme"],
    ["bars.png", `${SPENDING}&publisher=gfp`, 400, "publisher"],
    ["lines.png", `${SPENDING}&from=2024&to=2000`, 400, "from"],
    ["scatter.png", SPENDING, 400, "indicator"],
    ["scatter.png", "indicator=tanks,cinc&country=MNG&region=Atlantis", 404, "region"],
    ["dumbbell.png", SPENDING, 400, "country"],
    ["dumbbell.png", `${SPENDING}&from=2014`, 400, "country"],
    ["dumbbell.png", "indicator=tanks,cinc&country=MNG,RUS&from=2014&to=2024", 400, "country"],
    ["multiples.png", `${SPENDING}&scales=own`, 400, "scales"],
    ["heat.png", "indicator=tanks,spears&country=MNG", 404, "indicator"],
  ])("answers %s?%s with %i, naming %j", async (figure, query, status, parameter) => {
    const response = await ask(figure, query);
    expect(response.status).toBe(status);
    const body = await response.json();
    if (parameter) expect(JSON.stringify(body.parameters)).toContain(parameter);
  });

  it("refuses a picture of more than 36 megapixels with its size", async () => {
    const response = await ask("table.png", "by=gfp&columns=tanks&scale=4");
    expect(response.status).toBe(413);
    expect((await response.json()).detail).toMatch(/megapixels; at most 36 are painted/);
  });

  it("has every country of a ranking in its table's picture, or as many rows as a card asks for", async () => {
    const read = async (query: string) => (await ask("table.svg", `by=gfp&${query}`)).text();
    const whole = await read("columns=tanks");
    expect(whole).not.toContain("more countries");
    expect(whole).toContain("Bhutan");
    const card = await read("columns=tanks&rows=12");
    expect(card).toMatch(/Not drawn: \d+ more countries/);
    expect(card).not.toContain("Bhutan");
    expect(card).not.toContain("rows=12");
  });
});
