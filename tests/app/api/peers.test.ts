import { expect, it } from "vitest";
import { GET } from "@/app/api/v1/peers/route";
import { peersReply } from "@/lib/contracts/peers";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

it("Mongolia's peers are suggested with the figures they rest on", async () => {
  const { data, meta } = await readReply(GET, "country=MNG", peersReply);
  const groups = new Map(data.groups.map((group) => [group.reason, group]));
  expect(groups.get("neighbours")?.peers.map(({ iso3, borderKm }) => [iso3, borderKm])).toEqual([
    ["CHN", 4630],
    ["RUS", 3452],
  ]);
  expect(groups.get("rank")?.own).toMatchObject({ value: 93, year: 2026 });
  for (const { figure } of groups.get("rank")?.peers ?? []) {
    expect(Math.abs((figure?.value ?? 0) - 93)).toBeLessThanOrEqual(4);
  }
  const spending = groups.get("military-spending-usd");
  expect(spending?.own?.value).toBeCloseTo(180.8e6, -5);
  for (const { figure } of spending?.peers ?? []) {
    expect((figure?.value ?? 0) / (spending?.own?.value ?? 1)).toBeGreaterThan(0.5);
    expect((figure?.value ?? 0) / (spending?.own?.value ?? 1)).toBeLessThan(2);
  }
  const named = new Set(meta.releases.map(({ slug }) => slug));
  for (const { peers } of data.groups) {
    for (const { figure } of peers) if (figure) expect(named).toContain(figure.release);
  }
});

it("nobody is near North Korea in spending, which is not known", async () => {
  const { data } = await readReply(GET, "country=PRK", peersReply);
  expect(data.groups.find(({ reason }) => reason === "military-spending-usd")).toMatchObject({
    own: null,
    peers: [],
  });
});

it("an unknown country is named", async () => {
  const response = await askFor(GET, "country=XXX");
  expect(response.status).toBe(404);
});
