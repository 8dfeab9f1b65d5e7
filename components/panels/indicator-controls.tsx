"use client";

import { press } from "@/components/ui/press";
import { ViewSelect } from "@/components/ui/view-select";
import type { IndicatorView } from "@/lib/contracts/indicator-view";
import { toCount, toReachWords } from "@/lib/domain/count-words";
import { useIndicatorView } from "./use-indicator-view";

const REACHES = [0, 1, 2, 3, 5, 10, 20, 50];
const FIRST_YEARS = [1816, 1900, 1950, 1970, 1990, 2000, 2010, 2020];
const AXES = [
  { value: "linear", label: "even" },
  { value: "log", label: "log" },
] as const;
const BREAKS = [
  { value: "quantile", label: "quantiles" },
  { value: "jenks", label: "natural breaks (Jenks)" },
  { value: "log", label: "log steps" },
] as const;
const ZOOMS = [
  { value: "world", label: "World" },
  { value: "northeast-asia", label: "Northeast Asia" },
] as const;

/** What the tab's figure can be asked: when, among whom, and how it is drawn. */
export function IndicatorControls() {
  const { slug, view, setView } = useIndicatorView();
  const { tab } = view;
  if (tab === "sources") return null;
  return (
    <form
      action={`/indicators/${slug}`}
      className="grid grid-cols-2 items-end gap-x-4 gap-y-3 sm:flex sm:flex-wrap"
    >
      <input type="hidden" name="tab" value={tab} />
      <input type="hidden" name="country" value={view.country.join(",")} />
      {tab === "time" ? (
        <ViewSelect
          label="From"
          name="from"
          value={String(view.from)}
          options={toOptions([...FIRST_YEARS, view.from])}
          onChoose={(from) => setView({ from: Number(from) })}
        />
      ) : (
        <WhenAndWho />
      )}
      {tab === "map" && (
        <>
          <ClosedSelect
            label="Classes"
            name="breaks"
            value={view.breaks}
            options={BREAKS}
            onChoose={(breaks) => setView({ breaks })}
          />
          <ClosedSelect
            label="Show"
            name="zoom"
            value={view.zoom}
            options={ZOOMS}
            onChoose={(zoom) => setView({ zoom })}
          />
        </>
      )}
      {tab === "distribution" && (
        <ClosedSelect
          label="Scale"
          name="axis"
          value={view.axis ?? ""}
          options={[{ value: "", label: "by the spread" }, ...AXES]}
          onChoose={(axis) => setView({ axis: axis || null })}
        />
      )}
      {(tab === "ranking" || tab === "time") && (
        <ClosedSelect
          label="Scale"
          name="axis"
          value={view.axis ?? "linear"}
          options={AXES}
          onChoose={(axis) => setView({ axis: axis === "linear" ? null : axis })}
        />
      )}
      {tab === "time" && (
        <label className="flex min-h-9 items-center gap-2 text-13">
          <input
            type="checkbox"
            name="all"
            value="true"
            className="size-4 accent-(--accent)"
            checked={view.all}
            onChange={({ target }) => setView({ all: target.checked })}
          />
          All countries behind
        </label>
      )}
      <noscript>
        <button type="submit" className={press.plain}>
          Show
        </button>
      </noscript>
    </form>
  );
}

/** Which year, how far from it a figure may lie, and which countries. */
function WhenAndWho() {
  const { choices, view, setView } = useIndicatorView();
  return (
    <>
      <ViewSelect
        label="Year"
        name="year"
        value={view.year === null ? "" : String(view.year)}
        options={[
          { value: "", label: "each newest" },
          ...withYear(choices.years, view.year).map(({ year, countries }) => ({
            value: String(year),
            label: `${year} (${toCount(countries, "country", "countries")})`,
          })),
        ]}
        onChoose={(year) => setView({ year: year === "" ? null : Number(year) })}
      />
      {view.year !== null && (
        <ViewSelect
          label="Figures of"
          name="within"
          value={String(view.within)}
          options={toOptions([...REACHES, view.within]).map(({ value }) => ({
            value,
            label: toReachWords(Number(value)),
          }))}
          onChoose={(within) => setView({ within: Number(within) })}
        />
      )}
      <ViewSelect
        label="Region"
        name="region"
        value={view.region}
        options={[
          { value: "", label: "all countries" },
          ...choices.regions.map((name) => ({ value: name, label: name })),
        ]}
        onChoose={(region) => setView({ region })}
      />
      <ViewSelect
        label="Group"
        name="group"
        value={view.group}
        options={[
          { value: "", label: "all countries" },
          ...choices.groups.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
        onChoose={(group) => setView({ group })}
      />
    </>
  );
}

/** A choice of a closed list: what is chosen is one of its values. */
function ClosedSelect<Value extends string>({
  options,
  onChoose,
  ...rest
}: {
  label: string;
  name: keyof IndicatorView;
  value: Value;
  options: readonly { value: Value; label: string }[];
  onChoose: (value: Value) => void;
}) {
  return (
    <ViewSelect
      {...rest}
      options={options}
      onChoose={(text) => {
        const found = options.find(({ value }) => value === text);
        if (found !== undefined) onChoose(found.value);
      }}
    />
  );
}

function toOptions(numbers: readonly number[]) {
  return [...new Set(numbers)]
    .sort((one, other) => one - other)
    .map((each) => ({ value: String(each), label: String(each) }));
}

/** The years at hand, and the one that is looked at although no figure is of it. */
function withYear(
  years: readonly { year: number; countries: number }[],
  year: number | null,
): { year: number; countries: number }[] {
  const isThere = year === null || years.some((each) => each.year === year);
  const all = isThere ? [...years] : [...years, { year, countries: 0 }];
  return all.sort((one, other) => other.year - one.year);
}
