"use client";

import { useMemo } from "react";
import { TieSign } from "@/components/charts/tie-sign";
import { TieTable } from "@/components/charts/tie-table";
import { Choice, ChoiceForm } from "@/components/ui/choice-form";
import { CopyLink } from "@/components/ui/copy-link";
import { HeadingLevel } from "@/components/ui/heading-level";
import { ProblemList } from "@/components/ui/problem-list";
import { ViewLink } from "@/components/ui/view-link";
import { ViewSelect } from "@/components/ui/view-select";
import { listUnread } from "@/lib/contracts/address-terms";
import {
  checkTiesView,
  loadTiesView,
  type TiesAddress,
  type TiesFacts,
  tiesParsers,
  toTiesHref,
} from "@/lib/contracts/ties-view";
import { NETWORK_KINDS } from "@/lib/domain/tie";
import { toFigureAddress } from "@/lib/export/figure-address";
import { useTieNetwork } from "@/lib/queries/tie-network";
import { toTieGrid } from "@/lib/series/ties/tie-grid";
import { KIND_WORDS } from "@/lib/series/ties/tie-words";
import type { StaticFigure } from "@/lib/series/written-aside";
import { CountryChoice } from "./country-choice";
import { DefenceStatements } from "./defence-statements";
import { FigurePanel } from "./figure-panel";
import { useSiteFacts } from "./site-facts";
import { changeAddress, useAddress } from "./use-address";

const STARTS = [1950, 1992, 2000, 2010, 2020];

/** Who is tied to whom: a drawing, and a table of countries by countries beside it. */
export function Ties({
  facts,
  figure,
}: {
  facts: TiesFacts;
  /** The drawing as the server made it, and the view that it was made for. */
  figure: { address: string; drawn: StaticFigure };
}) {
  const { names, origin } = useSiteFacts();
  const asked = useAddress();
  const { view, address, problems } = useMemo(
    () => checkTiesView(loadTiesView(asked), facts, new Set(Object.keys(names))),
    [asked, facts, names],
  );
  const network = useTieNetwork(view);
  const grid = useMemo(() => network.data && toTieGrid(network.data.data), [network.data]);
  const toHref = (change: Partial<TiesAddress>) => toTiesHref({ ...address, ...change });
  const isAsDrawn = toFigureAddress(view, "svg") === figure.address;
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-4">
        <div>
          <h1 className="text-24 leading-tight font-semibold sm:text-36">Who is tied to whom</h1>
          <p className="mt-3 max-w-[70ch] text-15">
            What treaties oblige countries to towards one another, as listed for{" "}
            {facts.years.join(", ")}, and arms that one ordered from another. A treaty says what was
            promised, not what would be done; the list says nothing of other years.
          </p>
        </div>
        <CopyLink toText={() => `${origin}${toHref({})}`}>Copy link</CopyLink>
      </div>
      <ProblemList problems={[...listUnread(asked, tiesParsers), ...problems]} />
      <CountryChoice />
      <Switches address={address} facts={facts} toHref={toHref} />
      <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[25rem_minmax(0,1fr)]">
        <HeadingLevel level={2}>
          <FigurePanel view={view} figure={isAsDrawn ? figure.drawn : null} />
        </HeadingLevel>
        {grid && view.country.length > 1 && (
          <section aria-labelledby="tie-table" className="min-w-0 border-t border-rule pt-3">
            <h2 id="tie-table" className="text-18 font-semibold">
              Each with each
            </h2>
            <p className="mb-2 max-w-[70ch] text-13 text-muted">
              Read along a row: to what its country is bound towards the column’s, and how many arms
              orders it placed there since {view.from}. All kinds of ties stand here, drawn or not.
            </p>
            <TieTable caption="Ties of countries by countries" grid={grid} />
          </section>
        )}
      </div>
      <DefenceStatements country={view.country} />
    </>
  );
}

/** What is drawn, and from which year orders count. */
function Switches({
  address,
  facts: { orders },
  toHref,
}: {
  address: TiesAddress;
  facts: TiesFacts;
  toHref: (change: Partial<TiesAddress>) => string;
}) {
  const starts = [...new Set([...STARTS, Number(address.from)])]
    .filter((year) => year >= orders.from && year <= orders.until)
    .sort((one, other) => one - other)
    .map((year) => ({ value: String(year), label: String(year) }));
  const change = (href: string) => changeAddress(href, "push");
  return (
    <div className="flex flex-wrap items-end gap-x-8 gap-y-3 py-4">
      <div>
        <p id="tie-kinds" className="text-13 text-muted">
          Drawn
        </p>
        <ul aria-labelledby="tie-kinds" className="mt-1 flex flex-wrap gap-2">
          {NETWORK_KINDS.map((kind) => {
            const isShown = address.kinds.includes(kind);
            const kinds = NETWORK_KINDS.filter((each) =>
              each === kind ? !isShown : address.kinds.includes(each),
            );
            const href = toHref({ kinds });
            const isLast = isShown && kinds.length === 0;
            return (
              <li key={kind}>
                <ViewLink
                  href={isLast ? toHref({}) : href}
                  onChoose={() => isLast || change(href)}
                  aria-current={isShown ? "true" : undefined}
                  className="inline-flex min-h-9 items-center gap-2 rounded-sm border border-rule px-3 text-13 text-muted hover:border-accent hover:text-accent aria-[current]:border-ink aria-[current]:text-ink"
                >
                  <TieSign kind={kind} />
                  {KIND_WORDS[kind].name}
                  <span className="sr-only">{isShown ? ", drawn" : ", not drawn"}</span>
                </ViewLink>
              </li>
            );
          })}
        </ul>
      </div>
      <div className="needs-script">
        <ViewSelect
          label="Arms ordered since"
          name="from"
          value={address.from}
          options={starts}
          onChoose={(from) => change(toHref({ from }))}
        />
      </div>
      <noscript>
        <ChoiceForm action="/cooperation/ties">
          <Choice label="Arms ordered since" name="from" value={address.from} options={starts} />
          <input type="hidden" name="country" value={address.country.join(",")} />
          <input type="hidden" name="kinds" value={address.kinds.join(",")} />
        </ChoiceForm>
      </noscript>
    </div>
  );
}
