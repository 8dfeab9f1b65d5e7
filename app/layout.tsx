import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { EARLY_HAND_SCRIPT } from "@/components/ui/early-hand";
import { NONCE_HEADER } from "@/lib/http/front/nonce";
import { toThemeCss } from "@/lib/series/theme-colours";
import { Providers } from "./providers";
import "./globals.css";

const inter = localFont({
  src: "../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  variable: "--font-inter",
  weight: "100 900",
  display: "swap",
});

export const metadata: Metadata = {
  title: { default: "Parity", template: "%s · Parity" },
  description:
    "Compare countries' military strength: rankings and indicators over years, each figure with its source.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

/** What only script can do gives its place to the forms that stand in for it. */
const WITHOUT_SCRIPT = ".needs-script{display:none}.compare-choices{display:block}";

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Browsers keep a nonce from scripts once the page is read: what React then finds is always empty.
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <html lang="en" className={inter.variable} suppressHydrationWarning>
      <head>
        <style
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own colours, made from one table
          dangerouslySetInnerHTML={{ __html: toThemeCss() }}
        />
        <noscript>
          <style nonce={nonce}>{WITHOUT_SCRIPT}</style>
        </noscript>
      </head>
      <body>
        <script
          nonce={nonce}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a few lines of our own
          dangerouslySetInnerHTML={{ __html: EARLY_HAND_SCRIPT }}
        />
        <Providers nonce={nonce}>{children}</Providers>
      </body>
    </html>
  );
}
