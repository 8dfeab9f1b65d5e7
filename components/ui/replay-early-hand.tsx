"use client";

import { useEffect } from "react";
import { replayEarlyHand } from "./early-hand";

/** Stands behind all of a page: when it wakes, everything before it listens. */
export function ReplayEarlyHand() {
  useEffect(replayEarlyHand, []);
  return null;
}
