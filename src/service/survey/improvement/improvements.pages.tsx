import { todayOf } from "#organisation/index.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { periodIn, periodValue } from "../result/period-filter.tsx";
import { surveyUnitUnknown } from "../survey.errors.ts";
import { improvementUnknown } from "./improvement.errors.ts";
import { ImprovementsPage } from "./improvements.page.tsx";
import { listImprovements } from "./list-improvements.ts";
import { noteImprovement } from "./note-improvement.ts";
import { planImprovement } from "./plan-improvement.ts";
import { publishImprovement } from "./publish-improvement.ts";

const address = "/survei/:unitId/perbaikan";

/** What is done about the three weakest elements. */
export function improvementPages(pages: Pages): void {
  pages.get(address, (page) => draw(page, page.req.query("masa"), firstAttempt()));

  pages.post(address, async (page) => {
    const form = await readForm(page);
    const unitId = unitIn(page);
    const asked = form.text("masa");
    const period = periodIn(asked, todayOf(page));
    const { element, action, ownerId, dueOn } = form.values();
    const input = { unitId, ...period, element, action, ownerId, dueOn };
    return submit(
      async () => {
        await tell(page, planImprovement, form, input);
        return goTo(page, `/survei/${unitId}/perbaikan?masa=${periodValue(period)}`, "flash.survey.planned");
      },
      (refused) => draw(page, asked, failedAttempt(form, refused)),
    );
  });

  pages.post("/survei/perbaikan/:improvementId/catatan", async (page) => {
    const form = await readForm(page);
    const improvementId = idIn(page, "improvementId", improvementUnknown);
    const input = { improvementId, state: form.text("state"), note: form.text("note") };
    const { unitId } = await tell(page, noteImprovement, form, input);
    return goTo(page, `/survei/${unitId}/perbaikan`, "flash.survey.noted");
  });

  pages.post("/survei/perbaikan/:improvementId/umumkan", async (page) => {
    const form = await readForm(page);
    const improvementId = idIn(page, "improvementId", improvementUnknown);
    const input = { improvementId, said: form.text("said"), did: form.text("did") };
    const { unitId } = await tell(page, publishImprovement, form, input);
    return goTo(page, `/survei/${unitId}/perbaikan`, "flash.survey.told");
  });
}

async function draw(page: PageContext, asked: string | undefined, attempt: Attempt) {
  const today = todayOf(page);
  const period = periodIn(asked, today);
  const shown = await ask(page, listImprovements, { unitId: unitIn(page), ...period });
  return page.render(<ImprovementsPage {...{ shown, period, attempt, today }} />, {
    title: say("survey.improvements"),
    place: "/survei",
    ...statusOfAttempt(attempt),
  });
}

function unitIn(page: PageContext): string {
  return idIn(page, "unitId", surveyUnitUnknown);
}
