import { deleteCookie, getCookie } from "hono/cookie";
import { keepCookie } from "#platform/http/keep-cookie.ts";
import type { PageContext } from "#platform/http/page-env.ts";

const nipCookie = "ampera_nip";
const keptSeconds = 300;

/** For the sign-in that comes next; not in the address, which histories and logs keep. */
export function keepNip(page: PageContext, nip: string): void {
  keepCookie(page, nipCookie, nip, keptSeconds);
}

/** The NIP of who just set a password here; told once. */
export function takeKeptNip(page: PageContext): string | undefined {
  const nip = getCookie(page, nipCookie);
  if (nip !== undefined) deleteCookie(page, nipCookie, { path: "/" });
  return nip;
}
