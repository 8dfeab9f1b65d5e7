import type { Terms } from "./source";

/**
 * Whether a source's figures may be handed on in bulk: only where its terms allow any use, with or
 * without credit. Extracts and quotations are for reading and citing here, not for passing on whole.
 */
export function mayBePassedOnWhole(terms: Terms): boolean {
  return terms === "open" || terms === "attribution";
}

/** Why a source is not part of a bulk export; null where it is. */
export function explainLeavingOut(terms: Terms): string | null {
  switch (terms) {
    case "open":
    case "attribution":
      return null;
    case "extract-only":
      return "its terms allow only an extract to be passed on";
    case "quote-only":
      return "its terms allow figures to be quoted, not passed on as a whole";
  }
}
