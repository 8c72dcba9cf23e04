import type { PageContext } from "#platform/http/page-env.ts";

/** Puts identity's own cookies, as they are, into the answer. */
export function setCookies(page: PageContext, cookies: readonly string[]): void {
  for (const cookie of cookies) page.header("Set-Cookie", cookie, { append: true });
}
