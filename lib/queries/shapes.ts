import { queryOptions, useQuery } from "@tanstack/react-query";
import type { ShapesReply } from "@/lib/contracts/shapes";
import { fetchReply, toAddress } from "./fetch-reply";

/** The land of a map; it does not change while a page is open. */
export function shapesQuery(zoom: ShapesReply["data"]["zoom"]) {
  return queryOptions({
    queryKey: ["shapes", zoom],
    queryFn: ({ signal }) => fetchReply<ShapesReply>(toAddress("/api/v1/shapes", { zoom }), signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** @param enabled once a map is about to be drawn by hand */
export function useShapes(zoom: ShapesReply["data"]["zoom"], enabled: boolean) {
  return useQuery({ ...shapesQuery(zoom), enabled });
}
