import { queryOptions, useQuery } from "@tanstack/react-query";
import type { MissionsReply } from "@/lib/contracts/missions";
import type { ProvenanceReply, ReleaseReply } from "@/lib/contracts/provenance";
import type { RankingsReply } from "@/lib/contracts/rankings";
import type { TiesReply } from "@/lib/contracts/ties";
import type { TransfersReply } from "@/lib/contracts/transfers";
import type { FigureKey } from "@/lib/domain/figure-key";
import { fetchReply, toAddress } from "./fetch-reply";

type ObservationKey = Extract<FigureKey, { kind: "observation" }>;
type RankKey = Extract<FigureKey, { kind: "rank" }>;
type TieKey = Extract<FigureKey, { kind: "tie" }>;
type MissionKey = Extract<FigureKey, { kind: "mission" }>;

function provenanceQuery({ indicator, iso3, year, release }: ObservationKey) {
  const address = toAddress("/api/v1/provenance", { indicator, country: iso3, year, release });
  return queryOptions({
    queryKey: ["provenance", indicator, iso3, year, release],
    queryFn: ({ signal }) => fetchReply<ProvenanceReply>(address, signal),
  });
}

/** Where one figure comes from, and what the other sources say. */
export function useProvenance(key: ObservationKey) {
  return useQuery(provenanceQuery(key));
}

/** One country's place in an edition, with the release that it stands in. */
export function useRankProvenance({ publisher, iso3, edition, release }: RankKey) {
  return useQuery({
    queryKey: ["provenance", "rank", publisher, iso3, edition, release],
    queryFn: async ({ signal }) => {
      const [ranking, origin] = await Promise.all([
        fetchReply<RankingsReply>(
          toAddress("/api/v1/rankings", { publisher, edition, country: iso3 }),
          signal,
        ),
        fetchRelease(release, signal),
      ]);
      return { ranking: ranking.data, file: ranking.meta.file, release: origin.data };
    },
  });
}

type TransferKey = Extract<FigureKey, { kind: "transfer" }>;
type TransferSumKey = Extract<FigureKey, { kind: "transfers" }>;

/** One order of a register, with the release that lists it. */
export function useTransferProvenance({ line, release }: TransferKey) {
  return useOrders(["transfer", line, release], { line, release });
}

/** The orders that a sum is made of, with the release that lists them. */
export function useTransferSum({ iso3, supplier, from, until, release }: TransferSumKey) {
  return useOrders(["transfers", iso3, supplier, from, until, release], {
    ...{ recipient: iso3, supplier, from, until, release },
  });
}

function useOrders(
  key: readonly (string | number | null)[],
  asked: Readonly<Record<string, string | number | null>> & { release: string },
) {
  return useQuery({
    queryKey: ["provenance", ...key],
    queryFn: async ({ signal }) => {
      const [{ data }, origin] = await Promise.all([
        fetchReply<TransfersReply>(toAddress("/api/v1/transfers", asked), signal),
        fetchReply<ReleaseReply>(`/api/v1/releases/${encodeURIComponent(asked.release)}`, signal),
      ]);
      return { orders: data, release: origin.data };
    },
  });
}
/** One tie between two countries, with the release that states it. */
export function useTieProvenance({ tie, iso3, otherIso3, year, release }: TieKey) {
  return useQuery({
    queryKey: ["provenance", "tie", tie, iso3, otherIso3, year, release],
    queryFn: async ({ signal }) => {
      const asked = { country: iso3, other: otherIso3, kind: tie, year };
      const [ties, origin] = await Promise.all([
        fetchReply<TiesReply>(toAddress("/api/v1/ties", asked), signal),
        fetchRelease(release, signal),
      ]);
      return { tie: ties.data.find((each) => each.release === release), release: origin.data };
    },
  });
}

/** One country's presence in a mission in a year, with the release that states it. */
export function useMissionProvenance({ mission, iso3, year, release }: MissionKey) {
  return useQuery({
    queryKey: ["provenance", "mission", mission, iso3, year, release],
    queryFn: async ({ signal }) => {
      const asked = { country: iso3, mission, year };
      const [missions, origin] = await Promise.all([
        fetchReply<MissionsReply>(toAddress("/api/v1/missions", asked), signal),
        fetchRelease(release, signal),
      ]);
      return {
        presence: missions.data.find((each) => each.release === release),
        mission: missions.meta.missions[0],
        release: origin.data,
      };
    },
  });
}

function fetchRelease(release: string, signal: AbortSignal): Promise<ReleaseReply> {
  return fetchReply<ReleaseReply>(`/api/v1/releases/${encodeURIComponent(release)}`, signal);
}
