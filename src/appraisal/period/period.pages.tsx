import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { PeriodPage } from "./period.page.tsx";
import { listPeriods, openPeriod } from "./period.ts";

/** The years of the agency. */
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
}

async function draw(page: PageContext, attempt: Attempt) {
  const listed = await ask(page, listPeriods, {});
  const roles = page.get("call").actor?.roles;
  const mayOpen = roles?.has("personnel") || roles?.has("administrator") || false;
  return page.render(<PeriodPage {...listed} mayOpen={mayOpen} attempt={attempt} />, {
    title: say("period.title"),
    place: "/periode",
    ...statusOfAttempt(attempt),
  });
}
