import type { ReactNode } from "react";
import { AsOfNotice } from "@/components/panels/as-of-notice";
import { PrintedFrom } from "@/components/panels/printed-from";
import { ProvenanceLayer } from "@/components/panels/provenance-layer";
import { SearchBox } from "@/components/panels/search-box";
import { SiteFactsProvider } from "@/components/panels/site-facts";
import { SiteNav } from "@/components/panels/site-nav";
import { ThemeChoice } from "@/components/ui/theme-choice";
import { readSiteFacts } from "@/lib/views/read-site-facts";

/** Figures change with a release: every page reads them anew with each request. */
export const dynamic = "force-dynamic";

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  return (
    <SiteFactsProvider facts={await readSiteFacts()}>
      <div className="mx-auto max-w-[1200px] px-4 pb-16">
        <a
          href="#content"
          className="absolute left-2 top-2 z-20 -translate-y-16 bg-paper p-2 text-accent focus:translate-y-0"
        >
          Skip to the figures
        </a>
        <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-5 border-b border-rule py-1">
          <SiteNav />
          <SearchBox />
          <ThemeChoice />
        </header>
        <AsOfNotice />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <ProvenanceLayer />
        <footer className="mt-12 border-t border-rule pt-4 text-13 text-muted">
          <p className="max-w-[70ch]">
            Parity counts nothing itself: every figure is a publisher’s, named beside it, under that
            publisher’s terms. Published ranks are Global Firepower’s, quoted; what Parity computes
            from figures says so and shows how. A figure that nobody reports is shown as missing,
            never as zero.
          </p>
          <PrintedFrom />
          <p className="mt-2 print:hidden">
            <a className="text-accent underline underline-offset-4" href="/api/v1/openapi.json">
              API description
            </a>{" "}
            ·{" "}
            <a className="text-accent underline underline-offset-4" href="/api/v1/sources">
              Sources and terms as JSON
            </a>
          </p>
        </footer>
      </div>
    </SiteFactsProvider>
  );
}
