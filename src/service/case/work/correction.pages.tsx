import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { caseCorrectedTooLate, caseUnknown } from "../case.errors.ts";
import { readCounter } from "../intake/read-counter.ts";
import { correctCase } from "./correct-case.ts";
import { CorrectionPage } from "./correction.page.tsx";
import { readCase } from "./read-case.ts";

const address = "/loket/permohonan/:caseId/perbaiki";

/** A slip at the counter, put right on the same day. */
export function correctionPages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt()));
  pages.post(address, async (page) => {
    const form = await readForm(page);
    const caseId = idIn(page, "caseId", caseUnknown);
    return submit(
      async () => {
        await tell(page, correctCase, form, {
          ...{ caseId, revision: form.text("_version"), serviceId: form.optional("serviceId") },
          ...{ name: form.text("name"), phone: form.text("phone") },
        });
        return goTo(page, `/loket/permohonan/${caseId}`, "flash.case.corrected");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const shown = await ask(page, readCase, { caseId: idIn(page, "caseId", caseUnknown) });
  if (!shown.mayCorrect || !shown.open) throw caseCorrectedTooLate();
  const isFirst = shown.steps[0]?.code === shown.open.step;
  const { services } = isFirst ? await ask(page, readCounter, { unitId: shown.takenInBy }) : { services: [] };
  return page.render(
    <CorrectionPage shown={shown} revision={shown.open.revision} services={services} attempt={attempt} />,
    { title: say("case.correct"), place: "/loket", ...statusOfAttempt(attempt) },
  );
}
