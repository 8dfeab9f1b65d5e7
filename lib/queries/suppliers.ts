import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { SuppliersReply } from "@/lib/contracts/suppliers";
import { fetchReply, toAddress } from "./fetch-reply";

interface Asked {
  country: string;
  from?: number;
  until?: number;
}

/** Who supplied a country with arms, on orders of some years. */
export function suppliersQuery({ country, from, until }: Asked) {
  return queryOptions({
    queryKey: ["suppliers", country, from ?? null, until ?? null],
    queryFn: ({ signal }) =>
      fetchReply<SuppliersReply>(toAddress("/api/v1/suppliers", { country, from, until }), signal),
  });
}

export function useSuppliers(asked: Asked) {
  return useQuery({ ...suppliersQuery(asked), placeholderData: keepPreviousData });
}
