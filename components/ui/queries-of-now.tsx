"use client";

import { type DehydratedState, HydrationBoundary } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

/**
 * Replies that came with a page, as old as the page's being read and no older: a page may have been
 * drawn long before, and is sent only while its figures are the present ones. A reader's clock may
 * also be another than the server's.
 */
export function QueriesOfNow({ state, children }: { state: DehydratedState; children: ReactNode }) {
  const [own] = useState(() => toNow(state, Date.now()));
  return <HydrationBoundary state={own}>{children}</HydrationBoundary>;
}

function toNow(state: DehydratedState, now: number): DehydratedState {
  const queries = state.queries.map((query) => ({
    ...query,
    dehydratedAt: now,
    state: { ...query.state, dataUpdatedAt: now },
  }));
  return { ...state, queries };
}
