import type { Obligation } from "@/lib/domain/tie";
import type { NetworkOrders, NetworkTie, TieNetwork } from "@/lib/series/ties/tie-network";

const NAMES = {
  MNG: "Mongolia",
  RUS: "Russia",
  CHN: "China",
  JPN: "Japan",
  KOR: "South Korea",
  PRK: "North Korea",
  KAZ: "Kazakhstan",
  IND: "India",
  AUS: "Australia",
  VNM: "Vietnam",
  USA: "United States",
} as const;

type Code = keyof typeof NAMES;

function both(kind: Obligation, pairs: readonly (readonly [Code, Code])[]): NetworkTie[] {
  return pairs.flatMap(([one, other]) => [
    { kind, iso3: one, otherIso3: other, release: "atop-5" },
    { kind, iso3: other, otherIso3: one, release: "atop-5" },
  ]);
}

function ordered(iso3: Code, otherIso3: Code, orders: number, undelivered = 0): NetworkOrders {
  return {
    ...{ iso3, otherIso3, orders, undelivered, firstYear: 2001, lastYear: 2023 },
    ...{ tivDelivered: orders * 2.5, releases: ["sipri-arms-transfers-2026-02"] },
  };
}

const CODES: readonly Code[] = [
  ...(["MNG", "RUS", "CHN", "JPN", "KOR", "PRK"] as const),
  ...(["KAZ", "IND", "AUS", "VNM", "USA"] as const),
];

const PEACE = CODES.flatMap((one, index) =>
  CODES.slice(index + 1).map((other): readonly [Code, Code] => [one, other]),
).filter(
  (pair) =>
    !(pair.includes("KAZ") && ["JPN", "KOR", "PRK"].some((each) => pair.includes(each as Code))),
);

/** Eleven countries with invented counts of orders. */
export const ELEVEN: TieNetwork = {
  year: 2018,
  countries: CODES.map((iso3) => ({
    ...{ iso3, name: NAMES[iso3], isListed: true, areOrdersRead: true },
    defencePacts: iso3 === "MNG" ? 0 : 5,
  })),
  ties: [
    ...both("defence-pact", [
      ["USA", "JPN"],
      ["USA", "KOR"],
      ["USA", "AUS"],
      ["CHN", "PRK"],
      ["RUS", "KAZ"],
    ]),
    ...both("neutrality", [["RUS", "KAZ"]]),
    ...both("consultation", [
      ["USA", "JPN"],
      ["USA", "KOR"],
      ["USA", "AUS"],
      ["RUS", "KAZ"],
      ["RUS", "CHN"],
      ["RUS", "IND"],
      ["RUS", "PRK"],
      ["RUS", "VNM"],
      ["CHN", "IND"],
      ["CHN", "KAZ"],
      ["IND", "KAZ"],
    ]),
    ...both("non-aggression", PEACE),
  ],
  orders: [
    ordered("MNG", "RUS", 8),
    ordered("MNG", "USA", 1, 1),
    ordered("MNG", "AUS", 1),
    ordered("CHN", "RUS", 60),
    ordered("RUS", "CHN", 2),
    ordered("IND", "RUS", 84, 3),
    ordered("IND", "USA", 45),
    ordered("JPN", "USA", 104),
    ordered("KOR", "USA", 123),
    ordered("AUS", "USA", 118),
    ordered("USA", "AUS", 8),
    ordered("KAZ", "RUS", 36),
    ordered("VNM", "RUS", 40),
  ],
  formerSuppliers: 0,
};

export const RELEASES = [
  { slug: "atop-5", shortName: "ATOP" },
  { slug: "sipri-arms-transfers-2026-02", shortName: "SIPRI" },
];
