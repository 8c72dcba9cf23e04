import { openPlan, placeOf } from "#appraisal/plan/open-plan.ts";
import { todayOf } from "#organisation/index.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { finishCoachingStep } from "./finish-step.ts";
import { WriteNotePage } from "./note.page.tsx";
import { writeCoachingNote } from "./write-note.ts";

const address = "/rencana/:planId/pembinaan";

/** A coaching talk is written down by the head; either of the two finishes its next step. */
export function notePages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt({ visibility: "shared", talkedOn: todayOf(page) })));

  pages.post(address, async (page) => {
    const form = await readForm(page);
    const planId = page.req.param("planId");
    const input = {
      ...{ planId, visibility: form.text("visibility"), talkedOn: form.text("talkedOn") },
      ...{ seen: form.text("seen"), agreed: form.text("agreed") },
      ...{ nextStep: form.text("nextStep"), nextStepOn: form.optional("nextStepOn") },
    };
    return submit(
      async () => {
        await tell(page, writeCoachingNote, form, input);
        return goTo(page, `/rencana/${planId}/dialog#pembinaan`, "flash.coaching.written");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });

  pages.post(`${address}/:noteId/selesai`, async (page) => {
    const form = await readForm(page);
    const { planId, noteId } = page.req.param();
    await tell(page, finishCoachingStep, form, { planId, noteId });
    return goTo(page, `/rencana/${planId}/dialog#pembinaan`, "flash.coaching.step-done");
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const plan = await openPlan(page);
  if (plan.standing !== "appraiser") throw notAllowed();
  return page.render(<WriteNotePage {...{ plan, attempt }} />, {
    title: say("coaching.write", { name: plan.employee.name }),
    place: placeOf(plan),
    ...statusOfAttempt(attempt),
  });
}
