import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { closePeriod } from "./close-period.ts";
import { listPeriods } from "./list-periods.ts";
import { overviewPages } from "./overview.pages.tsx";
import { PeriodPage } from "./period.page.tsx";
import { openPeriod } from "./period.ts";
import { isKeeper, isReader } from "./readers.ts";

/** The years of the agency, and how far each is. */
export function periodPages(pages: Pages): void {
  pages.get("/periode", (page) => draw(page, firstAttempt()));

  pages.post("/periode", async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        await tell(page, openPeriod, form, { year: form.optional("year") });
        return goTo(page, "/periode", "flash.period.opened");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });

  pages.post("/periode/:year{[0-9]{4}}/penutupan", async (page) => {
    const form = await readForm(page);
    return submit(
      async () => {
        await tell(page, closePeriod, form, { year: page.req.param("year") });
        return goTo(page, "/periode", "flash.period.closed");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });

  overviewPages(pages);
}

async function draw(page: PageContext, attempt: Attempt) {
  const past = page.req.query("lalu") !== undefined;
  const listed = await ask(page, listPeriods, { past: String(past) });
  const { actor } = page.get("call");
  const seen = { keeps: isKeeper(actor), looksInto: isReader(actor), past };
  return page.render(<PeriodPage {...listed} {...seen} attempt={attempt} />, {
    title: say("period.title"),
    place: "/periode",
    ...statusOfAttempt(attempt),
  });
}
