/** As what a neighbourhood's figures stand: as stated, or over the kilometres of border that are shared. */
export const NEIGHBOURHOOD_PER = ["total", "km"] as const;
export type NeighbourhoodPer = (typeof NEIGHBOURHOOD_PER)[number];

/**
 * What a neighbourhood's figure shows: bars of each and of all together, or as a table how many there
 * are for each of the country's own, its capability ratio, or its borders.
 */
export const NEIGHBOURHOOD_SHOWS = ["bars", "distance", "ratio", "borders"] as const;
export type NeighbourhoodShow = (typeof NEIGHBOURHOOD_SHOWS)[number];
