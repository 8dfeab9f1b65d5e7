"use client";

import type { ReactNode } from "react";
import { press } from "@/components/ui/press";

/** As much of a query as its four states need. */
export interface QueryState {
  status: "pending" | "error" | "success";
  error: Error | null;
  isPlaceholderData: boolean;
  refetch: () => unknown;
}

/**
 * Loading, failed with a way to try again, empty, or ready: a panel is always one of the four and
 * says which. Older figures stay, faded, while newer ones are on their way.
 */
export function QueryStates({
  query,
  empty,
  children,
}: {
  query: QueryState;
  /** A sentence where there is nothing to show, with the next step; null where there is. */
  empty: string | null;
  children: ReactNode;
}) {
  if (query.status === "error") {
    return (
      <div role="alert" className="flex flex-wrap items-center gap-3 py-6 text-15">
        <p>These figures could not be read. {query.error?.message}</p>
        <button type="button" className={press.plain} onClick={() => query.refetch()}>
          Try again
        </button>
      </div>
    );
  }
  if (query.status === "pending") {
    return (
      <p role="status" className="py-6 text-15 text-muted">
        Loading figures…
      </p>
    );
  }
  if (empty !== null) return <p className="py-6 text-15 text-muted">{empty}</p>;
  return query.isPlaceholderData ? (
    <div aria-busy="true" className="fades contents opacity-60">
      {children}
    </div>
  ) : (
    children
  );
}
