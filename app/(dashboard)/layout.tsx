import type { ReactNode } from "react";
import { ProvenanceLayer } from "@/components/panels/provenance-layer";
import { ThemeChoice } from "@/components/ui/theme-choice";

const PAGES = [
  { href: "/", name: "Compare" },
  { href: "/data", name: "Data" },
  { href: "/data/disagreements", name: "Disagreements" },
];

export default function DashboardLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-[1200px] px-4 pb-16">
      <a
        href="#content"
        className="absolute left-2 top-2 z-20 -translate-y-16 bg-paper p-2 text-accent focus:translate-y-0"
      >
        Skip to the figures
      </a>
      <header className="flex min-h-14 flex-wrap items-center justify-between gap-x-5 border-b border-rule py-1">
        <a href="/" className="text-18 font-semibold">
          Parity
        </a>
        <nav
          aria-label="Pages"
          className="order-last flex w-full flex-wrap gap-x-5 text-15 sm:order-none sm:w-auto sm:flex-1"
        >
          {PAGES.map(({ href, name }) => (
            <a
              key={href}
              href={href}
              className="inline-flex min-h-9 items-center hover:text-accent"
            >
              {name}
            </a>
          ))}
        </nav>
        <ThemeChoice />
      </header>
      <main id="content">{children}</main>
      <ProvenanceLayer />
      <footer className="mt-12 border-t border-rule pt-4 text-13 text-muted">
        <p className="max-w-[70ch]">
          Parity counts nothing itself: every figure is a publisher’s, named beside it, under that
          publisher’s terms. Ranks are Global Firepower’s, quoted. A figure that nobody reports is
          shown as missing, never as zero.
        </p>
        <p className="mt-2">
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
  );
}
