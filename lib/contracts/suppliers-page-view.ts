import { createLoader, parseAsString } from "nuqs/server";
import { parseAsCount } from "./address-terms";

/** What the address of a country's suppliers says; an empty choice is all. `page` counts from 1. */
export const suppliersPageParsers = {
  from: parseAsString.withDefault(""),
  supplier: parseAsString.withDefault(""),
  category: parseAsString.withDefault(""),
  delivered: parseAsString.withDefault(""),
  page: parseAsCount.withDefault(1),
};

export const loadSuppliersPageView = createLoader(suppliersPageParsers);

export type SuppliersPageView = Awaited<ReturnType<typeof loadSuppliersPageView>>;
