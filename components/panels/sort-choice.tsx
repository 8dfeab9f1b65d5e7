"use client";

import { press } from "@/components/ui/press";
import { Select } from "@/components/ui/select";
import { TakeAway } from "@/components/ui/take-away";
import { ViewLink } from "@/components/ui/view-link";
import { type SortTerm, toSortText } from "@/lib/domain/table-terms";
import { type RankedTable, toSortName } from "@/lib/series/ranked-table";
import { toNextSort } from "@/lib/series/sort-rows";
import { useLaterRankingsView } from "./rankings-context";

/** In what order the rows stand, each step to be turned round or taken away, and what else may follow. */
export function SortChoice({ table: { sort, columns } }: { table: RankedTable }) {
  const { setView, toHref } = useLaterRankingsView();
  const others = ["rank", "name", "change", ...columns.map(({ key }) => key)].filter(
    (key) => !sort.some((term) => term.key === key),
  );
  const toSort = (terms: readonly SortTerm[]) => ({ sort: terms.map(toSortText) });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13">
      <span className="text-muted">Sorted by</span>
      {sort.map((term, index) => {
        const name = toSortName(term.key, columns);
        const turned = toSort(toNextSort(sort, term.key, true));
        const rest = toSort(sort.filter((each) => each !== term));
        return (
          <span key={term.key} className="inline-flex items-center gap-1">
            {index > 0 && <span className="text-muted">then</span>}
            <ViewLink
              href={toHref(turned)}
              onChoose={() => setView(turned)}
              aria-label={`${name}, ${term.isDescending ? "largest" : "smallest"} first: turn round`}
              className={press.word}
            >
              {name} {term.isDescending ? "↓" : "↑"}
            </ViewLink>
            {sort.length > 1 && (
              <TakeAway
                label={`Do not sort by ${name}`}
                href={toHref(rest)}
                onChoose={() => setView(rest)}
                size="size-6"
              />
            )}
          </span>
        );
      })}
      <label className="needs-script inline-flex items-center gap-2 text-muted">
        then by
        <Select
          className={`${press.field} max-w-44 text-13`}
          value=""
          onChange={({ target }) => setView(toSort(toNextSort(sort, target.value, true)))}
        >
          <option value="">nothing else</option>
          {others.map((key) => (
            <option key={key} value={key}>
              {toSortName(key, columns)}
            </option>
          ))}
        </Select>
      </label>
    </div>
  );
}
