import { createLoader, parseAsInteger, parseAsString } from "nuqs/server";

/** What the address of a country's suppliers says; an empty choice is all. `page` counts from 1. */
export const loadSuppliersPageView = createLoader({
  from: parseAsString.withDefault(""),
  supplier: parseAsString.withDefault(""),
  category: parseAsString.withDefault(""),
  delivered: parseAsString.withDefault(""),
  page: parseAsInteger.withDefault(1),
});

export type SuppliersPageView = Awaited<ReturnType<typeof loadSuppliersPageView>>;
