import { closedRoundsAbout } from "#appraisal/feedback-round/list-rounds.ts";
import { openFits } from "#appraisal/measured/open-fits.ts";
import type { Refusal } from "#platform/errors/refusal.ts";
import { ask } from "#platform/http/ask.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { statusOf } from "#platform/http/status.ts";
import { say } from "#platform/words/words.ts";
import { type Entry, freshEntry } from "#ui/form/entry.ts";
import { compareEvaluation } from "./compare-evaluation.ts";
import { DecidedMeanwhilePage } from "./decided-meanwhile.page.tsx";
import { EvaluationFormPage } from "./evaluation-form.page.tsx";
import { keyIn } from "./evaluation-form.read.ts";
import { valuesOfDraft } from "./evaluation-form.values.ts";
import { intervalName } from "./interval-name.ts";
import type { Prepared } from "./prepared.ts";
import { quadrantOf } from "./quadrant.ts";
import { prepareEvaluation } from "./read-evaluation.ts";
import { stepsFrom } from "./session/onward.ts";

const place = "/orang-saya";

/** The page of one evaluation while it is open. `typed`: what was sent, where it was `refused`. */
export async function drawForm(page: PageContext, typed?: Entry, refused?: Refusal) {
  const { planId, interval } = keyIn(page);
  const prepared = await ask(page, prepareEvaluation, { planId, interval });
  const { evaluationId } = prepared;
  if (evaluationId && refused) return drawDecided(page, { prepared, evaluationId, typed });
  if (evaluationId) return page.redirect(`/evaluasi/${evaluationId}`, 303);
  const kept = freshEntry(valuesOfDraft(prepared));
  const isOvertaken = refused?.code === "procedure.changed-meanwhile";
  const title = say("evaluation.rate-title", {
    interval: intervalName(interval),
    name: prepared.plan.employee.name,
  });
  const props = {
    ...{ prepared, entry: typed ?? { ...kept, faults: refused?.faults ?? [] }, refused },
    timeZone: page.get("call").timeZone,
    compared: typed && isOvertaken ? compareEvaluation(prepared, typed, kept) : [],
    quadrant: quadrantOf(page.get("call").services.law, prepared.interval.endsOn),
    fits: await openFits(page, { ...prepared.plan, ...prepared }),
    rounds: await roundsFor(page, prepared),
    steps: await stepsFrom(page, { planId, interval, year: prepared.plan.year }),
  };
  return page.render(<EvaluationFormPage {...props} />, {
    ...{ title, place, scripts: ["draft.js", "rating.js"] },
    ...(refused ? { status: statusOf(refused) } : {}),
  });
}

/** Rounds about a leader are for whoever rates to read, on a page of their own. */
async function roundsFor(page: PageContext, { standing, plan }: Prepared) {
  if (standing !== "appraiser") return [];
  const { rounds } = await ask(page, closedRoundsAbout, { leaderId: plan.employee.employeeId });
  return rounds;
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
