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
    // The server leaves out what the page does not read: on paper that is the better address.
    <p className="mt-2 hidden break-all print:block" suppressHydrationWarning>
      Printed from {`${origin}${path}${query === "" ? "" : `?${query}`}`}
    </p>
  );
}
