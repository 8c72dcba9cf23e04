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
import { readNumber } from "#ui/locale.ts";
import { SetNumberPage } from "./number.page.tsx";
import { ratingNumbers } from "./rating-numbers.ts";
import { setRatingNumber } from "./set-number.ts";

const address = "/evaluasi/:evaluationId/angka";

/** A number on the older scale is set, because another rule asks for one. */
export function numberPages(pages: Pages): void {
  pages.get(address, (page) => draw(page, firstAttempt()));
  pages.post(address, async (page) => {
    const form = await readForm(page);
    const evaluationId = evaluationIdIn(page);
    const input = {
      ...{ evaluationId, value: readNumber(form.text("value")) ?? form.optional("value") },
      ...{ purpose: form.text("purpose"), ideas: form.text("ideas"), reason: form.text("reason") },
    };
    return submit(
      async () => {
        await tell(page, setRatingNumber, form, input);
        const { employeeId, year } = await ask(page, ratingNumbers, { evaluationId });
        return goTo(page, `/orang-saya/${employeeId}/hasil?tahun=${year}`, "flash.rating-number.set");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const of = await ask(page, ratingNumbers, { evaluationId: evaluationIdIn(page) });
  if (!of.maySet) throw notAllowed();
  return page.render(<SetNumberPage of={of} attempt={attempt} />, {
    title: say("rating-number.form.title", { name: of.employeeName }),
    place: "/orang-saya",
    ...statusOfAttempt(attempt),
  });
}

function evaluationIdIn(page: PageContext): string {
  return idIn(page, "evaluationId", annualRatingUnknown);
}
