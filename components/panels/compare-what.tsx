"use client";

import { press } from "@/components/ui/press";
import { Select } from "@/components/ui/select";
import { isOfTwoCountries, MEASURED, MOST_COMPARED } from "@/lib/contracts/compare-view";
import { BAR_SORTS } from "@/lib/domain/bar-sort";
import { fitsMeasure, MEASURE_NAMES, MEASURES } from "@/lib/domain/measure";
import { useCompareFacts, useCompareView } from "./compare-facts";
import { IndicatorChips } from "./indicator-chips";
import { IndicatorChooser } from "./indicator-chooser";
import { useSiteFacts } from "./site-facts";

const SORT_NAMES = { value: "Largest first", name: "By name", choice: "As chosen" } as const;

/** What is compared: the indicators, as what their figures are given, and how they are laid out. */
export function CompareWhat() {
  const { view, setView } = useCompareView();
  const { indicators } = useCompareFacts();
  const { kind, measure, sort, axis } = view;
  const first = indicators.find(({ slug }) => slug === view.indicator[0]);
  const hasBars = kind === "bars" || kind === "grouped";
  const isOfRanks = kind === "slope" && view.publisher !== "";
  return (
    <div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <IndicatorChips />
        <IndicatorChooser
          chosen={view.indicator}
          most={MOST_COMPARED}
          onChoose={(chosen) => setView({ indicator: newestFirst(chosen, view.indicator) })}
        />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-2">
        {kind === "slope" && <SlopeSubject />}
        {MEASURED.has(kind) && !isOfRanks && (
          <Selection
            label="Figures"
            value={measure}
            options={MEASURES.filter(
              (each) => each === measure || first === undefined || fitsMeasure(first, each),
            ).map((each) => [each, MEASURE_NAMES[each]] as const)}
            onChoose={(chosen) => setView({ measure: chosen })}
          />
        )}
        {hasBars && (
          <Selection
            label="Order"
            value={sort}
            options={BAR_SORTS.map((each) => [each, SORT_NAMES[each]] as const)}
            onChoose={(chosen) => setView({ sort: chosen })}
          />
        )}
        {HAS_AXIS.has(kind) && !isOfRanks && !isOfTwoCountries(view) && (
          <Tick
            label="Log scale"
            isOn={axis === "log"}
            onChange={(isOn) => setView({ axis: isOn ? "log" : "linear" })}
          />
        )}
        {kind === "multiples" && (
          <Tick
            label="An axis for each"
            isOn={view.scales === "free"}
            onChange={(isOn) => setView({ scales: isOn ? "free" : "shared" })}
          />
        )}
        {kind === "scatter" && <ScatterChoices />}
      </div>
    </div>
  );
}

const HAS_AXIS: ReadonlySet<string> = new Set([
  ...["bars", "grouped", "dumbbell", "lines", "slope", "multiples"],
]);

/** A scatter's scales, and of which countries it is. */
function ScatterChoices() {
  const { view, setView } = useCompareView();
  const { regions } = useCompareFacts();
  const { groups } = useSiteFacts();
  return (
    <>
      <Tick
        label="Log across"
        isOn={view.xaxis === "log"}
        onChange={(isOn) => setView({ xaxis: isOn ? "log" : "linear" })}
      />
      <Tick
        label="Log up"
        isOn={view.yaxis === "log"}
        onChange={(isOn) => setView({ yaxis: isOn ? "log" : "linear" })}
      />
      <Selection
        label="Among"
        value={view.region === "" ? view.group : view.region}
        options={[
          ["", "all countries"],
          ...regions.map((each) => [each, each] as const),
          ...Object.entries(groups),
        ]}
        onChoose={(chosen) =>
          setView({
            region: regions.includes(chosen) ? chosen : "",
            group: chosen in groups ? chosen : "",
          })
        }
      />
    </>
  );
}

function Tick({
  label,
  isOn,
  onChange,
}: {
  label: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}) {
  return (
    <label className="flex min-h-9 items-center gap-2 text-13">
      <input
        type="checkbox"
        className="size-4 accent-(--accent)"
        checked={isOn}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  );
}

/** What was added last stands first, so that it is what is shown. */
function newestFirst(chosen: readonly string[], before: readonly string[]): string[] {
  const added = chosen.filter((slug) => !before.includes(slug));
  return [...added, ...chosen.filter((slug) => before.includes(slug))];
}

/** A slope shows an indicator's years, or a publisher's ranks. */
function SlopeSubject() {
  const { view, setView } = useCompareView();
  const { publishers } = useCompareFacts();
  return (
    <Selection
      label="Slope of"
      value={view.publisher}
      options={[
        ["", "the indicator"],
        ...publishers.map(({ slug, name }) => [slug, `ranks by ${name}`] as const),
      ]}
      onChoose={(publisher) => setView({ publisher, from: null, to: null })}
    />
  );
}

/** One choice from a short list, taken at once. */
export function Selection<Value extends string>({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: Value;
  options: readonly (readonly [Value, string])[];
  onChoose: (value: Value) => void;
}) {
  return (
    <label className="flex items-center gap-2 text-13">
      {label}
      <Select
        className={`${press.field} number max-w-56`}
        value={value}
        onChange={({ target }) => {
          const chosen = options[target.selectedIndex]?.[0];
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {options.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </Select>
    </label>
  );
}
