import { describe, expect, it } from "vitest";
import type { StatedTransfer } from "@/lib/domain/arms-transfer";
import { toSuppliersCsv } from "@/lib/export/suppliers-csv";
import { chooseOrders, ORDERS_A_PAGE, toChosenWords } from "@/lib/series/chosen-orders";
import { toOrderCard, toOrderSumCard } from "@/lib/series/order-cards";
import { listDecades, toDecadeConcentration } from "@/lib/series/supplier-decades";
import { toConcentration, toSums, toSupplierSums } from "@/lib/series/supplier-sums";
import { toSuppliersContent, toSuppliersSentence } from "@/lib/series/suppliers-content";
import { toNothingHeldWords } from "@/lib/series/suppliers-words";
import { ORDERS, REGISTER, toExampleSuppliers } from "../../helpers/example-suppliers";

const MONGOLIA = { iso3: "MNG", name: "Mongolia" };

function toStated(change: Partial<StatedTransfer> = {}): StatedTransfer {
  return {
    ...{ release: REGISTER, line: 16021, recipient: MONGOLIA },
    supplier: { iso3: "USA", name: "United States" },
    ...{ orderYear: 2023, orderYearEstimated: false, ordered: 20, orderedEstimated: false },
    ...{ designation: "L-ATV", description: "armoured personnel carrier" },
    ...{ category: "armoured-vehicles", delivered: 0, deliveredEstimated: false },
    ...{ delivery: "none", deliveryYears: [], status: "new", comment: null },
    ...{ tivPerUnit: 0.18, tivOrder: 3.6, tivDelivered: 0, ...change },
  };
}

describe("sums of orders", () => {
  it("an order without a TIV is counted as one that sums leave out, never as zero", () => {
    const [soviet] = ORDERS;
    const unknown = ORDERS.filter(({ tivOrder }) => tivOrder === null);
    expect(toSums(unknown)).toMatchObject({ orders: 1, tivOrdered: null, withoutOrdered: 1 });
    expect(toSums([])).toMatchObject({ orders: 0, tivDelivered: null });
    expect(toSums(soviet ? [soviet, ...unknown] : [])).toMatchObject({
      ...{ orders: 2, tivOrdered: 42.5, tivDelivered: 54.5, withoutOrdered: 1 },
    });
  });

  it("suppliers stand by what they delivered, then by what was ordered of them", () => {
    const names = toSupplierSums(ORDERS).map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual(["Soviet Union", "Russia", "Czechoslovakia"]);
    expect(names.at(-1)).toBe("United States");
  });

  it("the Herfindahl index is 1 with one supplier, 1∕n with n alike, and none where nothing came", () => {
    const share = (name: string, part: number) => ({ iso3: null, name, share: part });
    expect(toConcentration([share("a", 1)])?.herfindahl).toBe(1);
    const four = ["a", "b", "c", "d"].map((name) => share(name, 0.25));
    expect(toConcentration(four)?.herfindahl).toBeCloseTo(0.25, 12);
    expect(toConcentration([share("a", 0)])).toBeNull();
    expect(toConcentration([])).toBeNull();
  });

  it("a decade without an order stands between the others and has no largest supplier", () => {
    const rows = listDecades(toExampleSuppliers());
    expect(rows.map(({ decade }) => decade)).toEqual([
      ...[1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020],
    ]);
    const empty = rows.find(({ decade }) => decade === 1990);
    expect(empty).toMatchObject({ orders: 0, delivered: null, open: null });
    expect(empty && toDecadeConcentration(empty)).toBeNull();
    expect(rows[0]).toMatchObject({ from: 1951, until: 1959 });
    expect(rows.at(-1)).toMatchObject({ from: 2020, until: 2024 });
  });
});

describe("what is said of suppliers", () => {
  it("who delivered most is said in a sentence, with what did not come", () => {
    expect(toSuppliersSentence(toExampleSuppliers())).toBe(
      "The Soviet Union supplied 77.8% of the 2,280 million TIV delivered to Mongolia on orders of 1951–2024, Russia 12.3% and Czechoslovakia 4.2%. Of 15 orders, 1 had brought nothing by the end of 2024.",
    );
  });

  it("where nothing came, nothing is said to have been supplied", () => {
    const open = ORDERS.filter(({ delivery }) => delivery === "none");
    expect(toSuppliersSentence(toExampleSuppliers(open))).toBe(
      "Nothing of a known TIV was delivered to Mongolia on orders of 2023. Its one order had brought nothing by the end of 2024.",
    );
    expect(toSuppliersSentence(toExampleSuppliers([]))).toBeNull();
  });

  it("that no order is held is not that none was placed", () => {
    const words = toNothingHeldWords({ country: MONGOLIA, held: null }, {});
    expect(words).toContain("No order by Mongolia is held here");
    expect(words).toContain("says nothing of what Mongolia ordered");
    expect(toNothingHeldWords({ country: MONGOLIA, held: { from: null } }, { from: 2024 })).toBe(
      "SIPRI’s register lists no order by Mongolia of the years from 2024. Choose other years to see more.",
    );
  });

  it("what the bars leave out is noted: years not held, former states, orders without a TIV", () => {
    const data = toExampleSuppliers(ORDERS, {
      ...{ held: { from: 1980 }, apart: [{ name: "Soviet Union", orders: 36 }] },
    });
    const notes = toSuppliersContent(data, REGISTER).toChart(700).notes.join(". ");
    expect(notes).toContain("not of money");
    expect(notes).toContain("before 1980 are not held");
    expect(notes).toContain("36 orders of the Soviet Union apart");
    expect(notes).toContain("1 order: what of it is not delivered is not known");
    expect(notes).toContain("3 rest on SIPRI’s estimate");
  });

  it("every bar leads to the orders behind it, and so does every cell of the table", () => {
    const { toChart, table } = toSuppliersContent(toExampleSuppliers(), REGISTER);
    const { spots, width } = toChart(358);
    expect(spots).toHaveLength(7);
    expect(spots[0]?.figure).toEqual({
      kind: "transfers",
      ...{ iso3: "MNG", supplier: null, from: 1951, until: 1959, release: REGISTER },
    });
    expect(spots.every((spot) => spot.width <= width && spot.height >= 24)).toBe(true);
    expect(table.rows[0]?.[2]).toMatchObject({
      ...{ text: "1,776.9", figure: { kind: "transfers", supplier: "Soviet Union" } },
    });
  });

  it("the CSV has a line for each supplier and decade, unknown left empty", () => {
    const release = {
      ...{ slug: REGISTER, shortName: "SIPRI", title: "Register", version: "2026-02" },
      ...{ published: null, retrieved: "2026-11-01", terms: "extract-only" as const },
      termsNote: "An extract",
    };
    const lines = toSuppliersCsv(toExampleSuppliers(), [release]).trimEnd().split("\n");
    expect(lines[0]).toContain("tiv-delivered-millions");
    expect(lines).toContainEqual(
      expect.stringContaining("MNG,Mongolia,USA,United States,2020,1,63.6,0,63.6,0,0,"),
    );
    expect(lines).toContainEqual(
      expect.stringContaining("MNG,Mongolia,RUS,Russia,2020,1,,12,,1,0,"),
    );
  });
});

describe("the table of orders", () => {
  const all = Array.from({ length: 120 }, (_, index) =>
    toStated({
      ...{ line: index + 1, orderYear: 1980 + (index % 40) },
      ...(index % 3 === 0 && { supplier: { iso3: null, name: "Soviet Union" } }),
    }),
  );
  const any = { supplier: "", category: "", delivered: "", page: 1 };

  it("shows the newest first, a page at a time, and says which", () => {
    const chosen = chooseOrders(all, any);
    expect(chosen.rows).toHaveLength(ORDERS_A_PAGE);
    expect(chosen.rows[0]?.orderYear).toBe(2019);
    expect(toChosenWords(chosen)).toBe("Orders 1–100 of 120, the newest first.");
    const last = chooseOrders(all, { ...any, page: 2 });
    expect(toChosenWords(last)).toBe("Orders 101–120 of 120, the newest first.");
  });

  it("takes a former state by its name", () => {
    const chosen = chooseOrders(all, { ...any, supplier: "Soviet Union" });
    expect(chosen.chosen).toBe(40);
    expect(toChosenWords(chosen)).toBe("Orders 1–40 of 40, of 120 in all, the newest first.");
  });

  it("tells what it cannot have and shows the rest", () => {
    const chosen = chooseOrders(all, { ...any, supplier: "ATL", delivered: "maybe", page: 9 });
    expect(chosen.problems).toEqual([
      "No supplier of these orders is known as ATL.",
      "No state of delivery of these orders is known as maybe.",
      "There is no page 9: this is page 2.",
    ]);
    expect(chosen.rows).toHaveLength(20);
    const nothing = chooseOrders(all, { ...any, category: "ships" });
    expect(toChosenWords(nothing)).toBe("None of the 120 orders fits this choice.");
  });
});

describe("what stands behind an order", () => {
  it("an order is told as the register lists it, estimates marked, with its line", () => {
    expect(toOrderCard(toStated())).toMatchObject({
      title: "L-ATV (armoured personnel carrier), United States to Mongolia",
      value: "0 million TIV delivered",
      about: "of 3.6 million TIV ordered, new",
      place: "line 16021 of the register",
      lines: ["Ordered: 20, 2023", "Delivered: 0 (none delivered)", "TIV of one: 0.18 million"],
    });
    const old = toStated({
      ...{ orderYear: 1970, orderYearEstimated: true, ordered: 1250, orderedEstimated: true },
      ...{ delivered: 1250, deliveredEstimated: true, delivery: "whole" },
      deliveryYears: [1971, 1972, 1975],
    });
    expect(toOrderCard(old).lines.slice(0, 2)).toEqual([
      "Ordered: ≈1,250, ≈1970",
      "Delivered: ≈1,250, in 1971–1972 and 1975 (delivered)",
    ]);
  });

  it("a sum names its largest orders and every line it is made of, up to a dozen", () => {
    const orders = Array.from({ length: 15 }, (_, index) =>
      toStated({ line: index + 1, tivDelivered: index, delivered: 1, delivery: "part" }),
    );
    const key = {
      kind: "transfers" as const,
      ...{ iso3: "MNG", supplier: "USA", from: 2020, until: 2023, release: REGISTER },
    };
    const card = toOrderSumCard(key, orders);
    expect(card.title).toBe("Arms from the United States to Mongolia");
    expect(card.value).toBe("105 million TIV delivered");
    expect(card.about).toBe("ordered 2020–2023: sum of 15 orders, 54 million TIV ordered");
    expect(card.lines).toHaveLength(6);
    expect(card.lines.at(-1)).toBe("and 10 more");
    expect(card.place).toContain("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 and 3 more");
  });
});
