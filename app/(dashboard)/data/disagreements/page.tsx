import type { Metadata } from "next";
import type { SearchParams } from "nuqs/server";
import { DisagreementTable } from "@/components/panels/disagreement-table";
import { Choice, ChoiceForm } from "@/components/ui/choice-form";
import { PageHead } from "@/components/ui/page-head";
import { ProblemList } from "@/components/ui/problem-list";
import { listUnread } from "@/lib/contracts/address-terms";
import { disagreementsParsers, loadDisagreementsView } from "@/lib/contracts/sources-view";
import { DISPUTE_RULE } from "@/lib/domain/dispute";
import { orNotFound } from "@/lib/views/or-not-found";
import { readDisagreements } from "@/lib/views/read-disagreements";
import { toSearch, toSearchParams } from "@/lib/views/to-search";

export const metadata: Metadata = { title: "Where sources disagree most" };

export default async function DisagreementsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const search = await searchParams;
  const view = loadDisagreementsView(search);
  const { indicators, countries, disagreements, total } = await orNotFound(
    readDisagreements(view),
    (now) => `/data/disagreements${toSearch(toSearchParams(search), { indicator: now })}`,
  );
  const several = countries.filter(({ iso3 }) => view.country.includes(iso3));
  return (
    <>
      <PageHead
        title="Where sources disagree most"
        choices={
          <ChoiceForm action="/data/disagreements">
            <Choice
              label="Indicator"
              name="indicator"
              value={view.indicator}
              options={[
                { value: "", label: "All with several sources" },
                ...indicators.map(({ slug, name }) => ({ value: slug, label: name })),
              ]}
            />
            <Choice
              label="Country"
              name="country"
              value={view.country.join(",")}
              options={[
                { value: "", label: "All" },
                ...(several.length > 1
                  ? [
                      {
                        value: view.country.join(","),
                        label: several.map(({ name }) => name).join(", "),
                      },
                    ]
                  : []),
                ...countries.map(({ iso3, name }) => ({ value: iso3, label: name })),
              ]}
            />
            <Choice
              label="Since"
              name="since"
              value={String(view.since)}
              options={[1816, 1950, 1990, 2000, 2010, 2015, 2020, 2024, view.since]
                .filter((year, index, all) => all.indexOf(year) === index)
                .map((year) => ({ value: String(year), label: String(year) }))}
            />
          </ChoiceForm>
        }
      >
        <p>
          Two sources dispute each other where they speak about the same indicator, country and
          about the same year (at most {DISPUTE_RULE.years} years apart) and one figure is more than{" "}
          {DISPUTE_RULE.factor} times the other; of ranges the nearest ends are taken, and zeros do
          not count. Computed from the figures, the newest dispute of each country and indicator.
        </p>
      </PageHead>
      <ProblemList problems={listUnread(toSearchParams(search), disagreementsParsers)} />
      <p className="mb-3 text-13 text-muted" role="status">
        {disagreements.length < total
          ? `The largest ${disagreements.length} of ${total.toLocaleString("en-US")}.`
          : `${total.toLocaleString("en-US")} in all.`}
      </p>
      {total === 0 ? (
        <p className="text-15">No sources dispute each other here. Choose an earlier year.</p>
      ) : (
        <DisagreementTable
          caption="Where sources disagree most, the largest first"
          disagreements={disagreements}
          withCountry
        />
      )}
    </>
  );
}
