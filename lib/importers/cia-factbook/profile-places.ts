/**
 * Profiles whose internet country code is missing, shared or not the ISO 3166 code.
 *
 * Two profiles that lead to one country are added up: the ISO code covers both places.
 */
export const PROFILE_ISO2: ReadonlyMap<string, string> = new Map([
  ["uk", "GB"], // .uk; the ISO code is GB
  ["fr", "FR"], // lists the codes of its overseas regions as well
  ["kv", "XK"], // Kosovo, user-assigned in ISO 3166
  ["gz", "PS"], // Gaza Strip, and
  ["we", "PS"], // West Bank: one entry in ISO 3166, Palestine
  ["sv", "SJ"], // Svalbard, and
  ["sx", "GS"], // names no code
  ["jn", "SJ"], // Jan Mayen: one entry in ISO 3166
]);

/** Profiles of places that are no entry of ISO 3166, with the reason why they stay out. */
export const PROFILES_LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ["at", "Ashmore and Cartier Islands: part of Australia"],
  ["ax", "Akrotiri: a British base area"],
  ["bq", "Navassa Island: one of the US minor outlying islands"],
  ["cr", "Coral Sea Islands: part of Australia"],
  ["dx", "Dhekelia: a British base area"],
  ["ee", "European Union: no country"],
  ["ip", "Clipperton Island: part of France"],
  ["pf", "Paracel Islands: disputed"],
  ["pg", "Spratly Islands: disputed"],
  ["um", "US minor outlying islands: seven islands in one profile"],
  ["wq", "Wake Island: one of the US minor outlying islands"],
  ["xx", "World: no country"],
]);

/** Passages that do not state one figure, known by profile and passage, with what they say. */
export const UNREADABLE_PASSAGES: ReadonlyMap<string, string> = new Map([
  ["ay land boundaries", "refers to the entry on disputes"],
  ["fs total area", "gives each island by itself"],
  ["fs land area", "gives each island by itself"],
  ["fs coastline", "gives each island by itself"],
  ["od land area", "NA"],
  ["sh land area", "Saint Helena only"],
  ["sh coastline", "gives each island by itself"],
  ["sx coastline", "NA"],
  ["tb coastline", "is missing"],
  ["vt total area", "rounds 0.44 sq km to 0"],
]);

/** Neighbours as other profiles call them, where that is not their own profile's short name. */
export const NEIGHBOUR_ISO2: ReadonlyMap<string, string> = new Map([
  ["Bahamas", "BS"],
  ["Central African Republic", "CF"],
  ["Cote d'Ivoire", "CI"],
  ["Democratic Republic of the Congo", "CD"],
  ["Republic of the Congo", "CG"],
  ["Czech Republic", "CZ"], // by its former name, in Austria's list
  ["Denmark (Greenland)", "GL"],
  ["Dominican Republic", "DO"],
  ["French Guiana", "GF"],
  ["Gaza Strip", "PS"],
  ["Saint Martin (France)", "MF"],
  ["Macedonia", "MK"], // by its former name, in Bulgaria's list
  ["Sint Maarten (Netherlands)", "SX"],
  ["UAE", "AE"],
  ["UK", "GB"],
  ["US", "US"],
  ["West Bank", "PS"],
]);

/** Neighbours that are no place of their own, with the reason why the border stays out. */
export const NEIGHBOURS_LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ["US Naval Base at Guantanamo Bay", "a base on Cuban soil, not a border of the United States"],
]);

/** Borders that a profile counts as its own though they belong to a territory with its own entry. */
export const BORDER_OWNER_ISO2: ReadonlyMap<string, string> = new Map([
  ["da Canada", "GL"], // Hans Island: Denmark's profile lists Greenland's border
]);
