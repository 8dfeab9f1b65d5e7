import type { IndicatorDomain } from "@/lib/domain/indicator";

/** How each domain is called on the page. */
export const DOMAIN_NAMES: Readonly<Record<IndicatorDomain, string>> = {
  composite: "Composite indices",
  manpower: "Manpower",
  finance: "Finance",
  land: "Land",
  air: "Air",
  naval: "Naval",
  nuclear: "Nuclear",
  logistics: "Logistics",
  resources: "Resources",
  geography: "Geography",
  security: "Security",
  cooperation: "Cooperation",
};
