"use client";

import { useState } from "react";
import { press } from "@/components/ui/press";
import { Select } from "@/components/ui/select";
import { MOST_CHANGES } from "@/lib/contracts/strength-terms";
import { groupDigits } from "@/lib/domain/group-digits";
import { readWhatIf, toChangedFigure, toWhatIfText, type WhatIf } from "@/lib/domain/what-if";
import { changeFigures } from "@/lib/scoring/change-figures";
import { followFigure } from "@/lib/scoring/follow-figure";
import { listColumns } from "@/lib/scoring/list-columns";
import type { ScoringTable } from "@/lib/scoring/scoring-table";
import { WHY_NOT_TAKEN } from "@/lib/series/what-if-words";
import { useLab } from "./lab-context";
import { LabSection } from "./lab-section";
import { useSiteFacts } from "./site-facts";

/** A figure as the table has it, in words. */
export type ToStated = (unit: string, column: string) => string;

/** Any figure of any country taken otherwise: twice the spending, five hundred tanks. */
export function LabWhatIf({
  nameOf,
  toStated,
  figures,
}: {
  nameOf: (code: string) => string;
  toStated: ToStated;
  /** What changes are made of; null until they are here. */
  figures: ScoringTable | null;
}) {
  const { names } = useSiteFacts();
  const { recipe, changes, country, change } = useLab();
  const columns = listColumns(recipe);
  const [unit, setUnit] = useState(country[0] ?? "MNG");
  const [chosen, setColumn] = useState("military-spending-usd");
  const [isTimes, setTimes] = useState(true);
  const [text, setText] = useState("2");
  const column = columns.includes(chosen) ? chosen : (columns[0] ?? "");
  const wanted = readWhatIf(`${unit}:${column}:${isTimes ? "x" : ""}${text.trim()}`);
  const others = changes.filter((each) => each.unit !== unit || each.column !== column);
  const isFull = others.length >= MOST_CHANGES;
  const why = findReasons(figures, changes);
  const whyNot = wanted && (findReasons(figures, [...others, wanted]).get(wanted) ?? null);
  const followers = wanted === null || figures === null ? [] : listFollowers(figures, wanted);
  const canTake = wanted !== null && whyNot === null && figures !== null && !isFull;
  return (
    <LabSection title="What if">
      <form
        className="mt-2 grid gap-2 text-13 text-muted"
        onSubmit={(event) => {
          event.preventDefault();
          if (canTake) change({ changes: [...others, wanted] });
        }}
      >
        <label className="grid gap-1">
          Country
          <Select
            className={`${press.field} w-full`}
            value={unit}
            onChange={({ target }) => setUnit(target.value)}
          >
            {Object.entries(names)
              .toSorted(([, one], [, other]) => (one < other ? -1 : 1))
              .map(([iso3, name]) => (
                <option key={iso3} value={iso3}>
                  {name}
                </option>
              ))}
          </Select>
        </label>
        <label className="grid gap-1">
          Figure
          <Select
            className={`${press.field} w-full`}
            value={column}
            onChange={({ target }) => setColumn(target.value)}
          >
            {columns.map((code) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </Select>
        </label>
        <p className="number">Stated: {toStated(unit, column)}</p>
        {followers.length > 0 && <p>With it changes: {followers.map(nameOf).join("; ")}.</p>}
        <div className="flex flex-wrap items-end gap-2">
          <label className="grid gap-1">
            Is taken to be
            <Select
              className={press.field}
              value={isTimes ? "times" : "exactly"}
              onChange={({ target }) => setTimes(target.value === "times")}
            >
              <option value="times">so many times as much</option>
              <option value="exactly">exactly</option>
            </Select>
          </label>
          <input
            aria-label={isTimes ? "Times as much" : "The figure"}
            className={`${press.field} number w-28`}
            inputMode="decimal"
            value={text}
            aria-invalid={wanted === null || whyNot !== null}
            onChange={({ target }) => setText(target.value)}
          />
          <button type="submit" className={`${press.plain} text-ink`} disabled={!canTake}>
            Take it so
          </button>
        </div>
        <p role="status">
          {wanted === null && "Write a number, as in 2 or 181000000."}
          {whyNot !== null && `This cannot be taken: ${whyNot}.`}
          {isFull && `At most ${MOST_CHANGES} figures are taken otherwise at a time.`}
        </p>
      </form>
      {changes.length > 0 && (
        <ul className="mt-3 text-13" aria-label="Figures taken otherwise">
          {changes.map((each) => (
            <li
              key={toWhatIfText(each)}
              className="flex items-center justify-between gap-2 border-t border-rule py-1"
            >
              <span className="number">
                {names[each.unit] ?? each.unit}: {nameOf(each.column)}{" "}
                {"times" in each.to ? `× ${each.to.times}` : groupDigits(each.to.value)}
                <span className="text-muted"> (stated: {toStated(each.unit, each.column)})</span>
                {why.has(each) && (
                  <span className="block border-l-4 border-accent pl-2">
                    Not taken: {why.get(each)}.
                  </span>
                )}
              </span>
              <button
                type="button"
                className={`${press.word} shrink-0`}
                aria-label={`As stated again: ${names[each.unit] ?? each.unit}, ${nameOf(each.column)}`}
                onClick={() => change({ changes: changes.filter((other) => other !== each) })}
              >
                as stated
              </button>
            </li>
          ))}
        </ul>
      )}
    </LabSection>
  );
}

/** Codes of the columns that are others with a change: the same said otherwise, and what is made of it. */
function listFollowers(figures: ScoringTable, change: WhatIf): string[] {
  const { column } = change;
  const unit = figures.units.findIndex((each) => each.code === change.unit);
  const value = toChangedFigure(change, figures.columns.get(column)?.values[unit]);
  const followed = Number.isNaN(value) ? [] : followFigure(figures, { column, unit, value });
  return [...new Set(followed.map((each) => each.column))];
}

/** Of the changes that cannot be taken, why. */
function findReasons(
  figures: ScoringTable | null,
  changes: readonly WhatIf[],
): ReadonlyMap<WhatIf, string> {
  const problems = figures === null ? [] : changeFigures(figures, changes).problems;
  return new Map(problems.map(({ change, problem }) => [change, WHY_NOT_TAKEN[problem]]));
}
