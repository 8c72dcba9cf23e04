import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import type { Database } from "#platform/database/database.ts";
import type { Metrics } from "#platform/http/metrics.ts";
import { comeAgain } from "#platform/http/status.ts";

/**
 * For balancers and operators: `/healthz` the process lives, `/readyz` it can serve (not while it drains or the
 * database is away), `/metrics` for this machine only.
 */
export function healthRoutes(database: Database, metrics: Metrics, isDraining: () => boolean): Hono {
  const routes = new Hono();
  routes.get("/healthz", (page) => page.text("ok"));
  routes.get("/readyz", async (page) => {
    const ready =
      !isDraining() &&
      (await database.ping().then(
        () => true,
        () => false,
      ));
    return ready ? page.text("ready") : page.text("not ready", 503, comeAgain);
  });
  routes.get("/metrics", async (page) => {
    const address = getConnInfo(page).remote.address ?? "";
    if (!/^(::1|(::ffff:)?127\.)/.test(address) || page.req.header("x-forwarded-for")) return page.notFound();
    return page.text(await metrics.text());
  });
  return routes;
}
