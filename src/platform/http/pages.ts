import { setCookie } from "hono/cookie";
import type { MessageKey } from "#platform/words/words.ts";
import type { PageContext } from "./page-env.ts";

export const noticeCookie = "ampera_notice";

/** After a post: go to `href` by GET, and say there what was done. A reload repeats nothing. */
export function goTo(page: PageContext, href: string, notice?: MessageKey): Response {
  if (notice)
    setCookie(page, noticeCookie, notice, { path: "/", httpOnly: true, sameSite: "Lax", maxAge: 60 });
  return page.redirect(href, 303);
}
