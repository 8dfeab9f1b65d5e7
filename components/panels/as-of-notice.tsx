"use client";

import { useSyncExternalStore } from "react";
import { getAsOf, subscribeAsOf } from "@/lib/queries/as-of";
import { useSiteFacts } from "./site-facts";

const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "UTC",
  timeZoneName: "short",
});

/** While the database does not answer: of when the figures are. An answer that is new again ends it. */
export function AsOfNotice() {
  const { asOf: drawn } = useSiteFacts();
  const told = useSyncExternalStore(subscribeAsOf, getAsOf, () => undefined);
  const asOf = told === undefined ? drawn : told;
  return (
    <div role="status">
      {asOf !== null && (
        <p className="mt-3 border-l-4 border-accent py-1 pl-3 text-15">
          Figures as of{" "}
          <time dateTime={new Date(asOf).toISOString()}>{MOMENT.format(new Date(asOf))}</time>: the
          database does not answer at the moment. What is already here is shown; newer figures come
          when it answers again.
        </p>
      )}
    </div>
  );
}
