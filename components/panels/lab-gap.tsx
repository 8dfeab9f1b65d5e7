"use client";

import { useMemo, useState } from "react";
import { CountrySelect } from "@/components/ui/country-select";
import { groupDigits } from "@/lib/domain/group-digits";
import { outranks } from "@/lib/scoring/analyses/rank-spread";
import { formatFigure } from "@/lib/series/format-figure";
import type { StrengthRow } from "@/lib/series/strength-rows";
import type { LabIndex } from "./lab-worker";
import { useLabAnswer } from "./use-lab-answer";

/** So many on either side are drawn; the rest is summed up. */
const MOST_SHOWN = 6;
const WAIT = 150;

/** Why one country stands above another: what each indicator adds to the gap between their scores. */
export function LabGap({
  index,
  indexKey,
  rows,
  country,
  ranks,
}: {
  index: LabIndex;
  /** By which one index is told from another. */
  indexKey: string;
  rows: readonly StrengthRow[];
  country: readonly string[];
  /** Of all recomputations; null until they are made. */
  ranks: Uint16Array | null;
}) {
  const ranked = rows.filter(({ iso3 }) => country.includes(iso3));
  const [one, setOne] = useState<string | null>(null);
  const [other, setOther] = useState<string | null>(null);
  const above = one ?? ranked[0]?.iso3 ?? rows[0]?.iso3 ?? "";
  const below = other ?? ranked[1]?.iso3 ?? rows[1]?.iso3 ?? "";
  const isPair =
    above !== below && [above, below].every((iso3) => rows.some((r) => r.iso3 === iso3));
  const { answers, failure } = useLabAnswer(
    "parts",
    isPair ? `${indexKey} ${above} ${below}` : null,
    () => [{ kind: "parts", index, country: above, against: below }],
    WAIT,
  );
  const answer = answers?.[0] ?? null;
  const nameOf = (iso3: string) => rows.find((row) => row.iso3 === iso3)?.name ?? iso3;
  const often = useMemo(
    () => ranks && toOften(ranks, index.packed.units, above, below),
    [ranks, index.packed, above, below],
  );
  const first = answer?.parts.filter(({ points }) => points > 0) ?? [];
  const against = answer?.parts.filter(({ points }) => points < 0).toReversed() ?? [];
  const most = Math.max(...[...first, ...against].map(({ points }) => Math.abs(points)), 0);
  return (
    <section aria-labelledby="gap" className="mt-10 border-t border-rule pt-3">
      <h2 id="gap" className="text-18 font-semibold">
        Why {nameOf(above)} is {isAbove(rows, above, below) ? "above" : "below"} {nameOf(below)}
      </h2>
      <div className="mt-2 flex flex-wrap gap-4">
        <CountrySelect label="Country" rows={rows} value={above} onChoose={setOne} />
        <CountrySelect label="Held against" rows={rows} value={below} onChoose={setOther} />
      </div>
      {!isPair && <p className="mt-2 text-15 text-muted">Choose two countries that are ranked.</p>}
      {failure && <p className="mt-2 text-15">{failure}</p>}
      {answer && (
        <>
          <div className="mt-3 grid gap-x-10 gap-y-4 sm:grid-cols-2">
            <Side title={`For ${nameOf(above)}`} parts={first} most={most} />
            <Side title={`For ${nameOf(below)}`} parts={against} most={most} />
          </div>
          <p className="number mt-2 text-13 text-muted">
            {nameOf(above)} scores {formatFigure(answer.to ?? 0, "")}, {nameOf(below)}{" "}
            {formatFigure(answer.from ?? 0, "")}; what each indicator adds sums to the difference
            {answer.orders !== null &&
              `, averaged over ${groupDigits(answer.orders)} orders in which they may change`}
            .
          </p>
          {often && (
            <p className="number mt-1 text-15">
              {nameOf(above)} outranks {nameOf(below)} in {often} recomputations.
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** @example toOften(ranks, units, "MNG", "KEN") // → "62.3% of 1,000" */
function toOften(
  ranks: Uint16Array,
  units: readonly { code: string }[],
  one: string,
  other: string,
): string | null {
  const place = (iso3: string) => units.findIndex(({ code }) => code === iso3);
  const { above, runs } = outranks(ranks, units.length, place(one), place(other));
  return above === null ? null : `${formatFigure(above * 100, "%")} of ${groupDigits(runs)}`;
}

function isAbove(rows: readonly StrengthRow[], one: string, other: string): boolean {
  const place = (iso3: string) => rows.findIndex((row) => row.iso3 === iso3);
  return place(one) < place(other);
}

function Side({
  title,
  parts,
  most,
}: {
  title: string;
  parts: readonly { code: string; name: string; points: number }[];
  most: number;
}) {
  const rest = parts.slice(MOST_SHOWN);
  const sum = rest.reduce((all, { points }) => all + Math.abs(points), 0);
  const total = parts.reduce((all, { points }) => all + Math.abs(points), 0);
  return (
    <div>
      <h3 className="number flex justify-between text-13 font-semibold">
        {title} <span>{formatFigure(total, "")} points</span>
      </h3>
      {parts.length === 0 && <p className="text-13 text-muted">Nothing.</p>}
      <ul>
        {parts.slice(0, MOST_SHOWN).map(({ code, name, points }) => (
          <li key={code} className="border-b border-rule py-1 text-13">
            <div className="flex justify-between gap-3">
              {name} <span className="number">{formatFigure(Math.abs(points), "")}</span>
            </div>
            <svg
              viewBox="0 0 100 4"
              preserveAspectRatio="none"
              className="mt-0.5 block h-1 w-full"
              aria-hidden="true"
            >
              <rect width={(100 * Math.abs(points)) / most} height="4" fill="var(--ink-muted)" />
            </svg>
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <p className="number mt-1 flex justify-between text-13 text-muted">
          {rest.length} others <span>{formatFigure(sum, "")}</span>
        </p>
      )}
    </div>
  );
}
