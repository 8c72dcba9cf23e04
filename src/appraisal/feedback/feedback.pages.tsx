import { inWords } from "#appraisal/plan/plan-words.tsx";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { todayOf } from "#organisation/index.ts";
import type { Refusal } from "#platform/errors/refusal.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { conductValues } from "#rules/conduct/conduct.ts";
import { lawOn } from "#rules/law.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { myColleagues } from "./colleagues.ts";
import { ColleaguesPage, FeedbackPage, type Subject } from "./feedback.page.tsx";
import { giveFeedback } from "./feedback.ts";

/** Kind and specific words to a colleague, a subordinate or one's head. */
export function feedbackPages(pages: Pages): void {
  pages.get("/umpan-balik", async (page) => {
    const { colleagues, year } = await ask(page, myColleagues, {});
    return page.render(<ColleaguesPage colleagues={colleagues} thisYear={year} />, {
      title: say("feedback.title"),
      place: "/tahun-saya",
    });
  });

  pages.get("/rencana/:planId/umpan-balik", (page) => {
    const result = page.req.query("hasil");
    return draw(page, firstAttempt({ about: result ? `result:${result}` : "" }));
  });

  pages.post("/rencana/:planId/umpan-balik", async (page) => {
    const form = await readForm(page);
    const planId = page.req.param("planId");
    const [kind, about] = form.text("about").split(":");
    const input = {
      planId,
      resultId: kind === "result" ? about : undefined,
      conductValue: kind === "conduct" ? about : undefined,
      body: form.text("body"),
    };
    return submit(
      async () => {
        await tell(page, giveFeedback, form, input);
        return goTo(page, "/umpan-balik", "flash.feedback.given");
      },
      (refused) => draw(page, failedAttempt(form, refused)),
    );
  });
}

async function draw(page: PageContext, attempt: Attempt) {
  const planId = page.req.param("planId") ?? "";
  const subject = await subjectOf(page, planId, attempt.refused);
  return page.render(<FeedbackPage subject={subject} attempt={attempt} />, {
    title: say("feedback.for", { name: subject.name }),
    place: "/tahun-saya",
    ...statusOfAttempt(attempt),
  });
}

/** The head chooses among results and values; who may not read the plan, among values only. */
async function subjectOf(page: PageContext, planId: string, refused: Refusal | null): Promise<Subject> {
  const law = lawOn(page.get("call").services.law, todayOf(page));
  const values = conductValues(law).map(({ code, name }) => ({ code, name: inWords(name) }));
  const { colleagues } = await ask(page, myColleagues, {});
  const colleague = colleagues.find(({ plans }) => plans.some((plan) => plan.planId === planId));
  if (!colleague && refused) throw refused; // rated meanwhile: there is no form to come back to
  if (colleague && colleague.relation !== "appraiser")
    return { planId, name: colleague.name, results: [], values };
  const plan = await ask(page, readPlan, { planId });
  const results = plan.results.map(({ resultId, statement }) => ({ resultId, statement }));
  return { planId, name: plan.employee.name, results, values };
}
