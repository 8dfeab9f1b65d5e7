import { Choice, ChoiceForm } from "@/components/ui/choice-form";
import { PageHead } from "@/components/ui/page-head";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { withCountries } from "@/lib/export/view-address";
import { toNameInText } from "@/lib/series/names-in-text";
import { toHeldWords, toNothingHeldWords } from "@/lib/series/suppliers-words";
import type { SuppliersPage } from "@/lib/views/read-suppliers-page";
import { toEventsHref } from "./order-event";

/** The end of the Soviet Union, and rounder years since. */
const STARTS = [1992, 2000, 2010, 2020];

/** Whose suppliers they are, what the register holds of them, and the years that are looked at. */
export function SuppliersHead({ page }: { page: SuppliersPage }) {
  const { country, data, held, from, chosen, along } = page;
  const others = held.filter(({ iso3 }) => iso3 !== country.iso3);
  return (
    <PageHead
      title={`Arms suppliers of ${toNameInText(country.name)}`}
      choices={
        data.held !== null && (
          <ChoiceForm action={`/countries/${country.iso3}/suppliers`}>
            {along.length > 0 && <input type="hidden" name="country" value={along.join(",")} />}
            <Choice
              label="Orders"
              name="from"
              value={from === undefined ? "" : String(from)}
              options={[
                { value: "", label: "of all years held" },
                ...[...new Set([...STARTS, ...(from === undefined ? [] : [from])])]
                  .sort((one, other) => one - other)
                  .map((year) => ({ value: String(year), label: `from ${year} on` })),
              ]}
            />
          </ChoiceForm>
        )
      }
    >
      <ProblemList problems={chosen.problems} />
      <p>{data.years === null ? toNothingHeldWords(data, { from }) : toHeldWords(data)}</p>
      <p className="mt-2 flex flex-wrap gap-x-4">
        <a href={withCountries(`/countries/${country.iso3}`, along)} className={press.word}>
          Portrait of {toNameInText(country.name)}
        </a>
        <a href={toEventsHref(country.iso3)} className={press.word}>
          What it agreed, and with whom
        </a>
      </p>
      <p className="mt-2 text-13 text-muted">
        Orders are held of{" "}
        {others.map(({ iso3, name }, place) => (
          <span key={iso3}>
            {place > 0 && (place === others.length - 1 ? " and " : ", ")}
            <a
              href={withCountries(`/countries/${iso3}/suppliers`, along)}
              className="text-accent underline underline-offset-4"
            >
              {toNameInText(name)}
            </a>
          </span>
        ))}
        {data.held === null ? "." : " too."}
      </p>
    </PageHead>
  );
}
