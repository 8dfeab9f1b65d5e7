import { describe, expect, it, vi } from "vitest";
import { createApiDescription } from "@/lib/contracts/openapi";
import { connectWriter } from "@/lib/database/writer";
import { getCatalog } from "@/lib/repositories/catalog";
import { withTestDatabase } from "../helpers/database";
import { forgetHeld } from "../helpers/forget-held";
import { askRoute, READ_ROUTES, type ReadRoute, toAddress } from "../helpers/read-routes";
import { recordStatements } from "../helpers/record-statements";

const database = withTestDatabase({ dataset: true });

/** So many statements a route sends where nothing else is said of it. */
const USUAL = 2;

/**
 * What sends more when nothing is held. A reading that all countries and all questions share is done
 * once for each version of the data; it is in pieces where one statement would take longer than the
 * second that it may: fifty countries, or four indicators.
 */
const MORE: Readonly<Record<string, number>> = {
  "/api/v1/rankings/table?by=military-spending-usd": 5,
  "/api/v1/context-facts": 10,
  "/api/v1/events": 5,
  "/api/v1/events/{id}": 5,
  "/api/v1/events.ics": 5,
  "/api/v1/events.atom": 5,
  "/api/v1/peers": 3,
  "/api/v1/profile": 36,
  "/api/v1/neighbourhood": 5,
  "/api/v1/provenance": 4,
  "/api/v1/releases/{id}": 3,
  "/api/v1/ties/network": 5,
  "/api/v1/lenses": 17,
  "/api/v1/strength": 10,
  "/api/v1/strength/parts": 10,
  "/api/v1/timeline": 9,
};

/** What sends more when the same question was asked about other countries before. */
const MORE_AGAIN: Readonly<Record<string, number>> = {
  "/api/v1/context-facts": 4,
  "/api/v1/neighbourhood": 4,
  "/api/v1/provenance": 4,
  "/api/v1/ties/network": 4,
  "/api/v1/timeline": 4,
};

function findBudget(of: Readonly<Record<string, number>>, route: ReadRoute): number {
  return of[toAddress(route)] ?? of[route.path] ?? USUAL;
}

/** Another version of the data: nothing of what any route read is held but the catalog. */
async function forget(): Promise<void> {
  const { version } = await getCatalog();
  const writer = await connectWriter(database.connectionString);
  await forgetHeld(writer);
  await writer.end();
  // A busy machine may be told the version before for a moment.
  await vi.waitFor(async () => expect((await getCatalog()).version).not.toBe(version));
}

async function listStatements(route: ReadRoute): Promise<{ status: number; sent: string[] }> {
  let status = 0;
  const statements = await recordStatements(async () => {
    const response = await askRoute(route);
    await response.arrayBuffer();
    status = response.status;
  });
  return { status, sent: statements.map(({ text }) => text) };
}

/** Where there are more, all are told. */
function expectAtMost(most: number, sent: readonly string[]): void {
  expect(sent.length, sent.join("\n\n")).toBeLessThanOrEqual(most);
}

/** The same asked about one country of a list, that no question here names first. */
function ofAnother(route: ReadRoute): ReadRoute {
  return { ...route, query: route.query?.replace(/country=[A-Z,]+/, "country=FRA") };
}

describe("a route that is read", () => {
  it("is among those asked here, whichever it is", () => {
    const described = Object.entries(createApiDescription().paths ?? {})
      .filter(([path, item]) => path.startsWith("/api/v1/") && item?.get !== undefined)
      .map(([path]) => (path.startsWith("/api/v1/figures/") ? "/api/v1/figures/{figure}" : path))
      // A file is read a page at a time, and never held.
      .filter((path) => !path.startsWith("/api/v1/export"));
    const asked = READ_ROUTES.map(({ path }) => path).filter((path) => !path.endsWith("api.json"));
    expect(new Set(asked)).toEqual(new Set(described));
  });

  it.each(READ_ROUTES.map((route) => [toAddress(route), route] as const))(
    "sends few statements when nothing is held: %s",
    async (_, route) => {
      await forget();
      const { status, sent } = await listStatements(route);
      expect(status).toBe(200);
      expectAtMost(findBudget(MORE, route), sent);
    },
  );

  it.each(
    READ_ROUTES.filter(
      ({ path, query }) => query?.includes("country=") && !/provenance/.test(path),
    ).map((route) => [toAddress(route), route] as const),
  )("reads what all countries share once: %s", async (_, route) => {
    await listStatements(route);
    const { status, sent } = await listStatements(ofAnother(route));
    expect(status).toBe(200);
    expectAtMost(findBudget(MORE_AGAIN, route), sent);
  });

  it("sends no more statements for twelve countries than for one", async () => {
    for (const route of READ_ROUTES.filter(({ query }) => query?.includes("GBR"))) {
      await forget();
      const twelve = await listStatements(route);
      await forget();
      const one = await listStatements(ofAnother(route));
      expectAtMost(one.sent.length, twelve.sent);
    }
  });
});
