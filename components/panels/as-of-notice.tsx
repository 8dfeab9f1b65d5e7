"use client";

import { useSyncExternalStore } from "react";
import { getAsOf, subscribeAsOf } from "@/lib/queries/as-of";
import { useSiteFacts } from "./site-facts";

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
          <time dateTime={new Date(asOf).toISOString()}>{toMoment(new Date(asOf))}</time>: the
          database does not answer at the moment. What is already here is shown; newer figures come
          when it answers again.
        </p>
      )}
    </div>
  );
}

/** Its form is made where a moment is shown: a browser takes long over one, and is hardly ever asked. */
function toMoment(date: Date): string {
  const form = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "UTC",
    timeZoneName: "short",
  });
  return form.format(date);
}
