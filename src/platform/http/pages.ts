import { z } from "zod";
import { isMessageKey, type MessageFacts, type MessageKey, say } from "#platform/words/words.ts";
import { keepCookie } from "./keep-cookie.ts";
import type { PageContext } from "./page-env.ts";

export const noticeCookie = "ampera_notice";
const noticeSeconds = 60;

/** After a post: go to `href` by GET, and say there what was done, with `facts`. A reload repeats nothing. */
export function goTo(page: PageContext, href: string, notice?: MessageKey, facts?: MessageFacts): Response {
  const said = facts ? `${notice} ${JSON.stringify(facts)}` : notice;
  if (notice && said) keepCookie(page, noticeCookie, said, noticeSeconds);
  return page.redirect(href, 303);
}

const Facts = z.record(z.string(), z.union([z.string(), z.number()]));

/** What `goTo` left to be said; null for what is none of its notices: a cookie can be written by anybody. */
export function noticeIn(cookie: string): string | null {
  const [key = "", ...rest] = cookie.split(" ");
  if (!isMessageKey(key) || !key.startsWith("flash.")) return null;
  try {
    const facts = rest.length > 0 ? Facts.parse(JSON.parse(rest.join(" "))) : undefined;
    return say(key, facts);
  } catch {
    return null;
  }
}
