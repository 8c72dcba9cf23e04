import { openPlan, openPlanToWrite } from "#appraisal/plan/open-plan.ts";
import { planResultUnknown, planUnknown } from "#appraisal/plan/plan.errors.ts";
import type { Result } from "#appraisal/plan/plan-content.ts";
import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { ask, tell } from "#platform/http/ask.ts";
import { readForm } from "#platform/http/form.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext, Pages } from "#platform/http/page-env.ts";
import { goTo } from "#platform/http/pages.ts";
import { submit } from "#platform/http/submit.ts";
import { say } from "#platform/words/words.ts";
import { type Attempt, failedAttempt, firstAttempt, statusOfAttempt } from "#ui/form/attempt.ts";
import { deleteResult } from "./delete-result.ts";
import { readHeadResults } from "./read-head-results.ts";
import { type Choices, compareResult, ResultPage } from "./result.page.tsx";
import { addResult, changeResult, orderResults } from "./result.ts";
import {
  inOwnWords,
  inputOfResult,
  type ResultValues,
  typedResult,
  valuesOfResult,
} from "./result.values.ts";

const path = "/rencana/:planId/hasil";

/** The form of a result, new or changed, and its place among the others. */
export function resultPages(pages: Pages): void {
  newResultPages(pages);
  keptResultPages(pages);
}

function newResultPages(pages: Pages): void {
  pages.get(`${path}/baru`, async (page) => {
    const category = page.req.query("jenis") === "additional" ? "additional" : "main";
    return draw(page, firstAttempt({ category }));
  });

  pages.post(`${path}/baru`, async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    return submit(
      async () => {
        const input = { planId, revision: form.text("_version"), ...inputOfResult(typedResult(form)) };
        const { resultId } = await tell(page, addResult, form, input);
        return goTo(page, `/rencana/${planId}/hasil/${resultId}/indikator/baru`, "flash.plan.result-added");
      },
      (refused) => draw(page, failedAttempt(form, refused, choiceField), undefined, typedResult(form)),
    );
  });
}

function keptResultPages(pages: Pages): void {
  pages.get(`${path}/:resultId`, async (page) => draw(page, null, resultIdIn(page)));

  pages.post(`${path}/:resultId`, async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const resultId = resultIdIn(page);
    const form = await readForm(page);
    return submit(
      async () => {
        const fields = inputOfResult(typedResult(form));
        const input = { planId, resultId, revision: form.text("_version"), ...fields };
        await tell(page, changeResult, form, input);
        return goTo(page, `/rencana/${planId}`, "flash.plan.saved");
      },
      (refused) => draw(page, failedAttempt(form, refused, choiceField), resultId, typedResult(form)),
    );
  });

  pages.post(`${path}/:resultId/hapus`, async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    const input = { planId, resultId: resultIdIn(page), revision: form.text("_version") };
    await tell(page, deleteResult, form, input);
    return goTo(page, `/rencana/${planId}`, "flash.plan.deleted");
  });

  pages.post("/rencana/:planId/urutan", async (page) => {
    const planId = idIn(page, "planId", planUnknown);
    const form = await readForm(page);
    const resultIds = form.text("resultIds").split(" ");
    await tell(page, orderResults, form, { planId, revision: form.text("_version"), resultIds });
    return goTo(page, `/rencana/${planId}`, "flash.plan.ordered");
  });
}

function resultIdIn(page: PageContext): string {
  return idIn(page, "resultId", planResultUnknown);
}

/** Draws the form: as it was sent, as the result stands, or empty. */
async function draw(page: PageContext, sent: Attempt | null, resultId?: string, typed?: ResultValues) {
  const plan = sent?.refused ? await openPlan(page) : await openPlanToWrite(page, "edit");
  const result = resultId === undefined ? undefined : resultOf(plan, resultId);
  const choices = withKept(await ask(page, readHeadResults, { planId: plan.planId }), result);
  const kept = result ? valuesOfResult(result) : undefined;
  const attempt =
    sent ?? firstAttempt(kept && withChoice(kept, choices.results.length + choices.goals.length > 0));
  const compared = typed && kept ? compareResult(typed, kept, choices) : [];
  return page.render(<ResultPage {...{ plan, result, choices, attempt, compared }} />, {
    title: say("plan.result.title"),
    place: "/rencana",
    ...statusOfAttempt(attempt),
  });
}

/** A goal is chosen in the same field as a result of the head. */
function choiceField(path: string): string {
  return path === "goalId" ? "servesId" : path;
}

/** What a result serves already can be kept, also where the head of today does not show it. */
function withKept(choices: Choices, result: Result | undefined): Choices {
  const { resultId = null, statement = "" } = result?.serves ?? {};
  const isThere = choices.results.some((choice) => choice.resultId === resultId);
  if (resultId === null || isThere) return choices;
  return { ...choices, results: [{ resultId, statement, standing: "kept" }, ...choices.results] };
}

/** A result that serves nothing yet leaves the question open instead of answering "in my own words". */
function withChoice(values: ResultValues, asked: boolean): ResultValues {
  const open = asked && values.servesId === inOwnWords && values.servesText === "";
  return open ? { ...values, servesId: "" } : values;
}

function resultOf(plan: PlanView, resultId: string): Result {
  const result = plan.results.find((candidate) => candidate.resultId === resultId);
  if (!result) throw planResultUnknown();
  return result;
}
