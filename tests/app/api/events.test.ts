import { expect, it } from "vitest";
import { GET as getEvent } from "@/app/api/v1/events/[id]/route";
import { GET } from "@/app/api/v1/events/route";
import { GET as getAtom } from "@/app/api/v1/events.atom/route";
import { GET as getCalendar } from "@/app/api/v1/events.ics/route";
import { EVENTS_A_PAGE, eventReply, eventsReply, eventsRequest } from "@/lib/contracts/events";
import { compareEventDates } from "@/lib/domain/event-date";
import { getCatalog } from "@/lib/repositories/catalog";
import { holdEvents } from "@/lib/repositories/hold-events";
import { listEvents } from "@/lib/repositories/list-events";
import { askFor, readReply } from "@/tests/helpers/ask";
import { withTestDatabase } from "@/tests/helpers/database";

withTestDatabase({ dataset: true });

const ask = (query: string) => readReply(GET, query, eventsReply);

it("gives every event with what it rests on: a document, or a release that is credited", async () => {
  const { data, meta } = await ask("");
  expect(data.length).toBeGreaterThan(0);
  expect(meta.total).toBeGreaterThanOrEqual(data.length);
  for (const event of data) {
    if (event.computedFrom === null) expect(event.documents.length).toBeGreaterThan(0);
    else expect(meta.releases.map(({ slug }) => slug)).toContain(event.computedFrom);
  }
});

it("computes a country's orders, presences in missions and treaties from their releases", async () => {
  const { data, meta } = await ask("country=MNG&basis=release");
  const count = (kind: string) => data.filter((event) => event.kind === kind).length;
  expect([count("transfer"), count("deployment"), count("agreement")]).toEqual([52, 4, 81]);
  expect(data.map(({ title }) => title)).toContain(
    "Mongolia: order of 20 L-ATV from the United States",
  );
  expect(meta.releases.map(({ source }) => source).sort()).toEqual([
    "atop",
    "geo-pko",
    "sipri-arms-transfers",
  ]);
});

it("gives no two events one name", async () => {
  const catalog = await getCatalog();
  const ids = (await holdEvents(catalog)).map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(5_000);
  expect(new Set(ids).size).toBe(ids.length);
});

it("puts the oldest first, and the newest where asked", async () => {
  const oldest = (await ask("party=MNG,JPN")).data;
  const newest = (await ask("party=MNG,JPN&order=newest")).data;
  expect(oldest).toEqual([...oldest].sort((one, other) => compareEventDates(one.date, other.date)));
  expect(newest).toEqual([...oldest].reverse());
});

it("narrows by parties, kind, standing, basis and dates", async () => {
  const { data } = await ask(
    "party=MNG,JPN&kind=agreement&standing=in-force&from=2024-12&until=2024",
  );
  expect(data.map(({ id }) => id)).toContain("2024-12-japan-mongolia-defence-equipment");
  for (const event of data) {
    expect(event.kind).toBe("agreement");
    expect(event.standing).toBe("in-force");
    expect(event.parties.map(({ iso3 }) => iso3)).toEqual(expect.arrayContaining(["MNG", "JPN"]));
  }
  expect((await ask("country=JPN&basis=documents&until=1900")).data).toEqual([]);
});

it("leads from page to page until every event was given once", async () => {
  const whole = (await ask("country=MNG")).data.map(({ id }) => id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const query = eventsRequest.parse({ country: "MNG", ...(cursor && { cursor }) });
    const page = await listEvents(query, 1);
    seen.push(...page.data.map(({ id }) => id));
    cursor = page.meta.nextCursor ?? undefined;
  } while (cursor !== undefined && seen.length < whole.length + 1);
  expect(whole.length).toBeLessThan(EVENTS_A_PAGE);
  expect(seen).toEqual(whole);
});

it.each([
  ["kind=war", 400, "kind"],
  ["standing=sure", 400, "standing"],
  ["from=2024-02-30", 400, "from"],
  ["from=2025&until=2024", 400, "from"],
  ["from=2024&until=mng", 400, "until"],
  ["country=mng", 400, "country"],
  ["party=MNG,MNG", 400, "party"],
  ["cursor=bm8", 400, "cursor"],
  ["colour=red", 400, "colour"],
  ["country=ZZZ", 404, "country"],
  ["party=MNG,WHO", 404, "party"],
])("?%s is answered %i with the parameter named", async (query, status, name) => {
  const response = await askFor(GET, query);
  expect(response.status).toBe(status);
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect((await response.json()).parameters).toEqual([expect.objectContaining({ name })]);
});

it("answers 304 to a reader who has the body", async () => {
  const first = await askFor(GET, "country=MNG");
  const etag = first.headers.get("ETag") ?? "";
  expect((await askFor(GET, "country=MNG", { "If-None-Match": etag })).status).toBe(304);
});

it("gives one event by its name, and none for a name that stands for nothing", async () => {
  const named = (id: string) => (incoming: Request) =>
    getEvent(incoming, { params: Promise.resolve({ id }) });
  const id = "2024-12-japan-mongolia-defence-equipment";
  const { data } = await readReply(named(id), "", eventReply);
  expect(data).toMatchObject({ id, standing: "in-force" });
  expect((await askFor(named("2024-12-nothing"), "")).status).toBe(404);
  expect((await askFor(named("Ungültig"), "")).status).toBe(404);
});

it.each([
  ["events.ics", getCalendar, "text/calendar; charset=utf-8", /BEGIN:VEVENT/g],
  ["events.atom", getAtom, "application/atom+xml; charset=utf-8", /<entry>/g],
] as const)(
  "%s holds the records asked for, computed ones only on request",
  async (...[, route, type, mark]) => {
    const count = async (query: string) => {
      const response = await askFor(route, query);
      expect(response.headers.get("Content-Type")).toBe(type);
      return (await response.text()).match(mark)?.length ?? 0;
    };
    const { meta } = await ask("country=MNG&basis=documents");
    expect(await count("country=MNG")).toBe(meta.total);
    expect(await count("country=MNG&basis=release&kind=transfer")).toBe(52);
    expect((await askFor(route, "kind=war")).status).toBe(400);
    const etag = (await askFor(route, "country=MNG")).headers.get("ETag") ?? "";
    expect((await askFor(route, "country=MNG", { "If-None-Match": etag })).status).toBe(304);
  },
);
