import { join } from "node:path";
import { PROJECT_FOLDER } from "@/lib/database/project-folder";

/** A route that is read, with a typical question to it. */
export interface ReadRoute {
  /** As the API's description names it; the figures' kinds and formats are one route. */
  path: string;
  /** What stands in the place of a name in braces. */
  names?: Readonly<Record<string, string>>;
  query?: string;
}

const TWELVE = "country=MNG,RUS,CHN,JPN,KOR,PRK,KAZ,IND,AUS,VNM,USA,GBR";
const THREE = "country=MNG,RUS,CHN";

/** Every route that is read, with one or two questions as the pages and other programs ask them. */
export const READ_ROUTES: readonly ReadRoute[] = [
  { path: "/api/v1/countries" },
  { path: "/api/v1/indicators" },
  { path: "/api/v1/sources" },
  { path: "/api/v1/rankings", query: "publisher=gfp" },
  { path: "/api/v1/rankings/history", query: `publisher=gfp&${TWELVE}` },
  { path: "/api/v1/rankings/table", query: "by=gfp" },
  { path: "/api/v1/rankings/table", query: "by=military-spending-usd" },
  { path: "/api/v1/observations", query: `indicator=military-spending-usd&${THREE}` },
  { path: "/api/v1/series", query: `indicator=military-spending-usd&${TWELVE}` },
  {
    path: "/api/v1/series",
    query: `indicator=military-spending-usd&measure=share-of-gdp&${THREE}`,
  },
  { path: "/api/v1/series/world", query: "indicator=military-spending-usd" },
  { path: "/api/v1/context-facts", query: THREE },
  { path: "/api/v1/events", query: "country=MNG" },
  { path: "/api/v1/events/{id}", names: { id: "2024-12-japan-mongolia-defence-equipment" } },
  { path: "/api/v1/events.ics", query: "country=MNG" },
  { path: "/api/v1/events.atom", query: "country=MNG" },
  { path: "/api/v1/compare", query: `indicator=military-spending-usd,tanks&${TWELVE}` },
  { path: "/api/v1/compare", query: TWELVE },
  { path: "/api/v1/covered-years", query: `indicator=military-spending-usd,tanks&${TWELVE}` },
  { path: "/api/v1/snapshot", query: "indicator=military-spending-usd,active-personnel" },
  { path: "/api/v1/shapes" },
  { path: "/api/v1/peers", query: "country=MNG" },
  { path: "/api/v1/profile", query: THREE },
  { path: "/api/v1/neighbourhood", query: "country=MNG" },
  {
    path: "/api/v1/provenance",
    query: "indicator=military-spending-usd&country=MNG&year=2024&release=sipri-milex-2024",
  },
  { path: "/api/v1/releases/{id}", names: { id: "sipri-milex-2024" } },
  {
    path: "/api/v1/indicators/{slug}/sources",
    names: { slug: "military-spending-usd" },
    query: "country=MNG",
  },
  { path: "/api/v1/ties", query: THREE },
  { path: "/api/v1/ties/network", query: TWELVE },
  { path: "/api/v1/missions", query: "country=MNG" },
  { path: "/api/v1/lenses", query: THREE },
  { path: "/api/v1/scoring-table", query: "column=military-spending-usd,active-personnel,tanks" },
  { path: "/api/v1/disagreements", query: "country=MNG" },
  { path: "/api/v1/strength" },
  { path: "/api/v1/strength/parts", query: "country=MNG" },
  { path: "/api/v1/transfers", query: "recipient=MNG" },
  { path: "/api/v1/suppliers", query: "country=MNG" },
  { path: "/api/v1/timeline", query: "country=MNG" },
  {
    path: "/api/v1/figures/{figure}",
    names: { figure: "bars.svg" },
    query: `indicator=military-spending-usd&${TWELVE}`,
  },
  {
    path: "/api/v1/figures/{figure}",
    names: { figure: "lines.csv" },
    query: `indicator=military-spending-usd&${TWELVE}`,
  },
  { path: "/api/v1/openapi.json" },
];

/** What is asked of a server. */
export function toAddress({ path, names = {}, query }: ReadRoute): string {
  const named = path.replace(/\{(\w+)\}/g, (_, name: string) => names[name] ?? "");
  return query === undefined ? named : `${named}?${query}`;
}

type Get = (
  incoming: Request,
  context: { params: Promise<Readonly<Record<string, string>>> },
) => Promise<Response>;

/** The same asked of the route itself, in this process. */
export async function askRoute(route: ReadRoute): Promise<Response> {
  const folder = route.path.replaceAll("{", "[").replaceAll("}", "]");
  const file = join(PROJECT_FOLDER, "app", folder, "route.ts");
  const { GET }: { GET: Get } = await import(file);
  const incoming = new Request(`http://parity.test${toAddress(route)}`);
  return GET(incoming, { params: Promise.resolve(route.names ?? {}) });
}
