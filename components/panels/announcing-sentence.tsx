"use client";

import { createContext, type ReactNode, useContext } from "react";

const Announcing = createContext(false);

/** A page with one chart tells its sentence to screen readers whenever the chart changes; one with many stays quiet. */
export function AnnouncingSentence({ children }: { children: ReactNode }) {
  return <Announcing value={true}>{children}</Announcing>;
}

/** Whether the chart around is the page's one. */
export function useIsAnnouncing(): boolean {
  return useContext(Announcing);
}
