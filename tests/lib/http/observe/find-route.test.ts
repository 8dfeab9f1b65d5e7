import fc from "fast-check";
import { expect, it } from "vitest";
import { createApiDescription } from "@/lib/contracts/openapi";
import { listRoutes, NO_ROUTE, openRouteFinder } from "@/lib/http/observe/find-route";

const ROUTES = listRoutes();
const findRoute = openRouteFinder(ROUTES);

it.each([
  ["/", "/"],
  ["/compare?countries=MNG,KAZ", "/compare"],
  ["/countries/MNG", "/countries/[iso3]"],
  ["/countries/mng/neighbourhood?_rsc=1a2b", "/countries/[iso3]/neighbourhood"],
  ["/api/v1/figures/bars.svg?countries=MNG", "/api/v1/figures/[figure]"],
  ["/api/v1/events.atom", "/api/v1/events.atom"],
  ["/api/v1/rankings/history", "/api/v1/rankings/history"],
  ["/api/health", "/api/health"],
  ["/embed/bars", "/embed/[kind]"],
  ["/flags/MNG.svg", "/flags/[file]"],
  ["/icon.svg", "/icon.svg"],
  ["/_next/static/chunks/0a1b.js", "/_next/static/"],
  ["/_next/image?url=x", "/_next/"],
  ["/embed/../compare", "/compare"],
  ["http://elsewhere.example/compare", "/compare"],
  ["/api/v1/eventsXatom", "/api/[...path]"],
  ["/wp-login.php", NO_ROUTE],
  ["/countries/MNG/neighbourhood/more", NO_ROUTE],
  ["/%zz", NO_ROUTE],
  ["", "/"],
  ["*", "/"],
])("%s is answered by %s", (target, route) => {
  expect(findRoute(target)).toBe(route);
});

it("every path of the API's description has a route of its own", () => {
  const described = Object.keys(createApiDescription().paths ?? {});
  expect(described.length).toBeGreaterThan(20);
  const nameless = described.filter((path) =>
    [NO_ROUTE, "/api/[...path]"].includes(findRoute(path.replaceAll(/\{\w+\}/g, "x"))),
  );
  expect(nameless).toEqual([]);
});

it("whatever is asked for, the routes told are those of a closed list", () => {
  const closed = new Set([...ROUTES, NO_ROUTE, "/_next/static/", "/_next/"]);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.webPath(),
        fc.string(),
        fc.string().map((text) => `/${text}`),
      ),
      (target) => closed.has(findRoute(target)),
    ),
    { numRuns: 5_000 },
  );
});
