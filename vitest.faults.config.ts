import { defineConfig } from "vitest/config";

/** What happens to the running server when something under it breaks: `npm run test:faults`. */
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    environment: "node",
    include: ["tests/faults/**/*.test.ts"],
    globalSetup: ["tests/faults/setup/loaded-cluster.ts"],
    // One web server and one database at a time: what one test breaks is not another's.
    fileParallelism: false,
    hookTimeout: 300_000,
    testTimeout: 120_000,
  },
});
