import type { DeliveryState, TransferStatus } from "@/lib/domain/arms-transfer";
import type { WeaponCategory } from "@/lib/domain/weapon-category";

/** Categories of weapons as a reader meets them. */
export const WEAPON_CATEGORY_NAMES: Readonly<Record<WeaponCategory, string>> = {
  aircraft: "Aircraft",
  "air-defence-systems": "Air-defence systems",
  "anti-submarine-weapons": "Anti-submarine warfare weapons",
  "armoured-vehicles": "Armoured vehicles",
  artillery: "Artillery",
  engines: "Engines",
  missiles: "Missiles",
  "naval-weapons": "Naval weapons",
  satellites: "Satellites",
  sensors: "Sensors",
  ships: "Ships",
  other: "Other",
};

export const DELIVERY_NAMES: Readonly<Record<DeliveryState, string>> = {
  none: "none delivered",
  part: "delivered in part",
  whole: "delivered",
  "not-known": "not known whether all came",
};

export const STATUS_NAMES: Readonly<Record<TransferStatus, string>> = {
  new: "new",
  "second-hand": "second-hand",
  "second-hand-modernized": "second-hand, modernised",
};

/** What a TIV is, wherever one is shown. */
export const TIV_WORDS =
  "A trend-indicator value (TIV) is SIPRI’s measure of military capability, not of money";
