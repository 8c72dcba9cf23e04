import { openPlan, placeOf } from "#appraisal/plan/open-plan.ts";
import { planCommentUnknown, planLineUnknown, planUnknown } from "#appraisal/plan/plan.errors.ts";
import { tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { commentPlan } from "./comment.ts";
import { LinePage, titleOf } from "./line.page.tsx";
import { Line } from "./line.ts";
import { readDialogue } from "./reading.ts";
import { resolveComment } from "./resolve-comment.ts";
import { talkAbout } from "./talk.ts";
import { pathOfLine } from "./tell-the-other.ts";

const ofLine = "/rencana/:planId/baris/:kind/:lineId";

/** What is said about one line of a plan. */
export function linePages(pages: Pages): void {
  pages.get(ofLine, (page) => drawLine(page, lineIn(page), firstAttempt()));

  pages.post(ofLine, async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const line = lineIn(page);
    const form = await readForm(page);
    const replyTo = form.optional("replyTo") ?? null;
    const body = form.text(replyTo === null ? "body" : `jawab-${replyTo}`);
    return submit(
      async () => {
        await tell(page, commentPlan, form, { planId, line, replyTo, body });
        return goTo(page, `${pathOfLine(planId, line)}#percakapan`, "flash.plan.commented");
      },
      async (refused) => drawLine(page, line, failedAttempt(form, refused)),
    );
  });

  pages.post("/rencana/:planId/komentar/:commentId/selesai", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const commentId = idIn(page, "commentId", planCommentUnknown);
    const form = await readForm(page);
    await tell(page, resolveComment, form, { planId, commentId });
    const line = Line.safeParse({ kind: form.text("kind"), id: form.text("lineId") });
    const back = line.success ? pathOfLine(planId, line.data) : `/rencana/${planId}`;
    return goTo(page, `${back}#percakapan`, "flash.plan.settled");
  });

  pages.post("/rencana/:planId/dibaca", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    await tell(page, readDialogue, await readForm(page), { planId });
    return goTo(page, `/rencana/${planId}#percakapan`);
  });
}

/** The line that the address names. */
export function lineIn(page: PageContext): Line {
  const line = Line.safeParse({ kind: page.req.param("kind"), id: page.req.param("lineId") });
  if (!line.success) throw planLineUnknown();
  return line.data;
}

export async function drawLine(page: PageContext, line: Line, attempt: Attempt) {
  const plan = await openPlan(page);
  const { threads, questions } = talkAbout(plan, line);
  const title = titleOf(plan, line) || threads[0]?.about || questions[0]?.asked.about;
  if (!title) throw attempt.refused ?? planLineUnknown();
  const { timeZone } = page.get("call");
  return page.render(<LinePage {...{ plan, line, timeZone, attempt }} />, {
    title,
    place: placeOf(plan),
    ...statusOfAttempt(attempt),
  });
}
