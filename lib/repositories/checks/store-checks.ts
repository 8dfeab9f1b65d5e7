import { CINC_RECOMPUTED } from "./cinc";
import { COVERAGE_KEPT } from "./coverage";
import { EXTRACT_SHARE } from "./extract";
import { STEADY_EDITIONS, STEADY_YEARS } from "./jumps";
import { PART_WITHIN_WHOLE, PEOPLE_WITHIN_POPULATION, SUM_WITHIN_WHOLE } from "./parts";
import { PRODUCTS_AGREE } from "./products";
import { RANKS_WITHOUT_GAPS } from "./ranks";
import type { StoreCheck } from "./store-check";
import { UNITS_LIKE_OTHERS } from "./units";

/** What every release is held against once it stands beside the others. */
export const STORE_CHECKS: readonly StoreCheck[] = [
  RANKS_WITHOUT_GAPS,
  PEOPLE_WITHIN_POPULATION,
  UNITS_LIKE_OTHERS,
  CINC_RECOMPUTED,
  EXTRACT_SHARE,
  PART_WITHIN_WHOLE,
  SUM_WITHIN_WHOLE,
  PRODUCTS_AGREE,
  STEADY_YEARS,
  STEADY_EDITIONS,
  COVERAGE_KEPT,
];
