import type { Direction } from "@/lib/domain/indicator";

/** What a larger figure means, in words. */
export const DIRECTION_WORDS: Readonly<Record<Direction, string>> = {
  "higher-is-stronger": "more is stronger",
  "lower-is-stronger": "less is stronger",
  neither: "says nothing of strength",
};
