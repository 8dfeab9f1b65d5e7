import type { Iso3 } from "./country";

/** A recipient whose orders are part of the extract of the register of arms transfers. */
export interface ExtractedRecipient {
  /** As the register names it. */
  name: string;
  /** null for a former state. */
  iso3: Iso3 | null;
  /** Orders from this year on are taken; null where every order is. */
  from: number | null;
}

/** The last year whose deliveries the register knows: what is not delivered was not by its end. */
export const LAST_REGISTER_YEAR = 2024;
/** Deliveries are listed from this year on. */
export const FIRST_REGISTER_YEAR = 1950;

/** From this year of order on the orders of the largest recipients are taken. */
export const FIRST_RECENT_YEAR = 1980;

/**
 * Whose orders the project passes on, since the register's terms allow less than a tenth of it:
 * Northeast Asia, Russia before and after 1991, Kazakhstan and Vietnam whole; of the others that
 * Mongolia is compared with, whose orders are so many that only the newer ones fit, those since 1980.
 *
 * For any other recipient the extract says nothing, which does not mean that it ordered nothing.
 */
export const EXTRACTED_RECIPIENTS: readonly ExtractedRecipient[] = [
  { name: "Mongolia", iso3: "MNG", from: null },
  { name: "Russia", iso3: "RUS", from: null },
  { name: "Soviet Union", iso3: null, from: null },
  { name: "China", iso3: "CHN", from: null },
  { name: "Japan", iso3: "JPN", from: null },
  { name: "South Korea", iso3: "KOR", from: null },
  { name: "North Korea", iso3: "PRK", from: null },
  { name: "Kazakhstan", iso3: "KAZ", from: null },
  { name: "Viet Nam", iso3: "VNM", from: null },
  { name: "India", iso3: "IND", from: FIRST_RECENT_YEAR },
  { name: "Australia", iso3: "AUS", from: FIRST_RECENT_YEAR },
  { name: "United States", iso3: "USA", from: FIRST_RECENT_YEAR },
];
