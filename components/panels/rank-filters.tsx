"use client";

import { memo, type ReactNode } from "react";
import { ChoiceForm } from "@/components/ui/choice-form";
import { DraftField } from "@/components/ui/draft-field";
import { press } from "@/components/ui/press";
import { Select } from "@/components/ui/select";
import { isRankRange, type RankingsView } from "@/lib/contracts/rankings-view";
import { toReachWords } from "@/lib/domain/count-words";
import { LONGEST_SEARCH } from "@/lib/domain/table-terms";
import { RangeChoice } from "./range-choice";
import { SubjectOptions } from "./rank-subjects";
import { useRankingsFacts, useRankingsView } from "./rankings-context";
import { useSiteFacts } from "./site-facts";

/**
 * What is ranked and which rows are shown: one form. With script every choice takes effect at
 * once; without, the form is sent, and says the same by the same names.
 *
 * @param years that can be ranked by; editions where a publisher's ranking is shown
 */
export const RankFilters = memo(function RankFilters({ years }: { years: readonly number[] }) {
  const { view, setView } = useRankingsView();
  const { publishers, regions, groups } = useRankingsFacts();
  const isPublished = publishers.some(({ slug }) => slug === view.by);
  const field = (name: "q" | "region" | "group" | "borders" | "near", step?: "replace") => ({
    name,
    value: view[name],
    onChange: ({ target }: { target: { value: string } }) =>
      setView({ [name]: target.value }, step),
    className: `${press.field} w-full`,
  });
  const yesOrNo = (name: "landlocked" | "armed") => ({
    name,
    value: view[name] ?? "",
    onChange: ({ target }: { target: { value: string } }) =>
      setView({ [name]: target.value === "yes" || target.value === "no" ? target.value : null }),
    className: `${press.field} w-full`,
  });
  const time = isPublished ? "edition" : "year";
  return (
    <ChoiceForm action="/rankings" isLive>
      <div className="grid w-full grid-cols-2 gap-x-4 gap-y-3 pt-3 sm:grid-cols-4 lg:grid-cols-6">
        <Field label="Ranked by" className="col-span-2">
          <Select
            name="by"
            className={`${press.field} w-full`}
            value={view.by}
            onChange={({ target }) =>
              setView({ by: target.value, edition: null, year: null, sort: ["rank"] })
            }
          >
            <SubjectOptions />
          </Select>
        </Field>
        <Field label={isPublished ? "Edition" : "Year"}>
          <Select
            name={time}
            className={`${press.field} number w-full`}
            value={view[time] ?? ""}
            onChange={({ target }) =>
              setView({ [time]: target.value === "" ? null : Number(target.value) })
            }
          >
            <option value="">{isPublished ? "newest" : "newest well covered"}</option>
            {[...new Set([...years, ...(view[time] === null ? [] : [view[time]])])]
              .sort((one, other) => other - one)
              .map((year) => (
                <option key={year}>{year}</option>
              ))}
          </Select>
        </Field>
        <Field label={isPublished ? "Columns’ figures from" : "Figures of"}>
          {isPublished ? (
            <DraftField
              name="year"
              value={view.year === null ? "" : String(view.year)}
              placeholder="newest"
              inputMode="numeric"
              isFit={(text) => text === "" || /^(18|19|20)\d\d$/.test(text)}
              onDraft={(text) => setView({ year: text === "" ? null : Number(text) }, "replace")}
            />
          ) : (
            <WithinChoice />
          )}
        </Field>
        <Field label="Name or code" className="max-sm:col-span-2 lg:col-span-2">
          <input type="search" maxLength={LONGEST_SEARCH} {...field("q", "replace")} />
        </Field>
      </div>
      <details className="filters w-full">
        <summary className={press.word}>Filters</summary>
        <div className="grid grid-cols-2 gap-x-4 gap-y-3 pt-2 sm:grid-cols-4 lg:grid-cols-6">
          <Field label="Region">
            <Select {...field("region")}>
              <option value="">all</option>
              {regions.map(({ name, subregions }) => (
                <optgroup key={name} label={name}>
                  <option value={name}>All of {name}</option>
                  {subregions.map((each) => (
                    <option key={each}>{each}</option>
                  ))}
                </optgroup>
              ))}
            </Select>
          </Field>
          <Field label="Group">
            <Select {...field("group")}>
              <option value="">all</option>
              {groups.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="Sea">
            <Select {...yesOrNo("landlocked")}>
              <option value="">all</option>
              <option value="yes">landlocked</option>
              <option value="no">with a coast</option>
            </Select>
          </Field>
          <Field label="Nuclear weapons">
            <Select {...yesOrNo("armed")}>
              <option value="">all</option>
              <option value="yes">nuclear-armed</option>
              <option value="no">without</option>
            </Select>
          </Field>
          <Field label="Borders">
            <Select {...field("borders")}>
              <option value="">any or none</option>
              <CountryOptions />
            </Select>
          </Field>
          <Field label="Rank, as in 80-110">
            <DraftField
              name="rank"
              value={view.rank}
              placeholder="all"
              isFit={(text) => text === "" || isRankRange(text)}
              onDraft={(rank) => setView({ rank }, "replace")}
            />
          </Field>
          <Field label="Near">
            <Select {...field("near")}>
              <option value="">anywhere</option>
              <CountryOptions />
            </Select>
          </Field>
          <Field label="Places above and below">
            <DraftField
              name="around"
              value={String(view.around)}
              inputMode="numeric"
              isFit={(text) => /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 200}
              onDraft={(text) => setView({ around: Number(text) }, "replace")}
            />
          </Field>
          <RangeChoice />
        </div>
      </details>
      <Unscripted view={view} />
    </ChoiceForm>
  );
});

function Field({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field stands inside
    <label className={`flex min-w-0 flex-col gap-1 text-13 text-muted ${className}`}>
      {label}
      {children}
    </label>
  );
}

/** Every country; drawn once, for the lists are long. */
const CountryOptions = memo(function CountryOptions() {
  const { names } = useSiteFacts();
  return Object.entries(names)
    .sort(([, one], [, other]) => (one < other ? -1 : 1))
    .map(([iso3, name]) => (
      <option key={iso3} value={iso3}>
        {name}
      </option>
    ));
});

function WithinChoice() {
  const { view, setView } = useRankingsView();
  const own = view.within ?? 0;
  return (
    <Select
      name="within"
      className={`${press.field} w-full`}
      value={String(own)}
      onChange={({ target }) =>
        setView({ within: target.value === "0" ? null : Number(target.value) })
      }
    >
      {[...new Set([0, 1, 2, 3, 5, 10, own])]
        .sort((one, other) => one - other)
        .map((years) => (
          <option key={years} value={years}>
            {toReachWords(years)}
          </option>
        ))}
    </Select>
  );
}

/** What script keeps in the address by other means, for a form that is sent without it. */
function Unscripted({ view }: { view: RankingsView }) {
  return (
    <>
      <input type="hidden" name="country" value={view.country.join(",")} />
      <input type="hidden" name="sort" value={view.sort.join(",")} />
      <noscript>
        <div className="grid gap-3 text-13 sm:grid-cols-2">
          <label className="flex flex-col gap-1">
            Columns: indicators’ names from their addresses, separated by commas
            <input name="columns" defaultValue={view.columns.join(",")} className={press.field} />
          </label>
          <label className="flex flex-col gap-1">
            Ranges of values, as in population:1000000:5000000
            <input name="range" defaultValue={view.range.join(",")} className={press.field} />
          </label>
        </div>
      </noscript>
    </>
  );
}
