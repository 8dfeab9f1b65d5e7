import { describe, expect, it } from "vitest";
import { GET as getFigure } from "@/app/api/v1/figures/[figure]/route";
import { GET } from "@/app/api/v1/timeline/route";
import { timelineReply } from "@/lib/contracts/timeline";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

function draw(figure: string) {
  return getFigure(new Request(`http://localhost/api/v1/figures/${figure}`), {
    params: Promise.resolve({ figure: figure.split("?")[0] ?? "" }),
  });
}

describe("GET /api/v1/timeline", () => {
  it("gives Mongolia's events by date, each resting on documents or on a release", async () => {
    const { data, meta } = await readReply(GET, "", timelineReply);
    expect(data.country).toEqual({ iso3: "MNG", name: "Mongolia" });
    expect(data.events.map(({ date }) => date.from)).toEqual(
      data.events.map(({ date }) => date.from).toSorted(),
    );
    const slugs = new Set(meta.releases.map(({ slug }) => slug));
    for (const { id, documents, computedFrom } of data.events) {
      if (computedFrom === null) expect(documents, id).not.toHaveLength(0);
      else expect(slugs, id).toContain(computedFrom);
    }
  });

  it("gives the figures of the same years, each line with its release, and no zero for what is not known", async () => {
    const { data, meta } = await readReply(GET, "country=MNG", timelineReply);
    const slugs = new Set(meta.releases.map(({ slug }) => slug));
    expect(data.lines.map(({ key }) => key)).toEqual(["spending", "orders", "missions"]);
    for (const { points } of data.lines) {
      for (const { release } of points) expect(slugs).toContain(release);
      expect(points.map(({ year }) => year)).toEqual(points.map(({ year }) => year).toSorted());
    }
    const [, orders, missions] = data.lines;
    expect(orders?.points.find(({ year }) => year === 2009)).toMatchObject({
      ...{ year: 2009, value: 211.17, isEstimated: true },
    });
    expect(orders?.points.find(({ year }) => year === 2023)?.value).toBe(0);
    expect(missions?.points.some(({ year }) => year === 2011)).toBe(false);
  });

  it("knows no country that is not one", async () => {
    expect((await askFor(GET, "country=XXX")).status).toBe(404);
    expect((await askFor(GET, "country=mongolia")).status).toBe(400);
  });
});

describe("a timeline's picture and table", () => {
  it("hold the events asked for, by partner and kind", async () => {
    const reply = await draw("timeline.csv?partner=JPN&kinds=agreement");
    expect(reply.status).toBe(200);
    const [head = "", ...rows] = (await reply.text()).trim().split("\n");
    expect(head).toContain("standing");
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/JPN/);
    const svg = await (await draw("timeline.svg?partner=JPN&from=2020")).text();
    expect(svg).toContain("Mongolia’s cooperation");
    expect(svg).toContain("agreement: transfer of defence equipment");
  });

  it.each([
    ["timeline.svg?kinds=wars", "kinds"],
    ["timeline.svg?from=2020&to=2010", "from"],
    ["timeline.svg?computed=perhaps", "computed"],
    ["timeline.svg?partner=japan", "partner"],
  ])("%s is refused with the name of what is wrong", async (figure, name) => {
    const reply = await draw(figure);
    expect(reply.status).toBe(400);
    expect(JSON.stringify(await reply.json())).toContain(`"${name}"`);
  });
});
