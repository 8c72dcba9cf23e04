import { Refusal } from "#platform/errors/refusal.ts";
import { ask, callUnchecked, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { statusOf } from "#platform/http/status.ts";
import { submit } from "#platform/http/submit.ts";
import { say, sayIfKnown } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import { showTime } from "#ui/locale.ts";
import { DecidePage } from "./decide.page.tsx";
import { decideEvaluation } from "./decide-evaluation.ts";
import { drawForm } from "./draw-form.tsx";
import { emptyDraft } from "./evaluation.schema.ts";
import type { EvaluationKey } from "./evaluation-at-hand.ts";
import { completeOf, draftIn, keyIn } from "./evaluation-form.read.ts";
import { prepareEvaluation } from "./read-evaluation.ts";
import { saveEvaluationDraft } from "./save-draft.ts";
import { inSession, onwardFrom, sessionSuffix } from "./session/onward.ts";

const place = "/orang-saya";

/** The head writes and decides: what was typed is always kept first. */
export function evaluationFormPages(pages: Pages): void {
  pages.get("/rencana/:planId/evaluasi/:interval", async (page) => drawForm(page));
  pages.post("/rencana/:planId/evaluasi/:interval", rate);
  pages.post("/rencana/:planId/evaluasi/:interval/konsep", keep);
  pages.get("/rencana/:planId/evaluasi/:interval/pasti", lookAgain);
  pages.post("/rencana/:planId/evaluasi/:interval/pasti", decide);
}

/** Who wants to decide sees what it comes to; who has seen just that beside the ratings has decided. */
async function rate(page: PageContext) {
  const form = await readForm(page);
  const looksOn = form.text("step") !== "draft";
  return submit(
    () => (looksOn ? lookOn(page, form) : keepAndStay(page, form)),
    (refused) => drawForm(page, { values: form.values(), faults: refused.faults }, refused),
  );
}

async function keepAndStay(page: PageContext, form: Form): Promise<Response> {
  await save(page, form);
  return goTo(page, hrefOf(keyIn(page)) + sessionSuffix(page), "flash.evaluation.draft-saved");
}

async function lookOn(page: PageContext, form: Form): Promise<Response> {
  const prepared = await ask(page, prepareEvaluation, keyIn(page));
  const { interval, plan, canDecide } = prepared;
  const law = lawOn(page.get("call").services.law, interval.endsOn);
  const draft = draftIn(form);
  const { value: overall } = overallRating(completeOf(draft, prepared, law), law);
  const { revision } = await save(page, form);
  const isSeen = form.text("step") === "decide-seen" && form.text("seen") === overall;
  if (!isSeen || !canDecide) return goTo(page, `${hrefOf(keyIn(page))}/pasti${sessionSuffix(page)}`);
  // the form's own key has kept the draft
  return decideKept(page, { key: keyAfter(form), draft, revision, year: plan.year });
}

function save(page: PageContext, form: Form) {
  const saved = { ...keyIn(page), revision: form.text("_version"), draft: draftIn(form) };
  return tell(page, saveEvaluationDraft, form, saved);
}

function hrefOf({ planId, interval }: EvaluationKey): string {
  return `/rencana/${planId}/evaluasi/${interval}`;
}

/** For draft.js: the same save, answered in a sentence instead of a page. */
async function keep(page: PageContext) {
  try {
    const form = await readForm(page);
    const { revision } = await save(page, form);
    const time = showTime(page.get("call").services.clock());
    return page.json({ revision, words: say("evaluation.draft.kept", { time }) });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return page.json({ words: wordsOf(error) }, statusOf(error));
  }
}

function wordsOf({ code, facts, kind }: Refusal): string {
  if (code === "procedure.changed-meanwhile") return say("evaluation.draft.conflict");
  return kind === "invalid" ? say("evaluation.draft.invalid") : sayIfKnown(`error.${code}`, facts);
}

/** The last look: what both ratings come to, before it is final. */
async function lookAgain(page: PageContext) {
  const key = keyIn(page);
  const prepared = await ask(page, prepareEvaluation, key);
  if (prepared.evaluationId) return page.redirect(`/evaluasi/${prepared.evaluationId}`, 303);
  if (!prepared.preview || !prepared.canDecide) return page.redirect(hrefOf(key) + sessionSuffix(page), 303);
  const title = say("evaluation.sure-title", { name: prepared.plan.employee.name });
  const props = { prepared, preview: prepared.preview, suffix: sessionSuffix(page) };
  return page.render(<DecidePage {...props} />, { title, place });
}

/** Decides what was looked at: the draft of that revision. */
async function decide(page: PageContext) {
  const form = await readForm(page);
  const { draft, plan } = await ask(page, prepareEvaluation, keyIn(page));
  const looked = { key: form.text("_key"), draft: draft ?? emptyDraft, year: plan.year };
  return submit(
    () => decideKept(page, { ...looked, revision: form.text("_version") }),
    (refused) => drawForm(page, undefined, refused),
  );
}

type Looked = { key: string; draft: object; revision: string | number; year: number };

/** Who rates one after the other goes straight to the next. */
async function decideKept(page: PageContext, { key, draft, revision, year }: Looked): Promise<Response> {
  const call = { ...page.get("call"), ...(key ? { idempotencyKey: key } : {}) };
  const input = { ...draft, ...keyIn(page), revision };
  const { evaluationId } = await callUnchecked(decideEvaluation, input, call);
  const href = inSession(page)
    ? await onwardFrom(page, { ...keyIn(page), year })
    : `/evaluasi/${evaluationId}`;
  return goTo(page, href, "flash.evaluation.decided");
}

function keyAfter(form: Form): string {
  const key = form.text("_key");
  return key && `${key}-decide`;
}
