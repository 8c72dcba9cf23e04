import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.{ts,tsx}"],
    globalSetup: ["test/setup/postgres.ts"],
    maxWorkers: 2, // on two cores vitest would take one, and the whole half again as long
    testTimeout: 60_000, // a net, not a measure: machines differ
    hookTimeout: 240_000, // whoever needs the example first waits until its years are played
  },
});
