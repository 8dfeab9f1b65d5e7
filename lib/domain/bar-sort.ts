/** In which order bars stand: the largest first, by name, or as the countries were chosen. */
export const BAR_SORTS = ["value", "name", "choice"] as const;
export type BarSort = (typeof BAR_SORTS)[number];
