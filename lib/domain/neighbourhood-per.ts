/** As what a neighbourhood's figures stand: as stated, or over the kilometres of border that are shared. */
export const NEIGHBOURHOOD_PER = ["total", "km"] as const;
export type NeighbourhoodPer = (typeof NEIGHBOURHOOD_PER)[number];
