import { getConnInfo } from "@hono/node-server/conninfo";
import type { PageContext } from "#platform/http/page-env.ts";

/**
 * The caller's network address. Behind `trustedProxies` proxies the one that the outermost of them saw; what a
 * caller writes into X-Forwarded-For further left is not believed.
 */
export function callerAddress(page: PageContext, trustedProxies: number): string {
  const direct = getConnInfo(page).remote.address ?? "";
  if (trustedProxies === 0) return direct;
  const forwarded = (page.req.header("x-forwarded-for") ?? "").split(",").map((part) => part.trim());
  return forwarded.at(-trustedProxies) || direct;
}
