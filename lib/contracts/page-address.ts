import { CHOOSER_KEYS, countryParsers } from "./chosen-countries";
import { compareParsers } from "./compare-view";
import { cooperationParsers } from "./cooperation-view";
import { countriesParsers } from "./countries-view";
import { filterParsers } from "./indicator-list-view";
import { indicatorParsers } from "./indicator-view";
import { neighbourhoodParsers } from "./neighbourhood-view";
import { overviewParsers } from "./overview-view";
import { peacekeepingParsers } from "./peacekeeping-view";
import { rankingsParsers } from "./rankings-view";
import { searchParsers } from "./search-view";
import { disagreementsParsers, portraitParsers, sourcesParsers } from "./sources-view";
import { strengthParsers } from "./strength-view";
import { suppliersPageParsers } from "./suppliers-page-view";
import { tiesParsers } from "./ties-view";

/** What the pages read of their addresses, besides what every page does. */
const PAGES: readonly (readonly [path: RegExp, terms: object])[] = [
  [/^\/$/, overviewParsers],
  [/^\/rankings$/, rankingsParsers],
  [/^\/compare$/, compareParsers],
  [/^\/indicators$/, filterParsers],
  [/^\/indicators\/[^/]+$/, indicatorParsers],
  [/^\/indicators\/[^/]+\/sources$/, sourcesParsers],
  [/^\/countries$/, countriesParsers],
  [/^\/countries\/[^/]+$/, portraitParsers],
  [/^\/countries\/[^/]+\/neighbourhood$/, neighbourhoodParsers],
  [/^\/countries\/[^/]+\/suppliers$/, suppliersPageParsers],
  [/^\/strength$/, strengthParsers],
  [/^\/strength\/lab$/, strengthParsers],
  [/^\/strength\/method$/, {}],
  [/^\/cooperation$/, cooperationParsers],
  [/^\/cooperation\/ties$/, tiesParsers],
  [/^\/cooperation\/peacekeeping$/, peacekeepingParsers],
  [/^\/cooperation\/threats$/, {}],
  [/^\/data$/, {}],
  [/^\/data\/disagreements$/, disagreementsParsers],
  [/^\/data\/[^/]+$/, {}],
  [/^\/search$/, searchParsers],
];

/** The chosen countries, and what narrows the list that they are chosen from. */
const EVERYWHERE = [...Object.keys(countryParsers), ...Object.values(CHOOSER_KEYS.urlKeys)];

/**
 * What a page reads of its address: what others hang on to a link makes no other page of it.
 *
 * It stays in its order, in which the page writes it into its links. An address that is no page's, or a
 * frame's (which says what of it is not read), stays whole.
 *
 * @param path as the router takes it
 * @example toPageAddress("/rankings", new URLSearchParams("utm_source=x&sort=rank&q=a")) // → "/rankings?sort=rank&q=a"
 */
export function toPageAddress(path: string, query: URLSearchParams): string {
  const own = PAGES.find(([pattern]) => pattern.test(path))?.[1];
  const names = own && new Set([...Object.keys(own), ...EVERYWHERE]);
  const said = new URLSearchParams(
    [...query].filter(([name]) => names === undefined || names.has(name)),
  );
  return said.size === 0 ? path : `${path}?${said}`;
}
