"use client";

import { memo, useEffect, useMemo, useState } from "react";
import { StrengthDrawing } from "@/components/charts/strength-drawing";
import { FigureTable, type TableRows } from "@/components/ui/figure-table";
import { press } from "@/components/ui/press";
import { ProblemList } from "@/components/ui/problem-list";
import { Select } from "@/components/ui/select";
import type { ScoringTableReply } from "@/lib/contracts/scoring-table";
import { groupDigits } from "@/lib/domain/group-digits";
import { toCreditLine } from "@/lib/export/credit-line";
import { toStrengthCsv } from "@/lib/export/strength-csv";
import { toStrengthResult } from "@/lib/export/strength-result";
import { changeFigures } from "@/lib/scoring/change-figures";
import { RecipeError } from "@/lib/scoring/recipe-error";
import type { ScoringTable } from "@/lib/scoring/scoring-table";
import { toUsualRuns, USUAL_SEED } from "@/lib/scoring/usual-variation";
import { computeStrength, rankBy } from "@/lib/series/compute-strength";
import { toStrengthContent, toStrengthView } from "@/lib/series/strength-content";
import { LabChanges } from "./lab-changes";
import { useLab } from "./lab-context";
import { save } from "./lab-files";
import { LabGap } from "./lab-gap";
import { LabPass } from "./lab-pass";
import { LabProgress } from "./lab-progress";
import { MeasuredBox } from "./measured-box";
import { useSpreads } from "./use-spreads";

// How far a recomputation is changes many times a second; what it does not touch is not drawn anew.
const Drawing = memo(StrengthDrawing);
const Changes = memo(LabChanges);
const Gap = memo(LabGap);
const Pass = memo(LabPass);

/** How often any index can be recomputed here, if its reader waits for it. */
const MORE_RUNS = [1_000, 10_000];

/** What the bench comes to: ranks at once, their intervals a moment later, and what they say. */
export function LabResult({
  reply,
  table,
  isBehind,
  nameOf,
  unitOf,
}: {
  reply: ScoringTableReply;
  /** The same made ready. */
  table: ScoringTable;
  /** Whether these are the figures of before, and those that the bench needs are on their way. */
  isBehind: boolean;
  nameOf: (code: string) => string;
  unitOf: (code: string) => string;
}) {
  const { recipe, base, changes, country, lens, title } = useLab();
  const { taken } = useMemo(() => changeFigures(table, changes), [table, changes]);
  const before = useMemo(() => attempt(() => rankBy(table, base)), [table, base]);
  const { made: strength, problems } = useMemo(() => {
    const ranks = before.made;
    if (ranks === null) return { made: null, problems: before.problems };
    const question = { packed: reply.data, table, recipe, base, before: ranks, changes: taken };
    return attempt(() => computeStrength(question));
  }, [reply, table, recipe, base, before, taken]);
  const usualRuns = toUsualRuns(recipe, table.units.length);
  const [chosenRuns, setRuns] = useState<number | null>(null);
  const runs = chosenRuns ?? usualRuns;
  const [pointed, setPointed] = useState<string | null>(null);
  const index = useMemo(
    () => ({ packed: reply.data, recipe, changes: taken }),
    [reply, recipe, taken],
  );
  const indexKey = useMemo(
    () => JSON.stringify([reply.meta.dataVersion, reply.meta.table, recipe, taken]),
    [reply, recipe, taken],
  );
  const { ranks, spreads, progress, failure, cancel } = useSpreads(
    index,
    strength === null ? null : indexKey,
    runs,
  );
  const result = useMemo(
    () =>
      strength &&
      toStrengthResult({
        ...{ lens: { slug: lens, title }, recipe, changes: taken, strength, reply },
        ...{ spreads, runs, seed: USUAL_SEED },
      }),
    [strength, spreads, lens, title, recipe, taken, reply, runs],
  );
  const content = useMemo(
    () => result && toStrengthContent(toStrengthView(result.data, result.meta.releases, country)),
    [result, country],
  );
  // The table waits for the intervals: hundreds of cells do not follow a slider on its way.
  const [settled, setSettled] = useState<TableRows | null>(null);
  useEffect(() => {
    if (spreads !== null && content !== null) setSettled(content.table);
  }, [spreads, content]);
  if (strength === null && isBehind) {
    return (
      <p role="status" className="py-6 text-15 text-muted">
        Loading figures…
      </p>
    );
  }
  if (strength === null || result === null || content === null) {
    return <ProblemList problems={problems} />;
  }
  const { rows } = strength;
  const credit = toCreditLine(result.meta.releases);
  return (
    <>
      <section aria-labelledby="changes">
        <h2 id="changes" className="text-18 font-semibold">
          What changed
        </h2>
        <Changes rows={rows} changes={taken} nameOf={nameOf} />
      </section>
      <section aria-labelledby="result" className="mt-6 border-t border-rule pt-3">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h2 id="result" className="text-18 font-semibold">
            {content.title}
          </h2>
          <p className="flex items-center gap-3">
            <button
              type="button"
              className={press.word}
              disabled={spreads === null}
              onClick={() =>
                save("parity-strength.csv", toStrengthCsv(result.data, result.meta), "text/csv")
              }
            >
              CSV
            </button>
            <button
              type="button"
              className={press.word}
              disabled={spreads === null}
              onClick={() =>
                save("parity-strength.json", JSON.stringify(result), "application/json")
              }
            >
              JSON
            </button>
          </p>
        </div>
        <p className="text-13 text-muted">{content.subtitle}</p>
        <div className="mt-1 flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 text-13 text-muted">
          <label className="flex items-center gap-2">
            Recompute
            <Select
              className={`${press.field} number`}
              value={runs}
              onChange={({ target }) => {
                const asked = Number(target.value);
                setRuns(asked === usualRuns ? null : asked);
              }}
            >
              {[...new Set([usualRuns, ...MORE_RUNS])].map((each) => (
                <option key={each} value={each}>
                  {groupDigits(each)} times
                </option>
              ))}
            </Select>
          </label>
          <LabProgress progress={progress} what="Recomputing" onCancel={cancel} />
          {failure && <span>{failure}</span>}
        </div>
        <MeasuredBox>
          {(width) => (
            <Drawing
              chart={content.toChart(width)}
              name={`${content.title}. ${content.subtitle}`}
              pointed={pointed}
              onPoint={setPointed}
              onChoose={setPointed}
            />
          )}
        </MeasuredBox>
        <p className="mt-2 text-15">{content.sentence}</p>
        <p className="mt-1 text-13 text-muted">
          {content.toChart(600).notes.join(". ")}. {credit}
        </p>
        <p className="number mt-1 text-13 text-muted">
          Result {result.meta.hash.slice(0, 12)}, data {reply.meta.dataVersion.slice(0, 12)}:
          whoever computes this recipe from these figures gets the same.
        </p>
        {settled && (
          <FigureTable
            caption={`${content.title}. ${content.subtitle}`}
            table={settled}
            source={credit}
          />
        )}
      </section>
      <Gap index={index} indexKey={indexKey} rows={rows} country={country} ranks={ranks} />
      <Pass index={index} indexKey={indexKey} rows={rows} nameOf={nameOf} unitOf={unitOf} />
    </>
  );
}

/** What is made of a recipe and figures, or why it cannot be: the figures may still be another lens’. */
function attempt<Made>(make: () => Made): { made: Made | null; problems: string[] } {
  try {
    return { made: make(), problems: [] };
  } catch (error) {
    if (!(error instanceof RecipeError)) throw error;
    return {
      made: null,
      problems: error.problems.map(
        ({ path, message }) => `This recipe cannot be computed: ${path} ${message}.`,
      ),
    };
  }
}
