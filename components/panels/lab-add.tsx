"use client";

import { useState } from "react";
import { press } from "@/components/ui/press";
import { Select } from "@/components/ui/select";
import { useLab } from "./lab-context";
import type { LabIndicator } from "./strength-lab";

/** Takes an indicator into the recipe that the lens does not have. */
export function LabAdd({
  indicators,
  nameOf,
}: {
  indicators: readonly LabIndicator[];
  nameOf: (code: string) => string;
}) {
  const { base, recipe, change } = useLab();
  const [slug, setSlug] = useState("");
  const lowest = recipe.groups.filter(({ code }) =>
    recipe.indicators.some(({ parent }) => parent === code),
  );
  const [chosen, setParent] = useState("");
  const parent = lowest.find(({ code }) => code === chosen)?.code ?? lowest[0]?.code ?? "";
  const known = new Set([...base.indicators, ...recipe.indicators].map(({ code }) => code));
  const others = indicators.filter((each) => !known.has(each.slug));
  const added = others.find((each) => each.slug === slug);
  return (
    <details className="mt-2 text-13">
      <summary className={press.word}>Take in another indicator</summary>
      <form
        className="mt-2 grid gap-2 text-muted"
        onSubmit={(event) => {
          event.preventDefault();
          if (added === undefined || parent === "") return;
          const { direction } = added;
          const indicator = { code: added.slug, direction, weight: 1, parent };
          change({ recipe: { ...recipe, indicators: [...recipe.indicators, indicator] } });
          setSlug("");
        }}
      >
        <label className="grid gap-1">
          Indicator
          <Select
            className={`${press.field} w-full`}
            value={added?.slug ?? ""}
            onChange={({ target }) => setSlug(target.value)}
          >
            <option value="">Choose one</option>
            {others.map((each) => (
              <option key={each.slug} value={each.slug}>
                {each.name}
              </option>
            ))}
          </Select>
        </label>
        {lowest.length > 1 && (
          <label className="grid gap-1">
            Into
            <Select
              className={`${press.field} w-full`}
              value={parent}
              onChange={({ target }) => setParent(target.value)}
            >
              {lowest.map(({ code }) => (
                <option key={code} value={code}>
                  {nameOf(code)}
                </option>
              ))}
            </Select>
          </label>
        )}
        <button
          type="submit"
          className={`${press.plain} justify-self-start text-ink`}
          disabled={!added}
        >
          Take in
        </button>
      </form>
    </details>
  );
}
