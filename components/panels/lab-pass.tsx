"use client";

import { useState } from "react";
import { CountrySelect } from "@/components/ui/country-select";
import { press } from "@/components/ui/press";
import { formatFigure, formatOrdinal, formatRatio } from "@/lib/series/format-figure";
import type { StrengthRow } from "@/lib/series/strength-rows";
import { useLab } from "./lab-context";
import { LabProgress } from "./lab-progress";
import type { LabIndex } from "./lab-worker";
import { useLabAnswer } from "./use-lab-answer";

/** What it would take one country to pass another: of each figure the least change that is enough. */
export function LabPass({
  index,
  indexKey,
  rows,
  nameOf,
  unitOf,
}: {
  index: LabIndex;
  indexKey: string;
  rows: readonly StrengthRow[];
  nameOf: (code: string) => string;
  unitOf: (code: string) => string;
}) {
  const { country, changes, change } = useLab();
  const [one, setOne] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const from = one ?? country.find((iso3) => rows.some((row) => row.iso3 === iso3)) ?? "";
  const place = rows.findIndex(({ iso3 }) => iso3 === from);
  const target = other ?? rows[Math.max(0, place - 1)]?.iso3 ?? "";
  const key = `${indexKey} ${from} ${target}`;
  const { answers, progress, failure, cancel } = useLabAnswer(
    "passes",
    asked === key ? key : null,
    () => [{ kind: "passes", index, country: from, other: target }],
    0,
  );
  const answer = answers?.[0] ?? null;
  const name = (iso3: string) => rows.find((row) => row.iso3 === iso3)?.name ?? iso3;
  const enough = (answer ?? []).flatMap((each) =>
    each.to === null ? [] : [{ ...each, to: each.to }],
  );
  const never = (answer ?? []).filter(({ to }) => to === null);
  const best = never.toSorted(
    (a, b) => (a.rank ?? Number.MAX_VALUE) - (b.rank ?? Number.MAX_VALUE),
  )[0];
  return (
    <section aria-labelledby="pass" className="mt-10 border-t border-rule pt-3">
      <h2 id="pass" className="text-18 font-semibold">
        What it would take to pass
      </h2>
      <div className="mt-2 flex flex-wrap items-end gap-4">
        <CountrySelect label="Country" rows={rows} value={from} onChoose={setOne} />
        <CountrySelect label="To pass" rows={rows} value={target} onChoose={setOther} />
        <button
          type="button"
          className={press.plain}
          disabled={from === target || place === -1}
          onClick={() => setAsked(key)}
        >
          Find out
        </button>
      </div>
      <LabProgress progress={progress} what="Trying figure by figure" onCancel={cancel} />
      {failure && <p className="mt-2 text-15">{failure}</p>}
      {answer?.length === 0 && (
        <p className="mt-2 text-15">{`${name(from)} stands above ${name(target)} already.`}</p>
      )}
      {enough.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table scrolls inside its own frame and must be reachable by keyboard
        <section tabIndex={0} aria-label="Least changes" className="mt-3 overflow-x-auto">
          <table className="number w-full text-13">
            <caption className="sr-only">
              The least change of one figure by which {name(from)} passes {name(target)}
            </caption>
            <thead>
              <tr className="border-b border-rule text-left">
                <th scope="col" className="py-1 pr-4 font-semibold">
                  Figure
                </th>
                <th scope="col" className="py-1 pr-4 text-right font-semibold">
                  Now
                </th>
                <th scope="col" className="py-1 pr-4 text-right font-semibold">
                  Enough
                </th>
                <th scope="col" className="py-1 pr-4 text-right font-semibold">
                  Times
                </th>
                <th scope="col" className="py-1 pr-4 text-right font-semibold">
                  Rank then
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {enough
                .toSorted((a, b) => toTimes(a) - toTimes(b))
                .map((each) => (
                  <tr key={each.column} className="border-b border-rule">
                    <th scope="row" className="py-1 pr-4 text-left font-normal">
                      {nameOf(each.column)}
                    </th>
                    <td className="py-1 pr-4 text-right">
                      {formatFigure(each.from, unitOf(each.column))}
                    </td>
                    <td className="py-1 pr-4 text-right">
                      {formatFigure(each.to, unitOf(each.column))}
                    </td>
                    <td className="py-1 pr-4 text-right">
                      {each.from > 0 ? formatRatio(each.to / each.from) : "from none"}
                    </td>
                    <td className="py-1 pr-4 text-right">
                      {each.rank === null ? "" : formatOrdinal(each.rank)}
                    </td>
                    <td className="py-1 text-right">
                      <button
                        type="button"
                        className={press.word}
                        aria-label={`Take ${nameOf(each.column)} so`}
                        onClick={() =>
                          change({
                            changes: [
                              ...changes.filter(
                                (old) => old.unit !== from || old.column !== each.column,
                              ),
                              { unit: from, column: each.column, to: { value: each.to } },
                            ],
                          })
                        }
                      >
                        take it so
                      </button>
                    </td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      )}
      {best !== undefined && (
        <p className="number mt-2 max-w-[70ch] text-13 text-muted">
          Not by one of these alone, even with the most that any country has:{" "}
          {never.map(({ column }) => nameOf(column)).join(", ")}. The nearest of them,{" "}
          {nameOf(best.column)}, would make it{" "}
          {best.rank === null ? "unranked" : formatOrdinal(best.rank)}.
        </p>
      )}
      {answer && answer.length > 0 && (
        <p className="mt-1 max-w-[70ch] text-13 text-muted">
          One figure is changed at a time, everything else as it is, and the whole index computed
          anew; found to three digits. No figure is tried beyond the best that any country has.
        </p>
      )}
    </section>
  );
}

/** How far a figure must go; from none it is farther than from anything. */
function toTimes({ from, to }: { from: number; to: number }): number {
  return from > 0 ? Math.max(to / from, from / Math.max(to, Number.MIN_VALUE)) : Number.MAX_VALUE;
}
