import { coachingNoteUnknown, coachingWithdrawn } from "#appraisal/coaching/coaching.errors.ts";
import { readTalk } from "#appraisal/coaching/dialogue/read-talk.ts";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { WithdrawNotePage } from "./withdraw.page.tsx";
import { withdrawCoachingNote } from "./withdraw-note.ts";

const address = "/rencana/:planId/pembinaan/:noteId/tarik";

/** A note that was a mistake is taken back with a reason. */
export function withdrawNotePages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt()));
  pages.post(address, async (page) => {
    const form = await readForm(page);
    const key = keyIn(page);
    return submit(
      async () => {
        await tell(page, withdrawCoachingNote, form, { ...key, reason: form.text("reason") });
        return goTo(page, `/rencana/${key.planId}/dialog#pembinaan`, "flash.coaching.withdrawn");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const { planId, noteId } = keyIn(page);
  const { notes } = await ask(page, readTalk, { planId });
  const note = notes.find((one) => one.noteId === noteId);
  if (!note) throw coachingNoteUnknown();
  if (note.authorId !== actorOf(page.get("call")).employeeId) throw notAllowed();
  if (note.withdrawn) throw coachingWithdrawn();
  return page.render(<WithdrawNotePage {...{ planId, note, attempt }} />, {
    title: say("coaching.withdraw"),
    place: "/orang-saya",
    ...statusOfAttempt(attempt),
  });
}

function keyIn(page: PageContext) {
  return {
    planId: idIn(page, "planId", planUnknown),
    noteId: idIn(page, "noteId", coachingNoteUnknown),
  };
}
