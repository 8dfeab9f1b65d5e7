import type {
  AnalysesReply,
  SensitivityRequest,
  UncertaintyRequest,
} from "@/lib/contracts/analyses";
import { toKnown } from "./answers";
import { explainRanks, type RankOutput } from "./explain-ranks";
import { outranks, spreadRanks } from "./rank-spread";
import type { SaltelliDesign } from "./saltelli-design";
import type { Simulation } from "./simulation";
import { type Estimate, LEAST_SAMPLES } from "./sobol-indices";

/**
 * What many runs say of every unit's rank.
 *
 * @param ranks of all runs, as `simulateRanks` gives them, in their order
 * @example toUncertainty(simulation, request, ranks).units[0] // → { code: "MNG", rank: 91, median: 92, … }
 */
export function toUncertainty(
  { units, factors, ranks: nominal }: Simulation,
  { runs, seed, pairs }: UncertaintyRequest,
  ranks: Uint16Array,
): NonNullable<AnalysesReply["uncertainty"]> {
  const places = new Map(units.map((code, place) => [code, place]));
  return {
    runs,
    seed,
    varied: [...factors],
    units: spreadRanks(ranks, units.length).map((spread, unit) => ({
      code: units[unit] ?? "",
      rank: nominal[unit] || null,
      ...spread,
    })),
    pairs: pairs.map(([one, other]) => ({
      one,
      other,
      ...outranks(ranks, units.length, places.get(one) ?? -1, places.get(other) ?? -1),
    })),
    notices: [
      ...(factors.length === 0
        ? [
            {
              kind: "nothing-moves" as const,
              message: "Nothing was varied: every run is the same.",
            },
          ]
        : []),
      ...(runs < LEAST_SAMPLES
        ? [
            {
              kind: "few-samples" as const,
              message: `From ${runs} runs: the ends of the intervals are rough.`,
            },
          ]
        : []),
    ],
  };
}

/**
 * What the ranks are sensitive to: the mean shift of all, then each unit asked about.
 *
 * @param ranks at every row of the design, as `simulateDesign` gives them; null where nothing varies
 * @example toSensitivity(simulation, request, { design, ranks }).outputs[0].factors
 */
export function toSensitivity(
  simulation: Simulation,
  { samples, seed, units }: SensitivityRequest,
  evaluated: { design: SaltelliDesign; ranks: Uint16Array } | null,
): NonNullable<AnalysesReply["sensitivity"]> {
  const outputs: RankOutput[] = [
    { of: "mean-rank-shift" },
    ...units.map((code) => ({ of: "rank" as const, unit: simulation.units.indexOf(code) })),
  ];
  return {
    samples,
    seed,
    evaluations: evaluated?.design.rows ?? 0,
    outputs: outputs.map((output) => {
      const named =
        output.of === "rank"
          ? { of: output.of, unit: simulation.units[output.unit] ?? "" }
          : { of: output.of };
      if (evaluated === null) {
        const message = "Nothing was varied: there is nothing to be sensitive to.";
        return {
          ...named,
          mean: null,
          variance: null,
          factors: [],
          notices: [{ kind: "nothing-moves" as const, message }],
        };
      }
      const { factors, indices } = explainRanks(
        simulation,
        evaluated.design,
        evaluated.ranks,
        output,
        seed,
      );
      return {
        ...named,
        mean: toKnown(indices.mean),
        variance: toKnown(indices.variance),
        factors: factors.map((factor, at) => ({
          factor,
          first: toKnownEstimate(indices.first[at]),
          total: toKnownEstimate(indices.total[at]),
        })),
        notices: indices.notices,
      };
    }),
  };
}

function toKnownEstimate(estimate: Estimate | undefined) {
  const { value = Number.NaN, low = Number.NaN, high = Number.NaN } = estimate ?? {};
  return { value: toKnown(value), low: toKnown(low), high: toKnown(high) };
}
