"use client";

import { memo, useState } from "react";
import { press } from "@/components/ui/press";
import { Select } from "@/components/ui/select";
import { toValueRangeText } from "@/lib/domain/table-terms";
import { useRankingsFacts, useRankingsView } from "./rankings-context";

/** A span that the values of any indicator must lie in; several may be added. */
export function RangeChoice() {
  const { view, setView } = useRankingsView();
  const { indicators } = useRankingsFacts();
  const [indicator, setIndicator] = useState("population");
  const [ends, setEnds] = useState({ least: "", most: "" });
  const unit = indicators.find(({ slug }) => slug === indicator)?.unit ?? "";
  const numbers = { least: toNumber(ends.least), most: toNumber(ends.most) };
  const isOpen = numbers.least === null && numbers.most === null;
  const add = () => {
    const text = toValueRangeText({ indicator, ...numbers });
    setView({ range: [...view.range.filter((each) => each !== text), text] });
    setEnds({ least: "", most: "" });
  };
  return (
    <fieldset className="needs-script col-span-2 grid grid-cols-2 items-end gap-x-4 gap-y-2 sm:col-span-4 sm:grid-cols-[2fr_1fr_1fr_auto]">
      <legend className="sr-only">Values of an indicator</legend>
      <label className="flex min-w-0 flex-col gap-1 text-13 text-muted max-sm:col-span-2">
        Values of
        <Select
          className={`${press.field} w-full`}
          value={indicator}
          onChange={({ target }) => setIndicator(target.value)}
        >
          <IndicatorOptions />
        </Select>
      </label>
      {(["least", "most"] as const).map((end) => (
        <label key={end} className="flex min-w-0 flex-col gap-1 text-13 text-muted">
          at {end}
          <input
            type="number"
            step="any"
            title={unit}
            className={`${press.field} number w-full`}
            value={ends[end]}
            onChange={({ target }) => setEnds({ ...ends, [end]: target.value })}
          />
        </label>
      ))}
      <button type="button" className={press.plain} disabled={isOpen} onClick={add}>
        Add filter
      </button>
    </fieldset>
  );
}

/** Every indicator; drawn once, for the list is long. */
const IndicatorOptions = memo(function IndicatorOptions() {
  const { indicators } = useRankingsFacts();
  return indicators.map(({ slug, name, unit }) => (
    <option key={slug} value={slug}>
      {name}, {unit}
    </option>
  ));
});

function toNumber(text: string): number | null {
  const value = Number(text);
  return text.trim() === "" || !Number.isFinite(value) ? null : value;
}
