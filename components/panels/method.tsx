import { ComeAgain } from "@/components/ui/come-again";
import { press } from "@/components/ui/press";
import { groupDigits } from "@/lib/domain/group-digits";
import { toCreditLine } from "@/lib/export/credit-line";
import { sumOf, toNameList, toPercent } from "@/lib/series/evidence-words";
import { formatOrdinal } from "@/lib/series/format-figure";
import type { Method, Robustness } from "@/lib/views/read-method";
import { MethodRobustness } from "./method-robustness";
import { MethodStep } from "./method-step";
import { CoverageTable, LinkTable, PartsTable, PillarTable, TreatmentTable } from "./method-tables";

/** A link inside a sentence has the sentence's size. */
const LINK =
  "text-accent underline decoration-transparent underline-offset-4 hover:decoration-current";

/** The ten steps of the OECD and JRC's handbook, each with what was done, its evidence and its limit. */
export function MethodSteps({
  method,
  robustness,
  country,
}: {
  method: Method;
  /** null while it is being computed */
  robustness: Robustness | null;
  country: readonly string[];
}) {
  const { pillars, indicators, scored, correlations, threshold, leftOut, recipe, meta } = method;
  const { zerosUnknown } = method;
  const applicable = sumOf(indicators, (each) => each.applicable);
  const known = sumOf(indicators, (each) => each.known);
  const disputed = sumOf(indicators, (each) => each.disputed);
  const doubtful = sumOf(indicators, (each) => each.doubtfulZeros);
  const imputed = sumOf(indicators, (each) => each.imputed);
  const inventories = indicators.filter(({ pillar }) => ["land", "air", "naval"].includes(pillar));
  const counters = listPublishers(inventories, meta.releases);
  const byDone = (done: string) => indicators.filter(({ treatment }) => treatment.done === done);
  const moved = sumOf(indicators, ({ treatment }) => treatment.moved);
  const closest = findClosest(method);
  const swing = pillars.toSorted((one, other) => toSwing(other) - toSwing(one))[0];
  return (
    <div className="mt-6">
      <MethodStep
        number={1}
        title="Theoretical framework"
        limit="No theory says how many tanks a fighter aircraft is worth. The weights are a judgement; the lab changes them. Training, morale, leadership, alliances and terrain are not in it."
      >
        <p>
          Strength is taken to be the means that a state could bring to bear: people, weapons on
          land, in the air and at sea, money, transport, resources, and nuclear warheads. Each is a
          pillar; {pillars.length} pillars hold {indicators.length} indicators. Global Firepower’s
          score is not among them.
        </p>
        <PillarTable pillars={pillars} />
      </MethodStep>
      <MethodStep
        number={2}
        title="Data selection"
        limit={`The ${inventories.length} inventories of weapons are ${toNameList(counters)}’s alone, and how they were counted is not said; old and new count alike.`}
      >
        <p>
          Each figure is the newest of the source that is preferred for its indicator, at most ten
          years older than the newest there is. Of {groupDigits(applicable)} figures that apply to
          the {scored.ranked} ranked countries, {groupDigits(known)} are known (
          {toPercent(known / applicable)}). For {groupDigits(disputed)} of them another source
          states a different one; {groupDigits(doubtful)} are zeros whose publisher prints them for
          “not reported” too. They are taken as none here. Taken as unknown instead, a country moves
          by {zerosUnknown.moved.toFixed(1)} places on average among the {zerosUnknown.countries}{" "}
          that are then still ranked; most of all{" "}
          {toNameList(zerosUnknown.largest.map(toMoveWords))}.
        </p>
        <details>
          <summary className={press.word}>All {indicators.length} indicators</summary>
          <CoverageTable indicators={indicators} pillars={pillars} />
        </details>
      </MethodStep>
      <MethodStep
        number={3}
        title="Missing figures"
        limit="A country is measured by what is known of it. Where weak figures are the missing ones, that flatters."
      >
        <p>
          {imputed === 0 ? "No figure was" : `${imputed} figures were`} filled in: unknown stays
          unknown, and a pillar is the mean of what is known of it. What does not apply, such as the
          navy of a country without a coast ({sumOf(indicators, (each) => each.notApplicable)}{" "}
          figures), is left out and not counted as missing. A country is ranked with{" "}
          {toPercent(recipe.screening.least)} of its figures at least; {leftOut.length} have fewer.
          Step 7 tries the median of the subregion in the place of what is missing.
        </p>
        <details>
          <summary className={press.word}>The {leftOut.length} that are not ranked</summary>
          <p className="max-w-[70ch]">{toNameList(leftOut)}.</p>
        </details>
      </MethodStep>
      <MethodStep
        number={4}
        title="Multivariate analysis"
        limit="That indicators go together says that they measure one thing, perhaps size, not that the thing is strength."
      >
        <p>
          The table in step 1 has Cronbach’s α of each pillar, 1 where its indicators measure one
          thing, and how much of their spread their first principal component stands for.{" "}
          {correlations.redundant.length === 0
            ? "No pair"
            : `${correlations.redundant.length} pairs`}{" "}
          of indicators correlate beyond {threshold}, where two would say the same
          {closest === null
            ? "."
            : `; the closest are ${closest.one} and ${closest.other} (r = ${closest.correlation.toFixed(2)}).`}
        </p>
      </MethodStep>
      <MethodStep
        number={5}
        title="Normalisation"
        limit="On a scale from the lowest to the highest country, a change of the highest moves everyone. Step 7 tries places instead."
      >
        <p>
          Military figures are lopsided: a few countries have most of everything. An indicator with
          a skewness of 2 and a kurtosis of 3.5 or more has up to five extremes drawn in to the next
          one ({byDone("winsorised").length} indicators, {moved} figures); where that is not enough,
          logarithms are taken ({byDone("log").length} indicators).{" "}
          {toLeftWords(byDone("none").length)} Then each runs from 0, the lowest, to 100, the
          highest.
        </p>
        <details>
          <summary className={press.word}>Every indicator before and after</summary>
          <TreatmentTable indicators={indicators} />
        </details>
      </MethodStep>
      <MethodStep
        number={6}
        title="Weighting and aggregation"
        limit="A sum lets strength in one pillar make up for weakness in any other, one for one. The lens “Little compensation” multiplies instead."
      >
        <p>
          Weights are given and pillars are added up. What a weight does is another thing than what
          it is on paper: the table in step 1 has each pillar’s part of the index’s variance beside
          its weight.
          {swing !== undefined &&
            swing.inEffect !== null &&
            ` They differ most in ${swing.name}: ${toPercent(swing.weight, 1)} on paper, ${toPercent(swing.inEffect, 1)} in effect.`}
        </p>
      </MethodStep>
      <MethodStep
        number={7}
        title="Uncertainty and sensitivity"
        limit="Only what was varied is in the intervals. What all sources miss, no recomputation finds."
      >
        {robustness === null ? (
          <ComeAgain href={`/strength/method?country=${country.join(",")}`}>
            The index is being recomputed some nine thousand times, once after each change of the
            figures. That takes a few seconds.
          </ComeAgain>
        ) : (
          <MethodRobustness scored={scored} robustness={robustness} country={country} />
        )}
      </MethodStep>
      <MethodStep
        number={8}
        title="Back to the data"
        limit="A pillar’s part is by its share of the weights of the pillars that apply: without a navy, each of the others weighs more."
      >
        <p>
          Every score can be taken apart into its pillars, and those into indicators and figures
          with their sources. The parts sum to the score.
        </p>
        <PartsTable scored={scored} pillars={pillars} country={country} />
      </MethodStep>
      <MethodStep
        number={9}
        title="Links to other measures"
        limit="Agreement is no proof: measures that share figures, or measure size, agree."
      >
        <p>
          Spearman’s ρ compares two orders of the same countries: 1 where they are the same, 0 where
          they have nothing in common.
        </p>
        <LinkTable links={method.links} published={method.published} />
      </MethodStep>
      <MethodStep
        number={10}
        title="Presentation"
        limit="A rank without its interval says more than is known."
      >
        <p>
          Ranks are drawn as intervals on{" "}
          <a href="/strength" className={LINK}>
            the index’s page
          </a>
          , and change under the reader’s hand in{" "}
          <a href="/strength/lab" className={LINK}>
            the lab
          </a>
          . Any recipe can be sent to <code>POST /api/v1/index</code>, with every stage and every
          analysis named here; its answer states the releases and a hash of recipe and data. The
          same runs on the command line, over any table: <code>npm run index</code>.
        </p>
      </MethodStep>
      <p className="mt-2 max-w-[70ch] border-t border-rule pt-4 text-13 text-muted">
        Steps after Nardo, Saisana, Saltelli, Tarantola, Hoffmann & Giovannini (2008), Handbook on
        Constructing Composite Indicators, OECD; uncertainty and sensitivity after Saisana, Saltelli
        & Tarantola (2005), Journal of the Royal Statistical Society A 168(2).{" "}
        {toCreditLine(meta.releases)}
      </p>
    </div>
  );
}

/** Whose figures some indicators are. */
function listPublishers(
  indicators: Method["indicators"],
  releases: Method["meta"]["releases"],
): string[] {
  const slugs = new Set(indicators.flatMap((each) => each.releases));
  return [
    ...new Set(releases.flatMap(({ slug, publisher }) => (slugs.has(slug) ? [publisher] : []))),
  ];
}

function toMoveWords({ name, from, to }: Method["zerosUnknown"]["largest"][number]): string {
  return `${name} (${formatOrdinal(from)} to ${formatOrdinal(to)})`;
}

function toLeftWords(indicators: number): string {
  if (indicators === 0) return "Every indicator needed one or the other.";
  return indicators === 1 ? "One needed neither." : `${indicators} needed neither.`;
}

function toSwing({ weight, inEffect }: Method["pillars"][number]): number {
  return inEffect === null ? 0 : Math.abs(inEffect - weight);
}

/** The two indicators that go together most closely, by name. */
function findClosest({ correlations, indicators }: Method) {
  const nameOf = (place: number) => indicators[place]?.name ?? "";
  const pairs = correlations.table.flatMap((row, one) =>
    row.flatMap((correlation, other) =>
      other > one && correlation !== null
        ? [{ one: nameOf(one), other: nameOf(other), correlation }]
        : [],
    ),
  );
  return pairs.reduce<(typeof pairs)[number] | null>(
    (most, pair) => (most === null || pair.correlation > most.correlation ? pair : most),
    null,
  );
}
