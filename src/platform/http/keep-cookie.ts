import { setCookie } from "hono/cookie";
import type { PageContext } from "./page-env.ts";

/** Keeps a word in the reader's browser for `maxAgeSeconds`: for our site, for no script, over HTTPS where we speak it. */
export function keepCookie(page: PageContext, name: string, value: string, maxAgeSeconds: number): void {
  const secure = page.get("call").services.origin.startsWith("https:");
  setCookie(page, name, value, { path: "/", httpOnly: true, sameSite: "Lax", secure, maxAge: maxAgeSeconds });
}
