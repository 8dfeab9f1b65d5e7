import type { RecipeInput } from "@/lib/contracts/recipe";

type RecipeIndicator = RecipeInput["indicators"][number];
type RecipeGroup = RecipeInput["groups"][number];

/** The group at the top of every lens that is made of pillars. */
export const INDEX: RecipeGroup = { code: "index", name: "Strength", parent: null };

interface Pillar {
  code: string;
  name: string;
  /** Beside the other pillars: a judgement, stated and open to change. */
  weight: number;
  /** Columns with their weights beside the others of the pillar. */
  indicators: readonly (readonly [code: string, weight: number])[];
}

/**
 * What strength is made of here. Totals are left out where their parts are in, and consumption and
 * debt, which say nothing of strength in one direction.
 */
export const PILLARS = [
  {
    code: "manpower",
    name: "Manpower",
    weight: 2,
    indicators: [
      ["active-personnel", 3],
      ["reserve-personnel", 1],
      ["population", 1],
    ],
  },
  {
    code: "land",
    name: "Land",
    weight: 2,
    indicators: [
      ["tanks", 2],
      ["armoured-vehicles", 1],
      ["self-propelled-artillery", 1],
      ["towed-artillery", 1],
      ["rocket-artillery", 1],
    ],
  },
  {
    code: "air",
    name: "Air",
    weight: 3,
    indicators: [
      ["fighter-aircraft", 3],
      ["attack-aircraft", 1],
      ["transport-aircraft", 1],
      ["special-mission-aircraft", 1],
      ["tanker-aircraft", 1],
      ["helicopters-total", 1],
      ["attack-helicopters", 1],
    ],
  },
  {
    code: "naval",
    name: "Naval",
    weight: 2,
    indicators: [
      ["aircraft-carriers", 1],
      ["submarines", 2],
      ["destroyers", 1],
      ["frigates", 1],
      ["corvettes", 1],
      ["patrol-vessels", 1],
    ],
  },
  {
    code: "finance",
    name: "Finance",
    weight: 3,
    indicators: [
      ["military-spending-usd", 3],
      ["gdp-usd", 1],
      ["reserves-usd", 1],
    ],
  },
  {
    code: "logistics",
    name: "Logistics",
    weight: 1,
    indicators: [
      ["airports", 1],
      ["roadway-km", 1],
      ["railway-km", 1],
      ["ports-terminals", 1],
      ["merchant-marine", 1],
    ],
  },
  {
    code: "resources",
    name: "Resources",
    weight: 1,
    indicators: [
      ["oil-production", 1],
      ["gas-production", 1],
      ["coal-production", 1],
      ["iron-steel-production", 1],
      ["primary-energy-consumption", 1],
    ],
  },
  {
    code: "nuclear",
    name: "Nuclear",
    weight: 2,
    indicators: [["nuclear-warheads", 1]],
  },
] as const satisfies readonly Pillar[];

export type PillarCode = (typeof PILLARS)[number]["code"];

/**
 * Some pillars under the index, with their weights; `without` leaves out single indicators.
 *
 * @example toPillars(["land", "air"]) // → two groups, twelve indicators
 */
export function toPillars(
  codes: readonly PillarCode[],
  without: readonly string[] = [],
): Pick<RecipeInput, "indicators" | "groups"> {
  const chosen: readonly Pillar[] = PILLARS.filter(({ code }) => codes.includes(code));
  return {
    groups: [
      INDEX,
      ...chosen.map(
        ({ code, name, weight }): RecipeGroup => ({ code, name, weight, parent: INDEX.code }),
      ),
    ],
    indicators: chosen.flatMap(({ code: parent, indicators }) =>
      indicators
        .filter(([code]) => !without.includes(code))
        .map(([code, weight]): RecipeIndicator => ({ code, weight, parent })),
    ),
  };
}

/** All of them. */
export const ALL_PILLARS: readonly PillarCode[] = PILLARS.map(({ code }) => code);

/** How an index of counts is made: extremes drawn in, a country ranked with two thirds of its figures. */
export const USUAL = {
  version: 1,
  treatment: { method: "winsorise", most: 5, otherwise: "log" },
  normalisation: { method: "min-max", low: 0, high: 100 },
  screening: { least: 0.66 },
} as const satisfies Partial<RecipeInput>;
