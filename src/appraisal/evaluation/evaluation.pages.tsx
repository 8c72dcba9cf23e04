import { myPeople } from "#appraisal/my-people/my-people.ts";
import { nextToRate } from "#appraisal/my-people/tasks.ts";
import { objectionOf } from "#appraisal/objection/read-objection.ts";
import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { say } from "#platform/words/words.ts";
import { evaluationUnknown } from "./evaluation.errors.ts";
import { EvaluationPage } from "./evaluation.page.tsx";
import { evaluationFormPages } from "./evaluation-form.pages.tsx";
import { intervalName } from "./interval-name.ts";
import { printEvaluation, printEvaluationSummary } from "./print-evaluation.ts";
import { quadrantOf } from "./quadrant.ts";
import { readEvaluation } from "./read-evaluation.ts";
import { receiveEvaluation } from "./receive-evaluation.ts";
import { sessionPages } from "./session/session.pages.tsx";

const place = "/orang-saya";

/** The head rates with the facts beside each target; both sides then read the same page with its reasons. */
export function evaluationPages(pages: Pages): void {
  evaluationFormPages(pages);
  sessionPages(pages);
  pages.get("/evaluasi/:evaluationId", read);
  pages.get("/evaluasi/:evaluationId/evaluasi.pdf", async (page) =>
    sendAnswer(page, await ask(page, printEvaluation, { evaluationId: evaluationIdIn(page) })),
  );
  pages.get("/evaluasi/:evaluationId/dokumen.pdf", async (page) =>
    sendAnswer(page, await ask(page, printEvaluationSummary, { evaluationId: evaluationIdIn(page) })),
  );
  pages.post("/evaluasi/:evaluationId/terima", async (page) => {
    const form = await readForm(page);
    const { evaluationId } = await tell(page, receiveEvaluation, form, {
      evaluationId: evaluationIdIn(page),
    });
    return goTo(page, `/evaluasi/${evaluationId}`, "flash.evaluation.received");
  });
}

async function read(page: PageContext) {
  const view = await ask(page, readEvaluation, { evaluationId: evaluationIdIn(page) });
  const quadrant = quadrantOf(page.get("call").services.law, view.interval.endsOn);
  const title = say("evaluation.title", {
    interval: intervalName(view.interval.code),
    name: view.plan.employee.name,
  });
  const ownPlace = view.standing === "owner" ? "/tahun-saya" : place;
  const objection = await ask(page, objectionOf, { evaluationId: view.decided.evaluationId });
  const onward = view.standing === "appraiser" ? await onwardFrom(page) : undefined;
  const content = <EvaluationPage {...{ view, quadrant, objection, onward }} />;
  return page.render(content, { title, place: ownPlace });
}

/** Whoever rates goes from one person to the next until nobody is left. */
async function onwardFrom(page: PageContext) {
  return { href: nextToRate(await ask(page, myPeople, {})) ?? null };
}

function evaluationIdIn(page: PageContext): string {
  return idIn(page, "evaluationId", evaluationUnknown);
}
