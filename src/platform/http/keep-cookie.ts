import { getCookie, setCookie } from "hono/cookie";
import type { PageContext } from "./page-env.ts";

/**
 * Keeps a word in the reader's browser for `maxAgeSeconds`: for our site or `path` of it, for no script, over HTTPS
 * where we speak it.
 */
export function keepCookie(
  page: PageContext,
  name: string,
  value: string,
  maxAgeSeconds: number,
  path = "/",
): void {
  const secure = page.get("call").services.origin.startsWith("https:");
  setCookie(page, name, value, { path, httpOnly: true, sameSite: "Lax", secure, maxAge: maxAgeSeconds });
}

/** The word as the browser sends it back; anybody can send anything. */
export function keptCookie(page: PageContext, name: string): string {
  return getCookie(page, name) ?? "";
}
