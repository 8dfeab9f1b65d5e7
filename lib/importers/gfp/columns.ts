/**
 * What a printed 0 stands for.
 *
 * - `none-or-unreported`: GFP prints 0 both where a country has none and where it found no figure.
 * - `unreported`: no ranked country can have none, so a 0 only says that no figure was found.
 * - `none`: a true 0 (an island has no land border).
 * - `naval`: as `none-or-unreported`, but not applicable to a country without a coast.
 */
export type ZeroMeaning = "none-or-unreported" | "unreported" | "none" | "naval";

export interface GfpColumn {
  indicator: string;
  zero: ZeroMeaning;
}

const ambiguous = (indicator: string): GfpColumn => ({ indicator, zero: "none-or-unreported" });
/** Everyone who lives and governs has some: people, money, roads, land. */
const always = (indicator: string): GfpColumn => ({ indicator, zero: "unreported" });
const naval = (indicator: string): GfpColumn => ({ indicator, zero: "naval" });

/** Every column that GFP's editions were obtained with, and the indicator that it feeds. */
export const GFP_COLUMNS: ReadonlyMap<string, GfpColumn> = new Map([
  ["active_personnel", always("active-personnel")],
  ["reserve_personnel", ambiguous("reserve-personnel")],
  ["paramilitary", ambiguous("paramilitary-personnel")],
  ["available_manpower", always("available-manpower")],
  ["fit_for_service", always("fit-for-service")],
  ["reaching_military_age", always("reaching-military-age")],
  ["total_population", always("population")],
  ["labor_force", always("labour-force")],
  ["defense_budget_usd", always("military-spending-usd")],
  ["external_debt_usd", always("external-debt-usd")],
  ["purchasing_power_parity_usd", always("gdp-ppp")],
  ["reserves_fx_gold_usd", always("reserves-usd")],
  ["tanks", ambiguous("tanks")],
  ["armored_vehicles", ambiguous("armoured-vehicles")],
  ["self_propelled_artillery", ambiguous("self-propelled-artillery")],
  ["towed_artillery", ambiguous("towed-artillery")],
  ["rocket_artillery", ambiguous("rocket-artillery")],
  ["aircraft_total", ambiguous("aircraft-total")],
  ["fighter_aircraft", ambiguous("fighter-aircraft")],
  ["attack_aircraft", ambiguous("attack-aircraft")],
  ["transport_aircraft", ambiguous("transport-aircraft")],
  ["trainer_aircraft", ambiguous("trainer-aircraft")],
  ["special_mission_aircraft", ambiguous("special-mission-aircraft")],
  ["tanker_aircraft", ambiguous("tanker-aircraft")],
  ["helicopters_total", ambiguous("helicopters-total")],
  ["attack_helicopters", ambiguous("attack-helicopters")],
  ["naval_assets_total", naval("naval-assets-total")],
  ["aircraft_carriers", naval("aircraft-carriers")],
  ["helicopter_carriers", naval("helicopter-carriers")],
  ["submarines", naval("submarines")],
  ["destroyers", naval("destroyers")],
  ["frigates", naval("frigates")],
  ["corvettes", naval("corvettes")],
  ["patrol_vessels", naval("patrol-vessels")],
  ["mine_warfare_craft", naval("mine-warfare-craft")],
  ["airports", always("airports")],
  // A landlocked country can fly its flag on ships and have river ports: Mongolia has 318 ships.
  ["merchant_marine", ambiguous("merchant-marine")],
  ["ports_terminals", ambiguous("ports-terminals")],
  ["roadway_km", always("roadway-km")],
  ["railway_km", ambiguous("railway-km")],
  ["waterways_km", ambiguous("waterways-km")],
  ["oil_production_bbl_day", ambiguous("oil-production")],
  ["oil_consumption_bbl_day", always("oil-consumption")],
  ["oil_reserves_bbl", ambiguous("oil-reserves")],
  ["gas_production_m3", ambiguous("gas-production")],
  ["gas_consumption_m3", ambiguous("gas-consumption")],
  ["gas_reserves_m3", ambiguous("gas-reserves")],
  ["coal_production_t", ambiguous("coal-production")],
  ["coal_consumption_t", ambiguous("coal-consumption")],
  ["coal_reserves_t", ambiguous("coal-reserves")],
  // Printed as “land area”, yet the figures are those of total area with inland water.
  ["land_area_km2", always("surface-area-km2")],
  ["coastline_km", naval("coastline-km")],
  ["shared_borders_km", { indicator: "land-border-length-km", zero: "none" }],
]);

/** No standing armed forces, so that GFP's 0 active personnel is the truth. */
export const WITHOUT_STANDING_FORCES: ReadonlySet<string> = new Set(["ISL", "PAN"]);
