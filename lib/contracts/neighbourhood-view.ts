import { createLoader, createSerializer } from "nuqs/server";
import { NEIGHBOURHOOD_PER, type NeighbourhoodPer } from "@/lib/domain/neighbourhood-view";
import { parseAsOneOf } from "./address-terms";

export const neighbourhoodParsers = {
  per: parseAsOneOf(NEIGHBOURHOOD_PER).withDefault("total"),
};

/** What the address of a country's neighbourhood says. */
export const loadNeighbourhoodView = createLoader(neighbourhoodParsers);

const writeView = createSerializer(neighbourhoodParsers);

/** An address' query with the figures given otherwise and the rest as it is. */
export function toNeighbourhoodQuery(address: URLSearchParams, per: NeighbourhoodPer): string {
  return writeView(address, { per });
}
