import type { Asker } from "./ask";
import type { KnownNames } from "./values";

/** Where names are told, and what a name is called there. */
const TOLD = [
  ["/api/v1/countries", "iso3"],
  ["/api/v1/countries", "slug"],
  ["/api/v1/indicators", "slug"],
  ["/api/v1/sources", "slug"],
  ["/api/v1/events", "id"],
  ["/api/v1/lenses", "slug"],
] as const;

/** What the running server says that it knows. */
export async function readKnownNames({ ask }: Asker): Promise<KnownNames> {
  return Promise.all(
    TOLD.map(async ([path, key]) => {
      const { body } = await ask(path);
      return [...new Set(listValues(JSON.parse(body.toString()), key))];
    }),
  );
}

function listValues(told: unknown, key: string): string[] {
  if (typeof told !== "object" || told === null) return [];
  return Object.entries(told).flatMap(([name, value]) =>
    name === key && typeof value === "string" ? [value] : listValues(value, key),
  );
}
