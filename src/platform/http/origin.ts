import type { MiddlewareHandler } from "hono";
import { refusal } from "#platform/errors/refusal.ts";

const foreignOrigin = refusal("http.foreign-origin", "forbidden");

/**
 * Refuses a change that another site's page made the browser send. Browsers name the origin of every post; a
 * caller without one carries no cookie, or it is refused too.
 */
export function sameOrigin(publicOrigin: string): MiddlewareHandler {
  return async function sameOriginOnly(page, next) {
    if (
      !["GET", "HEAD", "OPTIONS"].includes(page.req.method) &&
      !isOurs(page.req.raw.headers, publicOrigin)
    ) {
      throw foreignOrigin();
    }
    await next();
  };
}

function isOurs(headers: Headers, publicOrigin: string): boolean {
  const origin = headers.get("origin");
  if (origin === null) return !headers.has("cookie");
  if (origin === publicOrigin) return true;
  const host = headers.get("host");
  if (host === null || !URL.canParse(origin)) return false;
  const named = new URL(origin);
  return named.host === host && named.protocol === new URL(publicOrigin).protocol;
}
