import type { Normalisation, Treatment } from "@/lib/contracts/recipe";

/**
 * What a treatment may make of figures that brings them below zero.
 *
 * @example findTransformation({ method: "winsorise", otherwise: "log", … }) // → "log"
 */
export function findTransformation(treatment: Treatment): "log" | "box-cox" | null {
  if (treatment.method === "log" || treatment.method === "box-cox") return treatment.method;
  return treatment.method === "winsorise" && treatment.otherwise !== "none"
    ? treatment.otherwise
    : null;
}

/** Whether a scale divides figures by one another: of what is below zero there is no fraction, and no share. */
export function isFraction({ method }: Normalisation): boolean {
  return method === "fraction-of-max" || method === "share-of-total";
}
