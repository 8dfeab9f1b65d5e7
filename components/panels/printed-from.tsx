"use client";

import { usePathname } from "next/navigation";
import { useSiteFacts } from "./site-facts";
import { useAddress } from "./use-address";

/** The page's address on paper, where nothing else tells it. */
export function PrintedFrom() {
  const { origin } = useSiteFacts();
  const path = usePathname();
  const query = decodeURIComponent(useAddress().toString());
  return (
    <p className="mt-2 hidden break-all print:block">
      Printed from {`${origin}${path}${query === "" ? "" : `?${query}`}`}
    </p>
  );
}
