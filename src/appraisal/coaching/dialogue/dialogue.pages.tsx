import { dialogueNeedsAgreement } from "#appraisal/coaching/coaching.errors.ts";
import { openPlan, placeOf } from "#appraisal/plan/open-plan.ts";
import { todayOf } from "#organisation/index.ts";
import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { showDay } from "#ui/locale.ts";
import { confirmDialogue } from "./confirm-dialogue.ts";
import { DialoguePage } from "./dialogue.page.tsx";
import { openTalk } from "./open-talk.ts";
import { printDialogue } from "./print-dialogue.ts";
import { readDialogue } from "./read-dialogue.ts";
import { RecordDialoguePage } from "./record.page.tsx";
import { recordDialogue } from "./record-dialogue.ts";
import { withdrawDialogue } from "./withdraw-dialogue.ts";

const room = "/rencana/:planId/dialog";

/** A dialogue that was held: written down, confirmed, taken back, printed. */
export function dialoguePages(pages: Pages): void {
  pages.get(`${room}/catat`, (page) => drawRecord(page, firstAttempt({ heldOn: todayOf(page) })));

  pages.post(`${room}/catat`, async (page) => {
    const form = await readForm(page);
    const planId = page.req.param("planId");
    const input = { planId, heldOn: form.text("heldOn"), agreed: form.text("agreed") };
    return submit(
      async () => {
        const { dialogueId } = await tell(page, recordDialogue, form, input);
        return goTo(page, `/rencana/${planId}/dialog/${dialogueId}`, "flash.dialogue.recorded");
      },
      (refused) => drawRecord(page, failedAttempt(form, refused)),
    );
  });

  pages.get(`${room}/:dialogueId`, (page) => drawDialogue(page, firstAttempt()));

  pages.get(`${room}/:dialogueId/pdf`, async (page) =>
    sendAnswer(page, await ask(page, printDialogue, page.req.param())),
  );

  pages.post(`${room}/:dialogueId/benar`, async (page) => {
    const form = await readForm(page);
    const which = page.req.param();
    await tell(page, confirmDialogue, form, which);
    return goTo(page, `/rencana/${which.planId}/dialog/${which.dialogueId}`, "flash.dialogue.confirmed");
  });

  pages.post(`${room}/:dialogueId/tarik`, async (page) => {
    const form = await readForm(page);
    const which = page.req.param();
    return submit(
      async () => {
        await tell(page, withdrawDialogue, form, { ...which, reason: form.text("reason") });
        return goTo(page, `/rencana/${which.planId}/dialog`, "flash.dialogue.withdrawn");
      },
      (refused) => drawDialogue(page, failedAttempt(form, refused)),
    );
  });
}

async function drawRecord(page: PageContext, attempt: Attempt) {
  const { plan, talk } = await openTalk(page);
  if (!talk.isAgreed) throw dialogueNeedsAgreement();
  return page.render(<RecordDialoguePage {...{ plan, talk, attempt }} />, {
    title: say("dialogue.record"),
    place: placeOf(plan),
    ...statusOfAttempt(attempt),
  });
}

async function drawDialogue(page: PageContext, attempt: Attempt) {
  const { planId = "", dialogueId = "" } = page.req.param();
  const [plan, view] = [await openPlan(page), await ask(page, readDialogue, { planId, dialogueId })];
  const { timeZone } = page.get("call");
  return page.render(<DialoguePage {...{ view, timeZone, attempt }} />, {
    title: say("dialogue.of", { day: showDay(view.dialogue.heldOn) }),
    place: placeOf(plan),
    ...statusOfAttempt(attempt),
  });
}
