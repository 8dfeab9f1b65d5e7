"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { ThemeProvider } from "next-themes";
import { type ReactNode, useState } from "react";
import { ReplayEarlyHand } from "@/components/ui/replay-early-hand";

/** Figures change with a release, not by the minute. */
const FRESH_FOR_MS = 5 * 60_000;

interface ProvidersProps {
  /** What the theme's script must carry to be run. */
  nonce: string | undefined;
  children: ReactNode;
}

/** What every page's client components share: the theme, the address and the query cache. */
export function Providers({ nonce, children }: ProvidersProps) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: FRESH_FOR_MS, retry: 1 } } }),
  );
  return (
    <ThemeProvider attribute="data-theme" defaultTheme="system" nonce={nonce}>
      <QueryClientProvider client={queries}>
        {children}
        <ReplayEarlyHand />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
