"use client";

import { Choice, ChoiceForm } from "@/components/ui/choice-form";
import { COMPARE_KINDS } from "@/lib/contracts/compare-view";
import { MEASURE_NAMES, MEASURES } from "@/lib/domain/measure";
import { useCompareFacts, useCompareFigure, useLaterCompareView } from "./compare-facts";
import { KIND_NAMES } from "./compare-tabs";

/** The choices for readers without script: a form that asks the server, in place of the live ones. */
export function CompareForm() {
  const { view } = useLaterCompareView();
  const { indicators } = useCompareFacts();
  const { covered } = useCompareFigure(view);
  return (
    <noscript>
      <div className="mb-4">
        <ChoiceForm action="/compare">
          <Choice
            label="Indicator"
            name="indicator"
            value={view.indicator[0] ?? ""}
            options={indicators.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <Choice
            label="Figures"
            name="measure"
            value={view.measure}
            options={MEASURES.map((each) => ({ value: each, label: MEASURE_NAMES[each] }))}
          />
          <Choice
            label="Year"
            name="year"
            value={view.year === null ? "" : String(view.year)}
            options={[
              { value: "", label: "Each country’s newest" },
              ...covered
                .map(({ year }) => ({ value: String(year), label: String(year) }))
                .toReversed(),
            ]}
          />
          <Choice
            label="Chart"
            name="kind"
            value={view.kind}
            options={COMPARE_KINDS.map((each) => ({
              value: each,
              label: each === "ratio" ? "First country = 1" : KIND_NAMES[each],
            }))}
          />
          <input type="hidden" name="country" value={view.country.join(",")} />
        </ChoiceForm>
      </div>
    </noscript>
  );
}
