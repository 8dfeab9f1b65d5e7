import { expect, it } from "vitest";
import { checkShare, isInExtract } from "@/lib/importers/sipri-arms-transfers/extract";
import { importTransfers } from "@/lib/importers/sipri-arms-transfers/import-transfers";
import { withChangedPublishers } from "@/tests/helpers/changed-publisher";

const changeFile = withChangedPublishers();
const OTHER_ORDER = "Elsewhere,France,1990,,1,,Truck,truck,1,,1991,New,,1,1,1\n";

/** Reads the fixture with so many orders of other recipients below it that its share is small. */
function importRegister({ from = "", to = "", others = 200 } = {}) {
  const folder = changeFile(
    "sipri/trade-register-2026-02.csv",
    (text) => text.replace(from, to) + OTHER_ORDER.repeat(others),
  );
  const [release] = importTransfers(folder);
  const find = (recipient: string, designation: string) =>
    release?.transfers?.find(
      (each) => each.recipientIso3 === recipient && each.designation === designation,
    );
  return { release, find };
}

const { release, find } = importRegister();

it("has what Mongolia received from whom, the Soviet Union apart from Russia", () => {
  expect(find("MNG", "T-55")).toEqual({
    ...{ line: 13, recipientIso3: "MNG", recipient: "Mongolia" },
    ...{ supplierIso3: null, supplier: "Soviet Union", orderYear: 1963, orderYearEstimated: true },
    ...{ ordered: 250, orderedEstimated: true, designation: "T-55", description: "tank" },
    ...{ delivered: 250, deliveredEstimated: true, deliveryYears: [1964, 1965, 1966, 1967] },
    ...{ status: "new", comment: null, tivPerUnit: 1.25, tivOrder: 312.5, tivDelivered: 312.5 },
  });
  expect(find("MNG", "T-72")).toMatchObject({
    ...{ supplierIso3: "RUS", status: "second-hand-modernized", tivDelivered: 141.24 },
  });
});

it("says of an order that nothing of it was delivered", () => {
  expect(find("MNG", "L-ATV")).toMatchObject({
    ...{ supplierIso3: "USA", orderYear: 2023, ordered: 20, delivered: 0, deliveryYears: [] },
    ...{ comment: "None delivered by the end of 2024", tivOrder: 3.6, tivDelivered: 0 },
  });
});

it("does not take a number that is not known for 0", () => {
  expect(find("RUS", "Hwasong-11")).toMatchObject({
    ordered: null,
    tivOrder: null,
    delivered: 100,
  });
  expect(find("AUS", "GBU-53/B StormBreaker")).toMatchObject({
    ...{ ordered: 3900, tivPerUnit: null, tivOrder: null, delivered: 0, tivDelivered: 0 },
  });
});

it("names a party that is no country of today, without a code", () => {
  expect(find("USA", "Stinger")).toMatchObject({
    ...{ supplierIso3: null, supplier: "Mujahedin (Afghanistan)" },
  });
  expect(release?.transfers?.find(({ recipient }) => recipient === "Soviet Union")).toMatchObject({
    ...{ recipientIso3: null, supplierIso3: "POL" },
  });
});

it("leaves the publisher's comments out", () => {
  expect(new Set(release?.transfers?.map(({ comment }) => comment))).toEqual(
    new Set([null, "None delivered by the end of 2024"]),
  );
});

it("takes every order of Mongolia, its neighbours and Northeast Asia, of others the newer ones", () => {
  expect(isInExtract("Mongolia", 1951)).toBe(true);
  expect(isInExtract("Viet Nam", 1951)).toBe(true);
  expect(isInExtract("India", 1979)).toBe(false);
  expect(isInExtract("India", 1980)).toBe(true);
  expect(isInExtract("Cote d'Ivoire", 2024)).toBe(false);
  expect(find("IND", "R-550 Magic-1")).toBeUndefined();
  expect(find("IND", "T-72M1")?.line).toBe(7);
});

it("puts an order together that the file breaks in two, and counts it once", () => {
  expect(release?.extract).toEqual({ figures: 16, ofFigures: 18 + 200 });
  const joined = importRegister({ from: "Cote d'Ivoire", to: "China" }).find(
    "CHN",
    "vehicle engine",
  );
  expect(joined).toMatchObject({ line: 4, tivPerUnit: 0.03, tivOrder: 0.36, tivDelivered: 0 });
});

it("refuses to pass on a tenth of the register", () => {
  expect(() => importRegister({ others: 100 })).toThrow("is not under a tenth");
  expect(() => checkShare(10, 100)).toThrow("10 of 100 orders is not under a tenth");
  expect(() => checkShare(10, 101)).not.toThrow();
});

it("stops at a recipient that is gone from the register", () => {
  expect(() => importRegister({ from: "Kazakhstan", to: "Kazakstan" })).toThrow(
    "has no order of Kazakhstan",
  );
});

it.each([
  ["Mongolia,Australia", "Mongolia,Austria-Hungary", "line 10, column Supplier: “Austria-Hungary”"],
  ["20,,L-ATV", "many,,L-ATV", "line 11, column Number ordered: “many” is not a number"],
  ["20,,L-ATV", "20,~,L-ATV", "line 11, column ordered estimated: “~” is neither blank nor ?"],
  ["2022,Second hand", "2022,Used", "line 10, column status: “Used” is not a known status"],
  ["2012; 2015", "2012 to 2015", "line 12, column Year(s) of delivery: “2012 to 2015”"],
  ["0,,,New,a comment,0.18", "3,,,New,a comment,0.18", "line 11, column Year(s) of delivery"],
  ["India,Russia,1980", "India,Russia,8o", "line 7, column Year of order: “8o” is not a number"],
  ["\n,0.03", "\n,", "line 5, column Recipient: “” is empty"],
])("names the cell that is wrong: %s as %s", (from, to, problem) => {
  expect(() => importRegister({ from, to })).toThrow(problem);
});
