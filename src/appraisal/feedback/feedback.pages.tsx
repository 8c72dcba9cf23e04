import { inWords } from "#appraisal/plan/plan-words.tsx";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { todayOf } from "#organisation/index.ts";
import type { Refusal } from "#platform/errors/refusal.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { conductValues } from "#rules/conduct/conduct.ts";
import { lawOn } from "#rules/law.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { myColleagues } from "./colleagues.ts";
import { FeedbackPage, type Subject } from "./feedback.page.tsx";
import { giveFeedback } from "./feedback.ts";
import { askedOfMe } from "./request/asked-of-me.ts";
import { requestUnknown } from "./request/request.errors.ts";

/** Kind and specific words to a colleague, a subordinate or one's head. */
export function feedbackPages(pages: Pages): void {
  pages.get("/rencana/:planId/umpan-balik", (page) => {
    const result = page.req.query("hasil");
    const about = result ? `result:${result}` : "";
    const values = { about, audience: "both", named: "yes" };
    return draw(page, firstAttempt(values), page.req.query("permintaan"));
  });

  pages.post("/rencana/:planId/umpan-balik", async (page) => {
    const form = await readForm(page);
    const requestId = form.optional("requestId");
    if (form.text("step") === "look") return draw(page, firstAttempt(form.values()), requestId);
    return submit(
      async () => {
        await tell(page, giveFeedback, form, inputOf(page, form));
        return goTo(page, "/umpan-balik", "flash.feedback.given");
      },
      (refused) => draw(page, failedAttempt(form, refused), requestId),
    );
  });
}

function inputOf(page: PageContext, form: Form) {
  const [kind, about] = form.text("about").split(":");
  return {
    planId: page.req.param("planId"),
    resultId: kind === "result" ? about : undefined,
    conductValue: kind === "conduct" ? about : undefined,
    ...{ body: form.text("body"), effect: form.text("effect"), nextStep: form.text("nextStep") },
    audience: form.optional("audience"),
    named: form.text("named") !== "no",
    requestId: form.optional("requestId"),
  };
}

async function draw(page: PageContext, attempt: Attempt, requestId: string | undefined) {
  const planId = page.req.param("planId") ?? "";
  const subject = await subjectOf(page, { planId, requestId, refused: attempt.refused });
  return page.render(<FeedbackPage subject={subject} attempt={attempt} />, {
    title: say("feedback.for", { name: subject.name }),
    place: "/tahun-saya",
    scripts: ["feedback-advice.js"],
    ...statusOfAttempt(attempt),
  });
}

type Wanted = { planId: string; requestId: string | undefined; refused: Refusal | null };

/** The head chooses among results and values; who may not read the plan, among values only. */
async function subjectOf(page: PageContext, { planId, requestId, refused }: Wanted): Promise<Subject> {
  const law = lawOn(page.get("call").services.law, todayOf(page));
  const values = conductValues(law).map(({ code, name }) => ({ code, name: inWords(name) }));
  const [{ colleagues }, { questions }] = await Promise.all([
    ask(page, myColleagues, {}),
    requestId ? ask(page, askedOfMe, {}) : { questions: [] },
  ]);
  const question = questions.find((one) => one.requestId === requestId && one.planId === planId) ?? null;
  if (requestId && !question) throw refused ?? requestUnknown();
  const colleague = colleagues.find(({ plans }) => plans.some((plan) => plan.planId === planId));
  const common = { planId, values, question };
  if (colleague && colleague.relation !== "appraiser")
    return { ...common, name: colleague.name, relation: colleague.relation, results: [] };
  if (!colleague && question) return { ...common, name: question.about, relation: "peer", results: [] };
  if (!colleague && refused) throw refused; // rated meanwhile: there is no form to come back to
  const plan = await ask(page, readPlan, { planId });
  const results = plan.results.map(({ resultId, statement }) => ({ resultId, statement }));
  return { ...common, name: plan.employee.name, relation: "appraiser", results };
}
