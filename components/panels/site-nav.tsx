"use client";

import { usePathname } from "next/navigation";
import { withCountries } from "@/lib/export/view-address";
import { SITE_PAGES } from "@/lib/series/finding/site-pages";
import { useChosenCountries } from "./use-chosen-countries";

/** The way to every page; the chosen countries stay chosen along it. */
export function SiteNav() {
  const path = usePathname();
  const { country, isUsual } = useChosenCountries();
  const chosen = isUsual ? [] : country;
  return (
    <>
      <a href={withCountries("/", chosen)} className="text-18 font-semibold">
        Parity
      </a>
      <nav
        aria-label="Pages"
        className="order-last flex w-full flex-wrap gap-x-5 text-15 sm:order-none sm:w-auto sm:flex-1"
      >
        {SITE_PAGES.map(
          ({ address: href, inHeader }) =>
            inHeader && (
              <a
                key={href}
                href={withCountries(href, chosen)}
                aria-current={path === href ? "page" : undefined}
                className="inline-flex min-h-9 items-center underline-offset-8 hover:text-accent aria-[current]:underline aria-[current]:decoration-2"
              >
                {inHeader}
              </a>
            ),
        )}
      </nav>
    </>
  );
}
