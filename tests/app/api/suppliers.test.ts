import { describe, expect, it } from "vitest";
import { GET } from "@/app/api/v1/suppliers/route";
import { suppliersReply } from "@/lib/contracts/suppliers";
import { askFor, readReply } from "../../helpers/ask";
import { withTestDatabase } from "../../helpers/database";

withTestDatabase({ dataset: true });

const ask = (query: string) => readReply(GET, query, suppliersReply);

describe("GET /api/v1/suppliers", () => {
  it("Mongolia's arms came from the Soviet Union, then Russia, then Poland and Australia", async () => {
    const { data, meta } = await ask("country=MNG");
    const known = data.suppliers.map(({ iso3, name, tivDelivered }) => [iso3, name, tivDelivered]);
    expect(known).toEqual([
      [null, "Soviet Union", 2002.62],
      ["RUS", "Russia", 273.27],
      ["POL", "Poland", 15.42],
      ["AUS", "Australia", 2.6],
      ["USA", "United States", 0],
    ]);
    expect(data).toMatchObject({
      ...{ held: { from: null }, lastYear: 2024, apart: [], years: { first: 1951, last: 2023 } },
      delivery: { none: 1, part: 0, whole: 51, "not-known": 0 },
      total: { orders: 52, withoutOrdered: 0, withoutDelivered: 0, tivOpen: 3.6 },
    });
    const states = data.suppliers.at(-1);
    expect(states).toMatchObject({ tivOrdered: 3.6, tivOpen: 3.6, share: 0, undelivered: 1 });
    expect(meta.releases.map(({ slug }) => slug)).toEqual(["sipri-arms-transfers-2026-02"]);
  });

  it("the largest share and the Herfindahl index follow from the delivered TIV", async () => {
    const { concentration } = (await ask("country=MNG")).data;
    const shares = [2002.62, 273.27, 15.42, 2.6].map((tiv) => tiv / 2293.91);
    expect(concentration).toMatchObject({ suppliers: 4, largest: { name: "Soviet Union" } });
    expect(concentration?.largest.share).toBeCloseTo(shares[0] ?? 0, 6);
    expect(concentration?.herfindahl).toBeCloseTo(
      shares.reduce((sum, share) => sum + share ** 2, 0),
      6,
    );
  });

  it("decades and categories each add up to the whole", async () => {
    for (const code of ["MNG", "JPN", "USA", "KAZ"]) {
      const { data } = await ask(`country=${code}`);
      const decades = data.suppliers.flatMap((each) => each.decades);
      for (const parts of [data.suppliers, decades, data.categories]) {
        const sum = (key: "orders" | "tivDelivered" | "tivOrdered" | "tivOpen") =>
          parts.reduce((all, part) => all + (part[key] ?? 0), 0);
        expect(sum("orders")).toBe(data.total.orders);
        expect(sum("tivDelivered")).toBeCloseTo(data.total.tivDelivered ?? -1, 1);
        expect(sum("tivOrdered")).toBeCloseTo(data.total.tivOrdered ?? -1, 1);
        expect(sum("tivOpen")).toBeCloseTo(data.total.tivOpen ?? -1, 1);
      }
    }
  });

  it("orders without a TIV are counted openly", async () => {
    const { data } = await ask("country=JPN");
    expect(data.total).toMatchObject({ orders: 414, withoutOrdered: 4 });
  });

  it("years of order narrow what is counted", async () => {
    const { data } = await ask("country=MNG&from=1992");
    expect(data.years).toEqual({ first: 2007, last: 2023 });
    expect(data.concentration?.largest).toMatchObject({ iso3: "RUS" });
    const { data: none } = await ask("country=MNG&from=1992&until=1999");
    expect(none).toMatchObject({ years: null, suppliers: [], concentration: null });
    expect(none.total).toMatchObject({ orders: 0, tivDelivered: null, tivOrdered: null });
  });

  it("whose orders are not held, held in part, or stand apart, is told", async () => {
    expect((await ask("country=POL")).data).toMatchObject({ held: null, total: { orders: 0 } });
    expect((await ask("country=IND")).data.held).toEqual({ from: 1980 });
    expect((await ask("country=RUS")).data.apart).toEqual([{ name: "Soviet Union", orders: 36 }]);
  });

  it.each([
    ["", 400, "country"],
    ["country=mng", 400, "country"],
    ["country=MNG,RUS", 400, "country"],
    ["country=MNG&from=2000&until=1990", 400, "from"],
    ["country=XXX", 404, "country"],
    ["country=SUN", 404, "country"],
  ])("“%s” is answered %i, naming %s", async (query, status, name) => {
    const response = await askFor(GET, query);
    expect(response.status).toBe(status);
    expect((await response.json()).parameters[0].name).toBe(name);
  });
});
