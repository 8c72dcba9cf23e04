import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "#platform/database/database.ts";
import type { PageEnv } from "./page-env.ts";

export type Metrics = { observe: MiddlewareHandler<PageEnv>; text(): Promise<string> };

/** Prometheus metrics of this process: requests by route pattern, connections, the runtime. */
export function openMetrics(database: Database): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const seconds = new Histogram({
    name: "ampera_request_seconds",
    help: "Time to answer a request",
    labelNames: ["method", "route", "status"],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [register],
  });
  new Gauge({
    name: "ampera_database_connections",
    help: "Connections of the pool",
    labelNames: ["state"],
    registers: [register],
    collect() {
      for (const [state, count] of Object.entries(database.load())) this.set({ state }, count);
    },
  });
  return {
    async observe(page, next) {
      const startedMs = performance.now();
      await next();
      const labels = {
        method: page.req.method,
        route: routePath(page, -1), // the pattern: never the address with its ids
        status: page.res.status,
      };
      seconds.observe(labels, (performance.now() - startedMs) / 1000);
    },
    text: () => register.metrics(),
  };
}
