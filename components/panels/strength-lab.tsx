"use client";

import { type ComponentType, useCallback, useEffect, useMemo, useState } from "react";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { ViewSelect } from "@/components/ui/view-select";
import type { Recipe } from "@/lib/contracts/recipe";
import { toRecipeTerms } from "@/lib/contracts/recipe-terms";
import { toStrengthHref } from "@/lib/contracts/strength-view";
import { readColumnCode } from "@/lib/domain/column-code";
import { toWhatIfText } from "@/lib/domain/what-if";
import { useScoringTable } from "@/lib/queries/scoring-table";
import { toLensFigures } from "@/lib/scoring/lens-figures";
import { unpackTable } from "@/lib/scoring/unpack-table";
import { formatFigure } from "@/lib/series/format-figure";
import type { StaticFigure } from "@/lib/series/written-aside";
import { CountryChoice } from "./country-choice";
import { LabAdd } from "./lab-add";
import { LabProvider, useLab } from "./lab-context";
import { LabFiles } from "./lab-files";
import { LabMethods } from "./lab-methods";
import type { LabResult } from "./lab-result";
import { LabWeights } from "./lab-weights";
import { LabWhatIf } from "./lab-what-if";
import { QueryStates } from "./query-states";
import { StaticDrawings } from "./static-drawing";
import { type GivenChanges, useLensHeads } from "./strength-facts";

/** What can be put into an index. */
export interface LabIndicator {
  slug: string;
  name: string;
  direction: 1 | -1;
}

interface LabProps {
  recipes: Readonly<Record<string, Recipe>>;
  given: GivenChanges;
  indicators: readonly LabIndicator[];
  /** The result as the server drew it, for the time until the engine is here. */
  drawn: StaticFigure;
  sentence: string | null;
}

/** An index on the bench: weights, methods and figures to be changed, and what comes of it. */
export function StrengthLab({ recipes, given, ...rest }: LabProps) {
  return (
    <LabProvider recipes={recipes} given={given}>
      <Bench {...rest} />
    </LabProvider>
  );
}

function Bench({ indicators, drawn, sentence }: Omit<LabProps, "recipes" | "given">) {
  const lab = useLab();
  const lenses = useLensHeads();
  const { base, recipe, changes, country, lens, recipes, problems, change } = lab;
  const Result = useEngine();
  const head = lenses.find(({ slug }) => slug === lens) ?? {};
  const table = useScoringTable(toLensFigures(head, base, recipe));
  const figures = useMemo(() => table.data && unpackTable(table.data.data), [table.data]);
  const heads = useMemo(
    () => new Map(table.data?.data.columns.map((column) => [column.code, column])),
    [table.data],
  );
  const names = useMemo(
    () => new Map(indicators.map(({ slug, name }) => [slug, name])),
    [indicators],
  );
  const nameOf = useCallback(
    (code: string) => {
      const part = [
        ...recipe.groups,
        ...recipe.indicators,
        ...base.groups,
        ...base.indicators,
      ].find((each) => each.code === code);
      if (part?.name !== undefined) return part.name;
      const { indicator, source, amongNeighbours } = readColumnCode(code);
      const by = source === null ? "" : `, by ${source}`;
      return `${names.get(indicator) ?? code}${by}${amongNeighbours ? ", among neighbours" : ""}`;
    },
    [recipe, base, names],
  );
  const unitOf = useCallback((code: string) => heads.get(code)?.unit ?? "", [heads]);
  const toStated = (unit: string, code: string) => {
    const column = heads.get(code);
    const place = table.data?.data.units.findIndex((each) => each.code === unit) ?? -1;
    if (column === undefined || place === -1) return "not known";
    if (column.notApplicable.includes(place)) return "not applicable";
    const value = column.values[place] ?? null;
    return value === null
      ? "not known"
      : `${formatFigure(value, column.unit)} ${toUnitWord(column.unit)} (${column.years[place]})`;
  };
  const view = {
    ...{ country: [...country], lens, recipe: toRecipeTerms(recipe, base) },
    if: changes.map(toWhatIfText),
  };
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 pt-6 pb-4">
        <div>
          <h1 className="text-24 leading-tight font-semibold sm:text-36">The lab</h1>
          <p className="mt-3 max-w-[70ch] text-15">
            Change how an index is made, or what a country has, and see who ranks where. It is
            computed in your browser, and the address holds the whole recipe. An index is not a
            prediction of a war’s outcome.
          </p>
        </div>
        <p className="flex flex-wrap gap-x-5">
          <a href={toStrengthHref("/strength", view)} className={press.word}>
            The ranking by this recipe
          </a>
          <a href="/strength/method" className={press.word}>
            How an index is made
          </a>
        </p>
      </div>
      <ProblemList problems={problems} />
      <CountryChoice />
      <noscript>
        <p className="py-4 text-15">
          The lab computes in your browser and needs script. Below is the result of the recipe in
          the address.
        </p>
      </noscript>
      <div className="grid gap-x-10 gap-y-8 pt-4 lg:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="needs-script min-w-0">
          <ViewSelect
            label="Start from the lens"
            name="lens"
            value={lens}
            options={lenses.map(({ slug, title }) => ({ value: slug, label: title }))}
            onChoose={(slug) => change({ lens: slug, recipe: recipes[slug] ?? base })}
          />
          <LabWeights nameOf={nameOf}>
            <LabAdd indicators={indicators} nameOf={nameOf} />
          </LabWeights>
          <LabMethods />
          <LabWhatIf
            nameOf={nameOf}
            toStated={toStated}
            // Of figures that are still on their way nothing can be said.
            figures={(!table.isPlaceholderData && figures) || null}
          />
          <LabFiles />
        </div>
        <div className="min-w-0">
          {Result !== null && table.data !== undefined && figures !== undefined ? (
            <Result
              reply={table.data}
              table={figures}
              isBehind={table.isPlaceholderData}
              nameOf={nameOf}
              unitOf={unitOf}
            />
          ) : (
            <QueryStates
              query={
                table.isError ? table : { ...table, status: "success", isPlaceholderData: false }
              }
              empty={null}
            >
              <h2 className="text-18 font-semibold">The ranking by this recipe</h2>
              <Static figure={drawn} />
              <p className="mt-2 text-15">{sentence}</p>
            </QueryStates>
          )}
        </div>
      </div>
    </>
  );
}

/** The engine and what draws its result, fetched once the page stands. */
function useEngine(): ComponentType<Parameters<typeof LabResult>[0]> | null {
  const [engine, setEngine] = useState<{ Result: typeof LabResult } | null>(null);
  useEffect(() => {
    let isHere = true;
    import("./lab-result").then(({ LabResult: Result }) => {
      if (isHere) setEngine({ Result });
    });
    return () => {
      isHere = false;
    };
  }, []);
  return engine?.Result ?? null;
}

function Static({ figure }: { figure: StaticFigure }) {
  return (
    <div className="figure-static mt-2">
      <StaticDrawings figure={figure} />
    </div>
  );
}

/** Money and shares have their sign with the figure already. */
function toUnitWord(unit: string): string {
  return unit.includes("US$") || unit.startsWith("%") ? "" : unit;
}
