import { placeOf } from "#appraisal/plan/open-plan.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { addDialoguePoint } from "./add-point.ts";
import { openTalk } from "./open-talk.ts";
import { removeDialoguePoint } from "./remove-point.ts";
import { TalkPage } from "./talk.page.tsx";

const address = "/rencana/:planId/dialog";

/** The table at which the two sit: the agenda, the points, the notes, what was agreed before. */
export function talkPages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt()));

  pages.post(`${address}/pokok`, async (page) => {
    const form = await readForm(page);
    const planId = page.req.param("planId");
    return submit(
      async () => {
        await tell(page, addDialoguePoint, form, { planId, body: form.text("body") });
        return goTo(page, `/rencana/${planId}/dialog#pokok`, "flash.dialogue.point-added");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });

  pages.post(`${address}/pokok/:pointId/lepas`, async (page) => {
    const form = await readForm(page);
    const { planId, pointId } = page.req.param();
    await tell(page, removeDialoguePoint, form, { planId, pointId });
    return goTo(page, `/rencana/${planId}/dialog#pokok`, "flash.dialogue.point-removed");
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const { plan, talk } = await openTalk(page);
  return page.render(<TalkPage {...{ plan, talk, attempt }} />, {
    title: say("dialogue.title"),
    place: placeOf(plan),
    ...statusOfAttempt(attempt),
  });
}
