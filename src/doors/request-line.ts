import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { PageEnv } from "#platform/http/page-env.ts";
import type { Log } from "#platform/log/log.ts";

/** Names each request and writes one line of it: the route's pattern, never the address with its ids. */
export function requestLine(log: Log): MiddlewareHandler<PageEnv> {
  return async function logged(page, next) {
    const requestId = randomUUID();
    const startedMs = performance.now();
    page.set("requestId", requestId);
    page.header("X-Request-Id", requestId);
    await next();
    const route = routePath(page, -1);
    const ms = Math.round(performance.now() - startedMs);
    log.info({ event: "request", requestId, method: page.req.method, route, status: page.res.status, ms });
  };
}
