import { queryOptions, useQuery } from "@tanstack/react-query";
import type { FigureWordsReply } from "@/lib/contracts/figure-words";
import { fetchReply } from "./fetch-reply";

/**
 * What a figure says in words and as a table.
 *
 * @param address the figure's own, as JSON
 */
export function figureWordsQuery(address: string) {
  return queryOptions({
    queryKey: ["figure-words", address],
    queryFn: ({ signal }) => fetchReply<FigureWordsReply>(address, signal),
  });
}

export function useFigureWords(address: string) {
  return useQuery(figureWordsQuery(address));
}
