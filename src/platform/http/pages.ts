import type { MessageKey } from "#platform/words/words.ts";
import { keepCookie } from "./keep-cookie.ts";
import type { PageContext } from "./page-env.ts";

export const noticeCookie = "ampera_notice";
const noticeSeconds = 60;

/** After a post: go to `href` by GET, and say there what was done. A reload repeats nothing. */
export function goTo(page: PageContext, href: string, notice?: MessageKey): Response {
  if (notice) keepCookie(page, noticeCookie, notice, noticeSeconds);
  return page.redirect(href, 303);
}
