import { annualRatingUnknown } from "#appraisal/annual/annual.errors.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { followUpUnknown } from "./follow-up.errors.ts";
import { Kind } from "./follow-up.schema.ts";
import { followUpsOfRating } from "./follow-ups-of-rating.ts";
import { openFollowUp } from "./open-follow-up.ts";
import { passRating } from "./pass-rating.ts";
import { FollowUpsOfRatingPage, PassRatingPage } from "./rating.page.tsx";

/** From a rating to what may follow: a proposal is begun, or passed over with a reason. */
export function ratingPages(pages: Pages): void {
  const address = "/evaluasi/:evaluationId/tindak-lanjut";
  pages.get(address, (page) => draw(page, firstAttempt()));
  pages.post(address, async (page) => {
    const form = await readForm(page);
    const input = { evaluationId: evaluationIdIn(page), kind: form.optional("kind") };
    return submit(
      async () => {
        const { followUpId } = await tell(page, openFollowUp, form, input);
        return goTo(page, `/tindak-lanjut/${followUpId}/ubah`, "flash.follow-up.opened");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });
  pages.get(`${address}/:kind/tidak`, (page) => drawPass(page, firstAttempt()));
  pages.post(`${address}/:kind/tidak`, async (page) => {
    const form = await readForm(page);
    const evaluationId = evaluationIdIn(page);
    const input = { evaluationId, kind: kindIn(page), reason: form.text("reason") };
    return submit(
      async () => {
        await tell(page, passRating, form, input);
        return goTo(page, `/evaluasi/${evaluationId}/tindak-lanjut`, "flash.follow-up.passed");
      },
      (refused) => drawPass(page, failedAttempt(form, refused)),
    );
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const of = await ask(page, followUpsOfRating, { evaluationId: evaluationIdIn(page) });
  return page.render(<FollowUpsOfRatingPage {...of} attempt={attempt} />, {
    title: say("follow-up.rating.title", { name: of.person.employeeName }),
    place: of.mayPropose ? "/orang-saya" : "/tahun-saya",
    ...statusOfAttempt(attempt),
  });
}

async function drawPass(page: PageContext, attempt: Attempt) {
  const { person, mayPropose } = await ask(page, followUpsOfRating, { evaluationId: evaluationIdIn(page) });
  if (!mayPropose) throw notAllowed();
  return page.render(<PassRatingPage {...{ person, attempt, kind: kindIn(page) }} />, {
    title: say("follow-up.pass"),
    place: "/orang-saya",
    ...statusOfAttempt(attempt),
  });
}

function evaluationIdIn(page: PageContext): string {
  return idIn(page, "evaluationId", annualRatingUnknown);
}

function kindIn(page: PageContext) {
  const { success, data } = Kind.safeParse(page.req.param("kind"));
  if (!success) throw followUpUnknown();
  return data;
}
