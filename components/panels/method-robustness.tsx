import { median } from "d3-array";
import { PlainTable } from "@/components/ui/plain-table";
import { groupDigits } from "@/lib/domain/group-digits";
import { toPercent } from "@/lib/series/evidence-words";
import type { Method, Robustness } from "@/lib/views/read-method";

const FACTOR_WORDS = {
  weights: "Weights, by a quarter up or down",
  normalisation: "Scale: from lowest to highest, or places",
  aggregation: "Mean: arithmetic, or a power mean of ½",
  treatment: "Extremes: drawn in, or logarithms",
  imputation: "Missing figures: left out, or the subregion’s median",
  figures: "Figures: ranges, and what other sources say",
} as const;

/** What a thousand recomputations did to the ranks, and which choice did most of it. */
export function MethodRobustness({
  scored,
  robustness,
  country,
}: Pick<Method, "scored"> & {
  robustness: Robustness;
  country: readonly string[];
}) {
  const { uncertainty, sensitivity } = robustness;
  const ranked = uncertainty.units.flatMap(({ low, high }) =>
    low === null || high === null ? [] : [high - low],
  );
  const [shift] = sensitivity.outputs;
  const chosen = country.flatMap((iso3) => uncertainty.units.filter(({ code }) => code === iso3));
  const largest = shift?.factors.toSorted(
    (one, other) => (other.total.value ?? 0) - (one.total.value ?? 0),
  );
  return (
    <>
      <p>
        The index was recomputed {groupDigits(uncertainty.runs)} times, whole, each time with other
        weights, methods and figures, all drawn at random. In the middle case nine in ten
        recomputations put a country within {median(ranked) ?? 0} places; on average a country moved
        by {shift?.mean?.toFixed(1) ?? "an undefined number of"} places.
      </p>
      <PlainTable
        caption="Ranks of the chosen countries over all recomputations"
        width="min-w-[20rem] max-w-[36rem]"
        head={[
          { label: "Country" },
          { label: "Rank as made", isNumeric: true },
          { label: "Middle", isNumeric: true },
          { label: "Nine in ten", isNumeric: true },
        ]}
        rows={chosen.map(({ code, rank, median: middle, low, high }) => ({
          key: code,
          cells: [
            scored.units.find((unit) => unit.code === code)?.name ?? code,
            rank ?? "not ranked",
            middle ?? "none",
            low === null || high === null ? "none" : `${low}–${high}`,
          ],
        }))}
      />
      <p>
        Which choice moves the ranks: Sobol’s indices of the mean shift, from{" "}
        {groupDigits(sensitivity.evaluations)} further recomputations (Saltelli’s design,{" "}
        {groupDigits(sensitivity.samples)} samples). “Alone” is what a choice explains by itself,
        “in all” with its interplay; 5–95 % intervals by bootstrap. What explains nothing may come
        out a hair below zero.
      </p>
      <PlainTable
        caption="What the ranks are sensitive to"
        head={[
          { label: "Choice" },
          { label: "Alone", isNumeric: true },
          { label: "In all", isNumeric: true },
          { label: "5–95 %", isNumeric: true },
        ]}
        rows={(largest ?? []).map(({ factor, first, total }) => ({
          key: factor,
          cells: [
            FACTOR_WORDS[factor],
            toPercent(first.value, 1),
            toPercent(total.value, 1),
            `${toPercent(total.low, 1)} to ${toPercent(total.high, 1)}`,
          ],
        }))}
      />
    </>
  );
}
