import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };

export default defineConfig({
  test: {
    // Vitest leaves one core to the watcher by itself; nobody watches here, and most of the waiting
    // is for PostgreSQL and for processes of their own.
    maxWorkers: "100%",
    projects: [
      {
        resolve: { alias },
        test: {
          name: "pure",
          environment: "node",
          // Pure files leave nothing behind that another could find: they share what is loaded.
          isolate: false,
          include: [
            "tests/lib/{domain,checks,scoring,series,contracts,export,figures,importers,queries,commands,telemetry}/**/*.test.ts",
            "tests/deploy/*.test.ts",
          ],
          exclude: ["tests/lib/commands/{data,backup}/**"],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          environment: "node",
          include: [
            "tests/lib/{database,repositories,http,views,commands/{data,backup}}/**/*.test.ts",
            "tests/app/**/*.test.ts",
          ],
          globalSetup: ["tests/helpers/database-server.ts"],
          // A test changes the store and reads it in one breath.
          env: { DATA_VERSION_SECONDS: "0" },
          hookTimeout: 120_000,
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "components",
          environment: "jsdom",
          include: ["tests/components/**/*.test.tsx"],
          setupFiles: ["tests/helpers/browser-stubs.ts"],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
