import { ask } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { say } from "#platform/words/words.ts";
import { listRenewals } from "./list-renewals.ts";
import { RenewalPage } from "./renewal.page.tsx";

/** Who needs a new plan in mid-year, for the personnel office. */
export function renewalPages(pages: Pages): void {
  pages.get("/periode/:year{[0-9]{4}}/rencana-baru", async (page) => {
    const year = Number(page.req.param("year"));
    const after = page.req.query("after");
    const { rows, next } = await ask(page, listRenewals, after ? { year, after } : { year });
    return page.render(<RenewalPage {...{ year, rows, next, after }} />, {
      title: say("renewal.title", { year }),
      place: "/periode",
    });
  });
}
