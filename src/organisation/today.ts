import { dayIn } from "#platform/clock/clock.ts";
import type { PageContext } from "#platform/http/page-env.ts";

/** The day "YYYY-MM-DD" where the reader's agency is. */
export function todayOf(page: PageContext): string {
  const { timeZone, services } = page.get("call");
  return dayIn(timeZone, services.clock());
}
