import { defineConfig } from "vitest/config";

/** What strangers may do to the running server without harm: `npm run test:abuse`. */
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    environment: "node",
    include: ["tests/abuse/**/*.test.ts"],
    globalSetup: ["tests/faults/setup/loaded-cluster.ts"],
    // One web server and one database at a time: what one file does to them is not another's.
    fileParallelism: false,
    hookTimeout: 300_000,
    // Twenty thousand questions; where others use the machine too, they take their time.
    testTimeout: 900_000,
  },
});
