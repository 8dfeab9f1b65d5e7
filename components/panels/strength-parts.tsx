"use client";

import { type ReactNode, useMemo } from "react";
import { press } from "@/components/ui/press";
import { Select } from "@/components/ui/select";
import { formatFigure, formatOrdinal } from "@/lib/series/format-figure";
import { toRankWords } from "@/lib/series/rank-figures";
import { type PartedStrength, type PillarPlace, toPillarPlaces } from "@/lib/series/strength-parts";
import { toSpreadText } from "@/lib/series/strength-rows";

/** One country's place, overall and in each pillar. */
export function StrengthParts({
  strength,
  iso3,
  added,
  onChoose,
}: {
  strength: PartedStrength;
  /** Whose parts; null for nobody's. */
  iso3: string | null;
  /** What adds most to its score. */
  added: ReactNode;
  onChoose: (iso3: string) => void;
}) {
  const row = strength.rows.find((each) => each.iso3 === iso3);
  const pillars = useMemo(() => toPillarPlaces(strength, iso3 ?? ""), [strength, iso3]);
  return (
    <aside aria-label="What a rank is made of" className="self-start lg:sticky lg:top-4">
      <label className="flex flex-col gap-1 text-13 text-muted">
        Country
        <Select
          className={`${press.field} w-full`}
          value={row?.iso3 ?? ""}
          onChange={({ target }) => onChoose(target.value)}
        >
          {row === undefined && <option value="">Choose one</option>}
          {strength.rows.map((each) => (
            <option key={each.iso3} value={each.iso3}>
              {each.rank}. {each.name}
            </option>
          ))}
        </Select>
      </label>
      {row === undefined ? (
        <p className="mt-3 text-15 text-muted">
          {iso3 === null
            ? "Point at a row, or choose a country."
            : "The first of the chosen countries has too few figures to be ranked by this recipe."}
        </p>
      ) : (
        <>
          <p className="number mt-3 text-18 font-semibold">
            {row.name} is {toRankWords(row)}
            {row.spread !== null && (
              <span className="font-normal text-muted"> ({toSpreadText(row.spread)})</span>
            )}
          </p>
          {pillars.length > 0 && (
            <>
              <h2 className="mt-4 text-13 font-semibold">
                Its rank in each pillar, the heaviest first
              </h2>
              <ul className="mt-1">
                {pillars.map((pillar) => (
                  <li key={pillar.code} className="border-b border-rule py-1.5 text-13">
                    <div className="flex justify-between gap-3">
                      <span>
                        {pillar.name}{" "}
                        <span className="number text-muted">
                          weighs {formatFigure(pillar.share * 100, "%")}
                        </span>
                      </span>
                      <span className="number shrink-0 text-right">
                        {pillar.rank === null
                          ? "not known, or not applicable"
                          : toPillarWords(pillar.rank, pillar)}
                      </span>
                    </div>
                    <Strip place={pillar.place} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {added}
        </>
      )}
    </aside>
  );
}

/** @example "10th of 145, like 135 others" */
function toPillarWords(rank: number, { of, alike }: PillarPlace): string {
  const others = alike === 0 ? "" : `, like ${alike} ${alike === 1 ? "other" : "others"}`;
  return `${formatOrdinal(rank)} of ${of}${others}`;
}

/** From the weakest, left, to the strongest, right. */
function Strip({ place }: { place: number | null }) {
  return (
    <svg
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      className="mt-1 block h-1.5 w-full"
      aria-hidden="true"
    >
      <rect x="0" y="2.5" width="100" height="1" fill="var(--rule)" />
      {place !== null && (
        <rect x="0" y="1" width={Math.max(0.6, place * 100)} height="4" fill="var(--ink-muted)" />
      )}
    </svg>
  );
}
