import { callProcedure } from "#platform/http/ask.ts";
import type { Call } from "#platform/procedures/services.ts";
import { speak } from "./play-talks.ts";
import type { Above, CallOn, Procedures, Written } from "./playing.ts";
import type { StoryPlan } from "./story.schema.ts";

/** Plays one person's year through the commands that people use; answers the ids of the results for those below. */
export async function playPlan(
  procedures: Procedures,
  story: StoryPlan,
  year: number,
  callOn: CallOn,
  above: Above,
): Promise<string[]> {
  const owner = await callOn(story.nip, story.proposedOn);
  if (!owner) return [];
  const written = await write(procedures, story, year, owner, above);
  await talk(procedures, story, callOn, written.planId);
  if (!story.agreedOn) return written.resultIds;
  const head = await callOn(story.head, story.agreedOn);
  if (!head) return written.resultIds;
  await callProcedure(procedures.plan.agree, { planId: written.planId, version: 1 }, head);
  await live(procedures, story, callOn, written, year);
  await speak(procedures, story, callOn, written, year);
  return written.resultIds;
}

async function write(
  { plan, planResult, planIndicator, planMeasure, planExpectation, planAnnex }: Procedures,
  story: StoryPlan,
  year: number,
  call: Call,
  { headResultIds, goalIds }: Above,
): Promise<Written> {
  const { planId } = await callProcedure(plan.start, { year, approach: "quantitative" }, call);
  const read = async () => (await callProcedure(plan.read, { planId }, call)).revision;
  const written: Written = { planId, resultIds: [], indicatorIds: [] };
  for (const { indicators, serves, goal, ...result } of story.results) {
    const servesId = serves === undefined ? null : (headResultIds[serves - 1] ?? null);
    const goalId = goal === undefined ? null : (goalIds[goal - 1] ?? null);
    const { resultId = "" } = await callProcedure(
      planResult.add,
      { planId, revision: await read(), ...result, servesId, goalId },
      call,
    );
    const ids: string[] = [];
    for (const { measured, ...indicator } of indicators) {
      const { indicatorId = "", revision } = await callProcedure(
        planIndicator.add,
        { planId, revision: await read(), resultId, perspective: null, ...indicator },
        call,
      );
      ids.push(indicatorId);
      if (measured)
        await callProcedure(planMeasure.bind, { planId, revision, indicatorId, ...measured }, call);
    }
    written.resultIds.push(resultId);
    written.indicatorIds.push(ids);
  }
  const expectations = Object.entries(story.expectations).map(([conductValue, expectation]) => ({
    conductValue,
    expectation,
  }));
  await callProcedure(planExpectation.save, { planId, revision: await read(), expectations }, call);
  await callProcedure(planAnnex.save, { planId, revision: await read(), ...story.annex }, call);
  await callProcedure(plan.propose, { planId, revision: await read() }, call);
  return written;
}

async function talk(
  { plan }: Procedures,
  { comment, head }: StoryPlan,
  callOn: CallOn,
  planId: string,
): Promise<void> {
  const call = comment && (await callOn(head, comment.on));
  if (call) await callProcedure(plan.comment, { planId, body: comment.text, resultId: null }, call);
}

/** What happened after the agreement, in the order of the story. */
async function live(
  { progress, feedback, evaluation }: Procedures,
  story: StoryPlan,
  callOn: CallOn,
  written: Written,
  year: number,
): Promise<void> {
  const { planId } = written;
  for (const { indicator, on, value, note, url } of story.progress) {
    const call = await callOn(story.nip, on);
    const indicatorId = written.indicatorIds[indicator[0] - 1]?.[indicator[1] - 1] ?? "";
    const evidence = url ? { evidenceUrl: url } : {};
    if (call)
      await callProcedure(
        progress.record,
        { planId, indicatorId, reachedOn: `${year}-${on}`, value, note, evidenceTitle: "", ...evidence },
        call,
      );
  }
  for (const { from, on, conduct, body } of story.feedback) {
    const call = await callOn(from, on);
    if (call) await callProcedure(feedback.give, { planId, conductValue: conduct, body }, call);
  }
  for (const { on, ...rating } of story.evaluations) {
    const call = await callOn(story.head, on);
    const content = { realisations: {}, resultFeedback: {}, conductFeedback: {}, recommendation: "" };
    if (call) await callProcedure(evaluation.decide, { planId, ...rating, content, revision: 0 }, call);
  }
}
