/** Closed list: the classes of major arms by which SIPRI names what its register covers. */
export const WEAPON_CATEGORIES = [
  "aircraft",
  "air-defence-systems",
  "anti-submarine-weapons",
  "armoured-vehicles",
  "artillery",
  "engines",
  "missiles",
  "naval-weapons",
  "satellites",
  "sensors",
  "ships",
  "other",
] as const;
export type WeaponCategory = (typeof WEAPON_CATEGORIES)[number];

/**
 * Which of the register's descriptions belong to which category.
 *
 * The register describes each weapon in free words and prints no class: this table is Parity's own
 * reading of SIPRI's definitions. Where they leave a choice: a missile is a missile from whatever it
 * is fired, a portable one and a torpedo too, but the system that fires it is not; a guided bomb or
 * shell and a drone that is spent in its use are missiles; guns, launchers and missile systems of
 * ships are naval weapons; turrets, air refuelling systems and launchers of missiles on land that
 * are not against aircraft are "other".
 */
const DESCRIPTIONS: Readonly<Record<WeaponCategory, readonly string[]>> = {
  aircraft: [
    ...["FGA aircraft", "FGA/electronic warfare aircraft", "fighter aircraft", "bomber aircraft"],
    ...["ground-attack aircraft", "trainer aircraft", "(armed) trainer aircraft"],
    ...["trainer/combat aircraft", "light /trainer aircraft", "light aircraft"],
    ...["transport aircraft", "light transport aircraft", "heavy transport aircraft"],
    ...["tanker/transport aircraft", "helicopter/transport aircraft", "reconnaissance aircraft"],
    ...["maritime patrol aircraft", "anti-submarine aircraft", "airborne early-warning aircraft"],
    ...["signals intelligence aircraft", "airborne early-warning helicopter"],
    "signals intelligence/ground surveillance aircraft aircraft",
    ...["helicopter", "light helicopter", "transport helicopter", "combat helicopter"],
    ...["anti-submarine helicopter", "UAV", "armed UAV", "maritime patrol UAV"],
  ],
  "air-defence-systems": [
    ...["SAM system", "mobile SAM system", "anti-aircraft gun", "self-propelled anti-aircraft gun"],
    "self-propelled air-defence system",
  ],
  "anti-submarine-weapons": ["anti-submarine rocket launcher"],
  "armoured-vehicles": [
    ...["tank", "light tank", "tank chassis", "tank destroyer", "armoured car"],
    ...["armoured personnel carrier", "infantry fighting vehicle", "fire-support vehicle"],
    ...["armoured reconnaissance vehicle", "armoured recovery vehicle"],
    ...["armoured engineer vehicle", "armoured bridgelayer", "armoured supply vehicle"],
  ],
  artillery: ["towed gun", "self-propelled gun", "multiple rocket launcher", "mortar"],
  engines: [
    ...["ship engine", "vehicle engine", "aircraft engine", "gas turbine"],
    ...["turbofan", "turbojet", "turboprop"],
  ],
  missiles: [
    ...["SAM", "portable SAM", "SAM/ABM", "ABM missile", "long-range air-to-air missile"],
    ...["long-range air-to-air missile/SAM", "short-range air-to-air missile"],
    ...["air-to-surface missile", "air-to-surface/anti-ship missile", "anti-radar missile"],
    ...["air-to-surface/surface-to-surface missile", "anti-radar missile/ASM"],
    ...["anti-tank missile", "anti-tank/air-to-surface missile", "surface-to-surface missile"],
    ...["anti-ship missile", "anti-ship/land-attack missile", "anti-ship/anti-radar missile"],
    ...["anti-submarine torpedo", "anti-ship torpedo", "anti-ship/anti-submarine torpedo"],
    ...["anti-submarine/ship torpedo", "naval mine/torpedo", "guided bomb", "guided glide bomb"],
    ...["guided shell", "guided rocket", "loitering munition", "one-way attack drone"],
  ],
  "naval-weapons": ["naval gun", "naval SAM system", "naval multiple rocket launcher"],
  satellites: ["reconnaissance satellite"],
  sensors: [
    ...["air-search radar", "air-search system", "air/sea-search radar", "sea-search radar"],
    ...["air-search/fire-control radar", "fire-control radar", "multi-function radar"],
    ...["height-finding radar", "artillery locating radar", "ground surveillance radar"],
    ...["ground-surveillance radar", "combat aircraft radar", "combat helicopter radar"],
    ...["maritime patrol aircraft radar", "airborne early-warning radar", "submarine sonar"],
    ...["anti-submarine sonar", "aircraft electro-optical system", "signals intelligence system"],
    ...["aircraft reconnaissance system", "reconnaissance/signals intelligence system"],
  ],
  ships: [
    ...["aircraft carrier", "destroyer", "frigate", "corvette", "submarine", "nuclear submarine"],
    ...["patrol ship", "patrol boat", "missile boat", "torpedo boat", "gunboat", "MCM ship"],
    ...["minesweeper", "minehunter", "landing ship", "landing craft", "amphibious assault ship"],
    ...["tanker", "replenishment tanker", "replenishment ship", "support ship", "cargo ship"],
    ...["transport ship", "training ship", "salvage ship", "signals intelligence ship", "tug"],
  ],
  other: [
    ...["infantry fighting vehicle turret", "anti-aircraft gun turret", "air refuel system"],
    ...["surface-to-surface missile launcher", "coastal defence system"],
  ],
};

const CATEGORIES: ReadonlyMap<string, WeaponCategory> = new Map(
  WEAPON_CATEGORIES.flatMap((category) =>
    DESCRIPTIONS[category].map((description) => [description, category] as const),
  ),
);

/**
 * The category of a weapon by the register's description of it; "other" for words that the table
 * does not hold.
 *
 * @example toWeaponCategory("armoured personnel carrier") // → "armoured-vehicles"
 */
export function toWeaponCategory(description: string): WeaponCategory {
  return CATEGORIES.get(description) ?? "other";
}

/** Every description that the table holds: what is not among them is "other" for want of a better place. */
export const PLACED_DESCRIPTIONS: ReadonlySet<string> = new Set(CATEGORIES.keys());

/** The descriptions of a category. */
export function listDescriptions(category: WeaponCategory): readonly string[] {
  return DESCRIPTIONS[category];
}
