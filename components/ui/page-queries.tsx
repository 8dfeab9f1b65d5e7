import { dehydrate, type QueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { QueriesOfNow } from "./queries-of-now";

/** What a page read for its first paint, in the query cache of the browser. */
export function PageQueries({ queries, children }: { queries: QueryClient; children: ReactNode }) {
  return <QueriesOfNow state={dehydrate(queries)}>{children}</QueriesOfNow>;
}
