import type { ReactNode } from "react";
import { SiteFactsProvider } from "@/components/panels/site-facts";
import { readSiteFacts } from "@/lib/views/read-site-facts";

/** A chart in another page's frame: no header, and every link opens beside that page. */
export default async function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFactsProvider facts={await readSiteFacts()}>
      <base target="_blank" />
      {children}
    </SiteFactsProvider>
  );
}
