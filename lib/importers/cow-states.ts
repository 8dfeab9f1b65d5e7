/**
 * COW state numbers and the ISO 3166 country that is the same state today.
 *
 * A number is here only where COW itself carries the state on under it to the present: Prussia is
 * 255 as Germany is, the Soviet Union 365 as Russia is, Yugoslavia 345 as Serbia is.
 */
export const COW_STATES: ReadonlyMap<number, string> = new Map(
  (
    "2 USA,20 CAN,31 BHS,40 CUB,41 HTI,42 DOM,51 JAM,52 TTO,53 BRB,54 DMA,55 GRD,56 LCA,57 VCT," +
    "58 ATG,60 KNA,70 MEX,80 BLZ,90 GTM,91 HND,92 SLV,93 NIC,94 CRI,95 PAN,100 COL,101 VEN," +
    "110 GUY,115 SUR,130 ECU,135 PER,140 BRA,145 BOL,150 PRY,155 CHL,160 ARG,165 URY,200 GBR," +
    "205 IRL,210 NLD,211 BEL,212 LUX,220 FRA,221 MCO,223 LIE,225 CHE,230 ESP,232 AND,235 PRT," +
    "255 DEU,290 POL,305 AUT,310 HUN,316 CZE,317 SVK,325 ITA,331 SMR,338 MLT,339 ALB,341 MNE," +
    "343 MKD,344 HRV,345 SRB,346 BIH,347 XKX,349 SVN,350 GRC,352 CYP,355 BGR,359 MDA,360 ROU," +
    "365 RUS,366 EST,367 LVA,368 LTU,369 UKR,370 BLR,371 ARM,372 GEO,373 AZE,375 FIN,380 SWE," +
    "385 NOR,390 DNK,395 ISL,402 CPV,403 STP,404 GNB,411 GNQ,420 GMB,432 MLI,433 SEN,434 BEN," +
    "435 MRT,436 NER,437 CIV,438 GIN,439 BFA,450 LBR,451 SLE,452 GHA,461 TGO,471 CMR,475 NGA," +
    "481 GAB,482 CAF,483 TCD,484 COG,490 COD,500 UGA,501 KEN,510 TZA,516 BDI,517 RWA,520 SOM," +
    "522 DJI,530 ETH,531 ERI,540 AGO,541 MOZ,551 ZMB,552 ZWE,553 MWI,560 ZAF,565 NAM,570 LSO," +
    "571 BWA,572 SWZ,580 MDG,581 COM,590 MUS,591 SYC,600 MAR,615 DZA,616 TUN,620 LBY,625 SDN," +
    "626 SSD,630 IRN,640 TUR,645 IRQ,651 EGY,652 SYR,660 LBN,663 JOR,666 ISR,670 SAU,679 YEM," +
    "690 KWT,692 BHR,694 QAT,696 ARE,698 OMN,700 AFG,701 TKM,702 TJK,703 KGZ,704 UZB,705 KAZ," +
    "710 CHN,712 MNG,713 TWN,731 PRK,732 KOR,740 JPN,750 IND,760 BTN,770 PAK,771 BGD,775 MMR," +
    "780 LKA,781 MDV,790 NPL,800 THA,811 KHM,812 LAO,816 VNM,820 MYS,830 SGP,835 BRN,840 PHL," +
    "850 IDN,860 TLS,900 AUS,910 PNG,920 NZL,935 VUT,940 SLB,946 KIR,947 TUV,950 FJI,955 TON," +
    "970 NRU,983 MHL,986 PLW,987 FSM,990 WSM"
  )
    .split(",")
    .map((pair) => {
      const [number = "", iso3 = ""] = pair.split(" ");
      return [Number(number), iso3];
    }),
);

/** State numbers that no country of today carries on; their figures are left out. */
export const STATES_LEFT_OUT: ReadonlyMap<number, string> = new Map([
  [240, "Hanover: part of Prussia from 1866"],
  [245, "Bavaria: part of Germany from 1871"],
  [260, "West Germany: COW counts united Germany as 255 again"],
  [265, "East Germany"],
  [267, "Baden: part of Germany from 1871"],
  [269, "Saxony: part of the North German Confederation from 1867"],
  [271, "Württemberg: part of Germany from 1871"],
  [273, "Hesse-Kassel: part of Prussia from 1866"],
  [275, "Hesse-Darmstadt: part of the North German Confederation from 1867"],
  [280, "Mecklenburg-Schwerin: part of the North German Confederation from 1867"],
  [300, "Austria-Hungary: Austria and Hungary have numbers of their own"],
  [315, "Czechoslovakia: Czechia and Slovakia have numbers of their own"],
  [327, "Papal States: part of Italy from 1870"],
  [329, "Two Sicilies: part of Italy from 1861"],
  [332, "Modena: part of Italy from 1860"],
  [335, "Parma: part of Italy from 1860"],
  [337, "Tuscany: part of Italy from 1860"],
  [511, "Zanzibar: part of Tanzania from 1964"],
  [678, "North Yemen: united Yemen has the number 679"],
  [680, "South Yemen: united Yemen has the number 679"],
  [730, "Korea before 1905: neither of today's two"],
  [817, "South Vietnam"],
]);

/** Years in which the state had other borders under another name, both ends included. */
const FORMER_NAMES: readonly { number: number; from: number; to: number; name: string }[] = [
  { number: 255, from: 1816, to: 1870, name: "Prussia" },
  { number: 325, from: 1816, to: 1860, name: "Sardinia" },
  { number: 345, from: 1919, to: 2002, name: "Yugoslavia" },
  { number: 345, from: 2003, to: 2005, name: "Serbia and Montenegro" },
  { number: 365, from: 1816, to: 1916, name: "the Russian Empire" },
  { number: 365, from: 1922, to: 1991, name: "the Soviet Union" },
  { number: 640, from: 1816, to: 1922, name: "the Ottoman Empire" },
  { number: 651, from: 1958, to: 1961, name: "the United Arab Republic" },
  { number: 816, from: 1954, to: 1975, name: "North Vietnam" },
];

/**
 * A remark on figures of a state under its former name; null in all other years.
 *
 * @example findFormerName(365, 1985) // → "As the Soviet Union"
 */
export function findFormerName(number: number, year: number): string | null {
  const found = FORMER_NAMES.find(
    (each) => each.number === number && each.from <= year && year <= each.to,
  );
  return found === undefined ? null : `As ${found.name}`;
}

/**
 * A remark on a period in which the state bore another name; null where it bore none.
 *
 * @example describeFormerNames(365, 1921, 2016) // → "1922–1991 as the Soviet Union"
 */
export function describeFormerNames(number: number, from: number, to: number): string | null {
  const found = FORMER_NAMES.filter(
    (each) => each.number === number && each.from <= to && from <= each.to,
  );
  const parts = found.map(
    (each) => `${Math.max(each.from, from)}–${Math.min(each.to, to)} as ${each.name}`,
  );
  return parts.length === 0 ? null : parts.join(", ");
}
