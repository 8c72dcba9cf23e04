import { expect, test } from "vitest";
import { openMetrics } from "#platform/http/metrics.ts";
import { testDatabase } from "#test/setup/database.ts";
import { healthRoutes } from "./health.ts";

test("a process that drains is not ready, and says when to ask again", async () => {
  const { database } = await testDatabase();
  let draining = false;
  const routes = healthRoutes(database, openMetrics(database), () => draining);
  expect((await routes.request("/readyz")).status).toBe(200);
  draining = true;
  const answer = await routes.request("/readyz");
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
  expect((await routes.request("/healthz")).status).toBe(200);
});
