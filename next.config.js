/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  // Named by its sources: machines that build the same serve the same, and a reader may meet any of them.
  generateBuildId: () => process.env.PARITY_BUILD ?? null,
  poweredByHeader: false,
  // They read files beside themselves or load a native part, so they stay outside the bundle.
  serverExternalPackages: ["@observablehq/plot", "linkedom", "@resvg/resvg-js", "pino"],
  // Types are checked by `npm run typecheck`; a visitor's first start should not wait for it again.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // The title is in the head for every browser: sent later, it would need a script to get there.
  htmlLimitedBots: /.*/,
  // A page is loaded when it is first asked for: all of them at once would take memory that most never need.
  experimental: { preloadEntriesOnStart: false },
};
