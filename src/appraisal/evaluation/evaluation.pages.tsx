import { myPeople } from "#appraisal/my-people/my-people.ts";
import { nextToRate } from "#appraisal/my-people/tasks.ts";
import { objectionOf } from "#appraisal/objection/read-objection.ts";
import { planUnknown } from "#appraisal/plan/plan.errors.ts";
import { invalid, type Refusal } from "#platform/errors/refusal.ts";
import { sendAnswer } from "#platform/files/send-file.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { type Form, readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { statusOf } from "#platform/http/status.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Entry, freshEntry } from "#ui/form/entry.ts";
import { compareEvaluation } from "./compare-evaluation.ts";
import { DecidePage } from "./decide.page.tsx";
import { decideEvaluation } from "./decide-evaluation.ts";
import { DecidedMeanwhilePage } from "./decided-meanwhile.page.tsx";
import { evaluationUnknown, intervalUnknown } from "./evaluation.errors.ts";
import { EvaluationPage } from "./evaluation.page.tsx";
import { type EvaluationDraft, emptyDraft, IntervalCode } from "./evaluation.schema.ts";
import { EvaluationFormPage, type Prepared } from "./evaluation-form.page.tsx";
import { valuesOfDraft } from "./evaluation-form.values.ts";
import { intervalName } from "./interval-name.ts";
import { printEvaluation, printEvaluationSummary } from "./print-evaluation.ts";
import { quadrantOf } from "./quadrant.ts";
import { prepareEvaluation, readEvaluation } from "./read-evaluation.ts";
import { receiveEvaluation } from "./receive-evaluation.ts";
import { saveEvaluationDraft } from "./save-draft.ts";

const place = "/orang-saya";

/** The head rates with the facts beside each target; both sides then read the same page with its reasons. */
export function evaluationPages(pages: Pages): void {
  pages.get("/rencana/:planId/evaluasi/:interval", async (page) => drawForm(page));
  pages.post("/rencana/:planId/evaluasi/:interval", rate);
  pages.get("/rencana/:planId/evaluasi/:interval/pasti", lookAgain);
  pages.post("/rencana/:planId/evaluasi/:interval/pasti", decide);
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

/** What was typed is kept first; who wants to decide then sees what it comes to. */
async function rate(page: PageContext) {
  const form = await readForm(page);
  const { planId, interval } = keyIn(page);
  const [results, conduct] = [form.optional("results") ?? null, form.optional("conduct") ?? null];
  const draft = { content: contentIn(form), note: form.text("note"), results, conduct };
  const looksOn = form.text("step") === "decide";
  return submit(
    async () => {
      if (looksOn) expectRatings(draft);
      await tell(page, saveEvaluationDraft, form, {
        planId,
        interval,
        revision: form.text("_version"),
        draft,
      });
      const href = `/rencana/${planId}/evaluasi/${interval}`;
      return looksOn ? goTo(page, `${href}/pasti`) : goTo(page, href, "flash.evaluation.draft-saved");
    },
    (refused) => drawForm(page, { values: form.values(), faults: refused.faults }, refused),
  );
}

/** Both ratings, and words where one of them is low: said on the form, where they can be written. */
function expectRatings({
  results,
  conduct,
  note,
}: Pick<EvaluationDraft, "note"> & { results: string | null; conduct: string | null }): void {
  const isLow = results === "below" || conduct === "below";
  const faults = [
    ...(results === null ? [{ path: "results", code: "evaluation.choose" }] : []),
    ...(conduct === null ? [{ path: "conduct", code: "evaluation.choose" }] : []),
    ...(isLow && note === "" ? [{ path: "note", code: "evaluation.note-needed" }] : []),
  ];
  if (faults.length > 0) throw invalid(faults);
}

/** The last look: what both ratings come to, before it is final. */
async function lookAgain(page: PageContext) {
  const { planId, interval } = keyIn(page);
  const prepared = await ask(page, prepareEvaluation, { planId, interval });
  if (prepared.evaluationId) return page.redirect(`/evaluasi/${prepared.evaluationId}`, 303);
  if (!prepared.preview || !prepared.canDecide)
    return page.redirect(`/rencana/${planId}/evaluasi/${interval}`, 303);
  const title = say("evaluation.sure-title", { name: prepared.plan.employee.name });
  return page.render(<DecidePage prepared={prepared} preview={prepared.preview} />, { title, place });
}

/** Decides what was looked at: the draft of that revision. */
async function decide(page: PageContext) {
  const form = await readForm(page);
  const { planId, interval } = keyIn(page);
  const { draft } = await ask(page, prepareEvaluation, { planId, interval });
  const input = { ...(draft ?? emptyDraft), planId, interval, revision: form.text("_version") };
  return submit(
    async () => {
      const { evaluationId } = await tell(page, decideEvaluation, form, input);
      return goTo(page, `/evaluasi/${evaluationId}`, "flash.evaluation.decided");
    },
    (refused) => drawForm(page, undefined, refused),
  );
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

/** An interval that cannot be one names nothing, like one that the plan does not meet. */
function keyIn(page: PageContext) {
  const { success, data: interval } = IntervalCode.safeParse(page.req.param("interval"));
  if (!success) throw intervalUnknown();
  return { planId: idIn(page, "planId", planUnknown), interval };
}

function evaluationIdIn(page: PageContext): string {
  return idIn(page, "evaluationId", evaluationUnknown);
}

/** Field names carry what they are about: "realisation.<indicator>", "feedback.<result>", "conduct.<value>". */
function contentIn(form: Form) {
  const named = (prefix: string) =>
    Object.fromEntries(
      Object.entries(form.values())
        .filter(([name, text]) => name.startsWith(`${prefix}.`) && text !== "")
        .map(([name, text]) => [name.slice(prefix.length + 1), text]),
    );
  return {
    realisations: named("realisation"),
    resultFeedback: named("feedback"),
    conductFeedback: named("conduct"),
    recommendation: form.text("recommendation"),
  };
}

/** `typed`: what was sent, where it was `refused`. */
async function drawForm(page: PageContext, typed?: Entry, refused?: Refusal) {
  const { planId, interval } = keyIn(page);
  const prepared = await ask(page, prepareEvaluation, { planId, interval });
  const { evaluationId } = prepared;
  if (evaluationId && refused) return drawDecided(page, { prepared, evaluationId, typed });
  if (evaluationId) return page.redirect(`/evaluasi/${evaluationId}`, 303);
  const kept = freshEntry(valuesOfDraft(prepared));
  const isOvertaken = refused?.code === "procedure.changed-meanwhile";
  const compared = typed && isOvertaken ? compareEvaluation(prepared, typed, kept) : [];
  const props = { prepared, entry: typed ?? kept, refused, compared };
  const title = say("evaluation.rate-title", {
    interval: intervalName(interval),
    name: prepared.plan.employee.name,
  });
  const status = refused ? { status: statusOf(refused) } : {};
  return page.render(<EvaluationFormPage {...props} />, { title, place, ...status });
}

type Late = { prepared: Prepared; evaluationId: string; typed: Entry | undefined };

/** What was sent after the decision, so that it is lost knowingly or not at all. */
function drawDecided(page: PageContext, { prepared, evaluationId, typed }: Late) {
  const rows = typed ? compareEvaluation(prepared, typed).filter((row) => row.typed !== "") : [];
  return page.render(<DecidedMeanwhilePage prepared={prepared} evaluationId={evaluationId} typed={rows} />, {
    title: say("evaluation.decided-meanwhile"),
    place,
    status: 409,
  });
}
