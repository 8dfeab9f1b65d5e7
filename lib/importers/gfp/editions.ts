/** Through whom each edition was obtained, GFP's own pages showing the current one only. */
export interface GfpEdition {
  edition: number;
  via: string;
}

export const GFP_EDITIONS: readonly GfpEdition[] = [
  { edition: 2017, via: "GitHub mohammadRawass/Turkey-Regional-Military-Analysis" },
  { edition: 2018, via: "GitHub WQD180076/Military-Strength-Ranking-Index" },
  { edition: 2020, via: "GitHub metehanayhan/World-Military-Power-Clustering-Analysis" },
  { edition: 2024, via: "GitHub devansh1925/The-Art-Of-War" },
  {
    edition: 2025,
    via: "GitHub saiful-islam-rupom/global-military-firepower-2025 and GLOBAL-MILITARY/GLOBAL_MILITARY",
  },
  { edition: 2026, via: "GitHub springboardmentor09876x-cmd and SpringBoard0811" },
];

/** Day on which the editions were gathered. */
export const RETRIEVED = "2026-11-01";
