import { openPlan, openPlanToWrite } from "#appraisal/plan/open-plan.ts";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { type AnnexSection, annexSections } from "#appraisal/plan/plan.schema.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { AnnexPage } from "./annex.page.tsx";
import { saveAnnex } from "./annex.ts";

/** The annex of a plan: three fields, line by line. */
export function annexPages(pages: Pages): void {
  pages.get("/rencana/:planId/lampiran", async (page) => {
    const plan = await openPlanToWrite(page, "edit");
    return draw(page, plan, firstAttempt(keptIn(plan)));
  });

  pages.post("/rencana/:planId/lampiran", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    return submit(
      async () => {
        const input = { planId, revision: form.text("_version"), ...linesOf(form) };
        await tell(page, saveAnnex, form, input);
        return goTo(page, `/rencana/${planId}`, "flash.plan.saved");
      },
      async (refused) => draw(page, await openPlan(page), failedAttempt(form, refused, sectionOf), form),
    );
  });
}

function linesOf(form: Form): Record<AnnexSection, string[]> {
  const lines = (section: AnnexSection) =>
    form
      .text(section)
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
  return {
    support: lines("support"),
    accountability: lines("accountability"),
    consequence: lines("consequence"),
  };
}

function keptIn({ annex }: PlanView): Record<AnnexSection, string> {
  return {
    support: annex.support.join("\n"),
    accountability: annex.accountability.join("\n"),
    consequence: annex.consequence.join("\n"),
  };
}

/** "support.3" is a line of the field "support". */
function sectionOf(path: string): string {
  return path.split(".")[0] ?? path;
}

function draw(page: PageContext, plan: PlanView, attempt: Attempt, form?: Form) {
  const kept = keptIn(plan);
  const compared = annexSections.map((section) => ({
    label: say(`plan.annex.${section}`),
    typed: form?.text(section) ?? kept[section],
    kept: kept[section],
  }));
  return page.render(<AnnexPage {...{ plan, attempt, compared }} />, {
    title: say("plan.annex.title"),
    place: "/rencana",
    ...statusOfAttempt(attempt),
  });
}
