"use client";

import { FigureButton } from "@/components/ui/figure-button";
import { PlainTable } from "@/components/ui/plain-table";
import { ViewSelect } from "@/components/ui/view-select";
import { LONGEST_SPAN } from "@/lib/contracts/cooperation-view";
import type { TimelineReply } from "@/lib/contracts/timeline";
import type { CooperationEvent } from "@/lib/domain/event";
import { toAroundEvent } from "@/lib/series/around-event";
import { formatFigure } from "@/lib/series/format-figure";
import { toCapital, toNameInText } from "@/lib/series/names-in-text";

type Line = TimelineReply["data"]["lines"][number];

const SPANS = [2, 3, 5, 10, LONGEST_SPAN];

/** The figures of the years before and after an event side by side; what there is none of is said, and no cause is. */
export function AroundEventBlock({
  timeline,
  event,
  span,
  onSpan,
}: {
  timeline: TimelineReply["data"];
  event: CooperationEvent;
  span: number;
  onSpan: (span: number) => void;
}) {
  const { country, lines } = timeline;
  const { years, middle, rows } = toAroundEvent(lines, event.date, span);
  const options = [...new Set([...SPANS, span])].sort((one, other) => one - other);
  return (
    <section aria-labelledby="around" className="mt-10">
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
        <h2 id="around" className="text-24 font-semibold">
          {toCapital(toNameInText(country.name))} before and after {middle}
        </h2>
        <div className="needs-script print:hidden">
          <ViewSelect
            label="Years before and after"
            name="span"
            value={String(span)}
            options={options.map((each) => ({ value: String(each), label: String(each) }))}
            onChoose={(text) => onSpan(Number(text))}
          />
        </div>
      </div>
      <p className="mt-2 max-w-[70ch] text-15">
        What was measured around the year of this event. That one came before the other does not
        make it the cause, and nothing here says so.
      </p>
      <PlainTable
        caption={`Figures of ${toNameInText(country.name)} from ${years[0]} to ${years.at(-1)}`}
        width="min-w-[60rem]"
        head={[
          { label: "Figure" },
          ...years.map((year) => ({
            label: year === middle ? `${year}, the event` : String(year),
            isNumeric: true,
          })),
        ]}
        rows={rows.map(({ key, name, unit, missing, values }) => ({
          key,
          cells: [
            <span key="name">
              {name}
              <span className="block text-13 text-muted">{unit}</span>
            </span>,
            ...values.map((value, place) =>
              value === null ? (
                <span key={years[place]} className="text-13 text-muted">
                  {missing[place]}
                </span>
              ) : (
                <YearValue
                  key={years[place]}
                  point={value}
                  line={lines.find((each) => each.key === key)}
                  iso3={country.iso3}
                />
              ),
            ),
          ],
        }))}
      />
      <ul className="mt-3 max-w-[80ch] space-y-1 text-15">
        {rows.map(({ key, sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}

/** A year's value; a stated figure leads to what is behind it. */
function YearValue({
  point: { year, value, isEstimated },
  line,
  iso3,
}: {
  point: { year: number; value: number; isEstimated: boolean };
  line: Line | undefined;
  iso3: string;
}) {
  const text = `${isEstimated && value !== 0 ? "≈ " : ""}${formatFigure(value, line?.unit ?? "")}`;
  const release = line?.points.find((point) => point.year === year)?.release;
  const indicator = line?.indicator ?? null;
  if (indicator === null || release === undefined) return text;
  return (
    <FigureButton figure={{ kind: "observation", indicator, iso3, year, release }}>
      {text}
    </FigureButton>
  );
}
