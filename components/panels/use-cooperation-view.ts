"use client";

import { useMemo } from "react";
import { listUnread } from "@/lib/contracts/address-terms";
import {
  type CooperationAddress,
  checkCooperationView,
  cooperationParsers,
  loadCooperationView,
  toCooperationHref,
} from "@/lib/contracts/cooperation-view";
import type { TimelineReply } from "@/lib/contracts/timeline";
import { toKnownCooperation } from "@/lib/series/cooperation-words";
import { useSiteFacts } from "./site-facts";
import { changeAddress, useAddress } from "./use-address";

/** The view as the address says it, what in it could not be taken, and the ways to change it. */
export function useCooperationView(timeline: TimelineReply["data"]) {
  const { names } = useSiteFacts();
  const address = useAddress();
  const { view, problems } = useMemo(
    () =>
      checkCooperationView(loadCooperationView(address), {
        ...toKnownCooperation(timeline),
        countries: new Set(Object.keys(names)),
      }),
    [address, names, timeline],
  );
  const toHref = (change: Partial<CooperationAddress>) => toCooperationHref({ ...view, ...change });
  return {
    view,
    problems: [...listUnread(address, cooperationParsers), ...problems],
    toHref,
    setView: (change: Partial<CooperationAddress>, step: "push" | "replace" = "push") =>
      changeAddress(toHref(change), step),
  };
}

export type CooperationControls = ReturnType<typeof useCooperationView>;
