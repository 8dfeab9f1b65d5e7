import type { Iso3 } from "@/lib/domain/country";

/** One cell of the United Nations' geographic division, with its countries. */
export interface Subregion {
  region: string;
  subregion: string;
  countries: readonly Iso3[];
}

const africa = (subregion: string, codes: string) => place("Africa", subregion, codes);
const americas = (subregion: string, codes: string) => place("Americas", subregion, codes);
const asia = (subregion: string, codes: string) => place("Asia", subregion, codes);
const europe = (subregion: string, codes: string) => place("Europe", subregion, codes);
const oceania = (subregion: string, codes: string) => place("Oceania", subregion, codes);

/**
 * The UN's standard country or area codes for statistical use (M49), as of 2025.
 *
 * Where M49 has an intermediate region (Eastern Africa, South America, …) it stands here as the
 * subregion, being the finer of the two. Two places are ours, because M49 has no row for them:
 * Taiwan in Eastern Asia, Kosovo in Southern Europe. Antarctica stands alone.
 */
export const M49_SUBREGIONS: readonly Subregion[] = [
  africa("Northern Africa", "DZA EGY ESH LBY MAR SDN TUN"),
  africa(
    "Eastern Africa",
    "ATF BDI COM DJI ERI ETH IOT KEN MDG MOZ MUS MWI MYT REU RWA SOM SSD SYC TZA UGA ZMB ZWE",
  ),
  africa("Middle Africa", "AGO CAF CMR COD COG GAB GNQ STP TCD"),
  africa("Southern Africa", "BWA LSO NAM SWZ ZAF"),
  africa("Western Africa", "BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SHN SLE TGO"),
  americas(
    "Caribbean",
    "ABW AIA ATG BES BHS BLM BRB CUB CUW CYM DMA DOM GLP GRD HTI JAM KNA LCA MAF MSR MTQ PRI SXM " +
      "TCA TTO VCT VGB VIR",
  ),
  americas("Central America", "BLZ CRI GTM HND MEX NIC PAN SLV"),
  americas("South America", "ARG BOL BRA BVT CHL COL ECU FLK GUF GUY PER PRY SGS SUR URY VEN"),
  americas("Northern America", "BMU CAN GRL SPM USA"),
  asia("Central Asia", "KAZ KGZ TJK TKM UZB"),
  asia("Eastern Asia", "CHN HKG JPN KOR MAC MNG PRK TWN"),
  asia("South-eastern Asia", "BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM"),
  asia("Southern Asia", "AFG BGD BTN IND IRN LKA MDV NPL PAK"),
  asia("Western Asia", "ARE ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM"),
  europe("Eastern Europe", "BGR BLR CZE HUN MDA POL ROU RUS SVK UKR"),
  europe("Northern Europe", "ALA DNK EST FIN FRO GBR GGY IMN IRL ISL JEY LTU LVA NOR SJM SWE"),
  europe("Southern Europe", "ALB AND BIH ESP GIB GRC HRV ITA MKD MLT MNE PRT SMR SRB SVN VAT XKX"),
  europe("Western Europe", "AUT BEL CHE DEU FRA LIE LUX MCO NLD"),
  oceania("Australia and New Zealand", "AUS CCK CXR HMD NFK NZL"),
  oceania("Melanesia", "FJI NCL PNG SLB VUT"),
  oceania("Micronesia", "FSM GUM KIR MHL MNP NRU PLW UMI"),
  oceania("Polynesia", "ASM COK NIU PCN PYF TKL TON TUV WLF WSM"),
  place("Antarctica", "Antarctica", "ATA"),
];

function place(region: string, subregion: string, codes: string): Subregion {
  return { region, subregion, countries: codes.split(" ") };
}
