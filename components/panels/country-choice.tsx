"use client";

import { memo } from "react";
import { CountryMark } from "@/components/ui/country-mark";
import { press } from "@/components/ui/press";
import { TakeAway } from "@/components/ui/take-away";
import { ViewLink } from "@/components/ui/view-link";
import { MOST_CHOSEN } from "@/lib/contracts/chosen-countries";
import { toCountryStyles } from "@/lib/series/country-style";
import { CountryChooser } from "./country-chooser";
import { PeerSuggestions } from "./peer-suggestions";
import { useSiteFacts } from "./site-facts";
import { useChosenCountries, useCountriesHref } from "./use-chosen-countries";

/**
 * The chosen countries with their marks, each to be removed, and the ways to choose others.
 *
 * @param isPlain without rules above and below, where what is around already divides
 */
export const CountryChoice = memo(function CountryChoice({
  isPlain = false,
}: {
  isPlain?: boolean;
}) {
  const { country: chosen, setCountry } = useChosenCountries();
  const toHref = useCountriesHref();
  const { names, presets } = useSiteFacts();
  const styles = toCountryStyles(chosen);
  return (
    <div className={isPlain ? "" : "border-y border-rule py-3"}>
      <ul className="flex flex-wrap items-center gap-2" aria-label="Chosen countries">
        {styles.map((style) => {
          const rest = chosen.filter((iso3) => iso3 !== style.iso3);
          const name = names[style.iso3] ?? style.iso3;
          return (
            <li
              key={style.iso3}
              className="inline-flex min-h-9 items-center gap-2 rounded-sm border border-rule pl-3 text-15 print:border-0 print:pl-0"
            >
              <CountryMark style={style} />
              {name}
              <TakeAway
                label={`Remove ${name}`}
                href={toHref(rest)}
                onChoose={() => setCountry(rest)}
              />
            </li>
          );
        })}
        <li>
          <CountryChooser />
        </li>
      </ul>
      <p className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-13 text-muted print:hidden">
        <span>
          {chosen.length} of at most {MOST_CHOSEN}. Or take:
        </span>
        {presets.map(({ name, country }) => (
          <ViewLink
            key={name}
            href={toHref(country)}
            onChoose={() => setCountry(country)}
            className={press.word}
          >
            {name}
          </ViewLink>
        ))}
      </p>
      <PeerSuggestions />
    </div>
  );
});
