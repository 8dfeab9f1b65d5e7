import { defineConfig } from "vitest/config";

/**
 * Several machines' worth of real servers, one of which is killed under load: `npm run test:deploy`.
 * Needs the programs that `.ci/install-servers` installs.
 */
export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  test: {
    environment: "node",
    include: ["tests/deploy/drills/**/*.test.ts"],
    globalSetup: ["tests/deploy/setup/loaded-postgres.ts"],
    // One set of servers at a time: two cores have no room for two.
    fileParallelism: false,
    hookTimeout: 180_000,
    testTimeout: 120_000,
  },
});
