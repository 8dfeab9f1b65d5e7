"use client";

import { memo } from "react";
import { INDICATOR_DOMAINS } from "@/lib/domain/indicator";
import { DOMAIN_NAMES } from "@/lib/series/domain-names";
import { useRankingsFacts } from "./rankings-context";

/** The one place where publishers' rankings and those derived here are chosen. */
export const SubjectOptions = memo(function SubjectOptions() {
  const { publishers, indicators } = useRankingsFacts();
  return (
    <>
      <optgroup label="Published rankings">
        {publishers.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </optgroup>
      {INDICATOR_DOMAINS.map((domain) => {
        const inDomain = indicators.filter((each) => each.domain === domain);
        return (
          inDomain.length > 0 && (
            <optgroup key={domain} label={`Derived by Parity: ${DOMAIN_NAMES[domain]}`}>
              {inDomain.map(({ slug, name, unit }) => (
                <option key={slug} value={slug}>
                  {name}, {unit}
                </option>
              ))}
            </optgroup>
          )
        );
      })}
    </>
  );
});
