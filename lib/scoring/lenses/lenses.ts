import { arsenal } from "./arsenal";
import { cinc } from "./cinc";
import { copeland } from "./copeland";
import { equalWeights } from "./equal-weights";
import { geometric } from "./geometric";
import { landlockedFair } from "./landlocked-fair";
import type { Lens } from "./lens";
import { netPower } from "./net-power";
import { openIndex } from "./open-index";
import { pcaWeights } from "./pca-weights";
import { percentiles } from "./percentiles";
import { smallState } from "./small-state";
import { spending } from "./spending";

/** Every ready lens, in the order in which they are shown: first variations of one index, then others. */
export const LENSES: readonly Lens[] = [
  openIndex,
  equalWeights,
  pcaWeights,
  geometric,
  percentiles,
  copeland,
  landlockedFair,
  arsenal,
  smallState,
  cinc,
  netPower,
  spending,
];
