import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/transfers/route";
import { type TransfersReply, transfersReply } from "@/lib/contracts/transfers";
import { DELIVERY_STATES } from "@/lib/domain/arms-transfer";
import { WEAPON_CATEGORIES } from "@/lib/domain/weapon-category";
import { listTransfers } from "@/lib/repositories/list-transfers";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

const ask = (query: string) => readReply(GET, query, transfersReply);

function sumDelivered({ data }: TransfersReply, supplier: string): number {
  const own = data.filter((each) => each.supplier.name === supplier);
  return own.reduce((sum, { tivDelivered }) => sum + (tivDelivered ?? 0), 0);
}

describe("GET /api/v1/transfers", () => {
  it("Mongolia's orders add up to what is known of its suppliers", async () => {
    const reply = await ask("recipient=MNG");
    expect(reply.data).toHaveLength(52);
    expect(sumDelivered(reply, "Soviet Union")).toBeCloseTo(2002.6, 0);
    expect(sumDelivered(reply, "Russia")).toBeCloseTo(273.3, 0);
    expect(sumDelivered(reply, "Poland")).toBeCloseTo(15.4, 1);
    expect(sumDelivered(reply, "Australia")).toBeCloseTo(2.6, 5);
    expect(reply.meta.releases.map(({ slug }) => slug)).toEqual(["sipri-arms-transfers-2026-02"]);
    const years = reply.data.map(({ orderYear }) => orderYear);
    expect(years).toEqual(years.toSorted((one, other) => one - other));
  });

  it("an order says who, what, when, how many came, and where it stands", async () => {
    const { data } = await ask("recipient=MNG&supplier=USA&delivered=none");
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      ...{ release: "sipri-arms-transfers-2026-02", line: 16021 },
      recipient: { iso3: "MNG", name: "Mongolia" },
      supplier: { iso3: "USA", name: "United States" },
      ...{ orderYear: 2023, orderYearEstimated: false, ordered: 20, designation: "L-ATV" },
      ...{ category: "armoured-vehicles", delivered: 0, delivery: "none", deliveryYears: [] },
      ...{ tivOrder: 3.6, tivDelivered: 0 },
    });
    const { data: same } = await ask("release=sipri-arms-transfers-2026-02&line=16021");
    expect(same).toEqual(data);
  });

  it("a former state is asked for by its name and has no code", async () => {
    const { data } = await ask("supplier=Soviet%20Union&recipient=MNG,VNM&until=1959");
    expect(new Set(data.map(({ supplier }) => supplier.iso3))).toEqual(new Set([null]));
    expect(new Set(data.map(({ recipient }) => recipient.name))).toEqual(
      new Set(["Mongolia", "Vietnam"]),
    );
    expect(data.every(({ orderYear }) => orderYear <= 1959)).toBe(true);
    const { data: own } = await ask("recipient=Soviet%20Union");
    expect(own).toHaveLength(36);
  });

  it("filters leave out what they say, and categories and deliveries together are everything", async () => {
    const { data: all } = await ask("recipient=IND");
    for (const category of WEAPON_CATEGORIES) {
      const { data } = await ask(`recipient=IND&category=${category}`);
      expect(data).toEqual(all.filter((each) => each.category === category));
    }
    for (const delivered of DELIVERY_STATES) {
      const { data } = await ask(`recipient=IND&delivered=${delivered}`);
      expect(data).toEqual(all.filter((each) => each.delivery === delivered));
    }
    const { data: late } = await ask("recipient=IND&from=2020&until=2021");
    expect(late).toEqual(all.filter(({ orderYear }) => orderYear === 2020 || orderYear === 2021));
  });

  it("the whole register is read page by page, each order once", async () => {
    const lines: number[] = [];
    let cursor: string | undefined;
    do {
      const { data, meta } = await listTransfers({ cursor }, 500);
      lines.push(...data.map(({ line }) => line));
      cursor = meta.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(lines).toHaveLength(2884);
    expect(new Set(lines).size).toBe(2884);
  });

  it("whose orders are held at all is told, and nothing is said of others", async () => {
    const { data, meta } = await ask("recipient=POL");
    expect(data).toEqual([]);
    expect(meta.recipients).toContainEqual({ iso3: "IND", name: "India", from: 1980 });
    expect(meta.recipients.map(({ iso3 }) => iso3)).not.toContain("POL");
  });

  it.each([
    ["from=2000&until=1990", 400, "from"],
    ["category=guns", 400, "category"],
    ["delivered=yes", 400, "delivered"],
    ["line=0", 400, "line"],
    ["until=soon", 400, "until"],
    ["cursor=MTk5MCB4IDE", 400, "cursor"],
    ["colour=red", 400, "colour"],
    ["recipient=MNG,MNG", 400, "recipient"],
    ["recipient=XXX", 404, "country"],
    ["supplier=Poland", 404, "party"],
    ["supplier=Atlantis", 404, "party"],
    ["release=sipri-arms-transfers-1900", 404, "release"],
  ])("“%s” is answered %i, naming %s", async (query, status, name) => {
    const response = await askFor(GET, query);
    expect(response.status).toBe(status);
    expect((await response.json()).parameters[0].name).toBe(name);
  });
});
