"use client";

import { usePathname } from "next/navigation";
import { loadChosenCountries } from "@/lib/contracts/chosen-countries";
import { withCountries } from "@/lib/export/view-address";
import { useAddress } from "./use-address";

const PAGES = [
  { href: "/", name: "Overview" },
  { href: "/compare", name: "Compare" },
  { href: "/data", name: "Data" },
  { href: "/data/disagreements", name: "Disagreements" },
];

/** The way to every page; the chosen countries stay chosen along it. */
export function SiteNav() {
  const path = usePathname();
  const address = useAddress();
  const chosen = address.has("country") ? loadChosenCountries(address).country : [];
  return (
    <>
      <a href={withCountries("/", chosen)} className="text-18 font-semibold">
        Parity
      </a>
      <nav
        aria-label="Pages"
        className="order-last flex w-full flex-wrap gap-x-5 text-15 sm:order-none sm:w-auto sm:flex-1"
      >
        {PAGES.map(({ href, name }) => (
          <a
            key={href}
            href={withCountries(href, chosen)}
            aria-current={path === href ? "page" : undefined}
            className="inline-flex min-h-9 items-center underline-offset-8 hover:text-accent aria-[current]:underline aria-[current]:decoration-2"
          >
            {name}
          </a>
        ))}
      </nav>
    </>
  );
}
