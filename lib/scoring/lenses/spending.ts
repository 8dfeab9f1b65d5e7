import type { Lens } from "./lens";
import { INDEX } from "./pillars";

export const spending: Lens = {
  slug: "spending",
  title: "Military spending",
  idea: "What is paid for: the money of one year, and nothing else.",
  reference:
    "Smith (2009), Military Economics: The Interaction of Power and Money, Palgrave Macmillan",
  caveat:
    "A dollar buys more soldiers where wages are low, and what was bought in earlier years is not seen.",
  recipe: {
    version: 1,
    title: "Military spending",
    indicators: [{ code: "military-spending-usd", parent: INDEX.code }],
    groups: [INDEX],
    screening: { least: 1 },
    normalisation: { method: "none" },
  },
};
