import { type CoachingNote, notesOfPlan } from "#appraisal/coaching/note/notes.ts";
import type { TalkAtHand } from "#appraisal/coaching/talk-at-hand.ts";
import { intervalsOf } from "#appraisal/evaluation/intervals.ts";
import { feedbackOfPlan } from "#appraisal/feedback/feedback-of-plan.ts";
import { dialogueRows } from "#appraisal/plan/dialogue/dialogue.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { milestonesOfPlan } from "#appraisal/progress/milestone/milestones.ts";
import { progressOfPlan } from "#appraisal/progress/progress-of-plan.ts";
import { movesOf } from "#organisation/index.ts";
import { addDays, laterDay } from "#platform/clock/clock.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Interval } from "#rules/period/period.ts";
import type { AgendaFacts } from "./agenda.ts";
import { type Dialogue, dialoguesOfPlan, lastHeld } from "./dialogues.ts";
import { openPoints } from "./points.ts";
import { runningInterval } from "./running-interval.ts";

/** Everything that the two have before them about an agreed plan; each by its own query, none by row. */
export async function talkFacts(
  ground: Ground<unknown>,
  talk: TalkAtHand,
): Promise<{ agenda: AgendaFacts; dialogues: Dialogue[]; notes: CoachingNote[]; interval: Interval | null }> {
  const { queries, agencyId, today, now } = ground;
  const { planId, endsOn, employeeId } = talk;
  const readerId = actorOf(ground).employeeId;
  const dialogues = await dialoguesOfPlan(queries, agencyId, planId);
  const held = lastHeld(dialogues);
  const [agreed, entries, milestones, notes, feedback, said, points, intervals] = await Promise.all([
    talk.state.kind === "agreed"
      ? keptVersion(queries, agencyId, { planId, version: talk.state.version })
      : null,
    progressOfPlan(queries, agencyId, { planId, until: endsOn, asOf: now }),
    milestonesOfPlan(queries, agencyId, planId),
    notesOfPlan(queries, agencyId, { planId, readerId }),
    feedbackOfPlan(queries, agencyId, { planId, asOf: now, audiences: ["both"] }), // the agenda is both people's
    dialogueRows(queries, agencyId, planId),
    openPoints(queries, agencyId, { planId, since: held?.recordedAt ?? null }),
    intervalsOf(ground, talk),
  ]);
  const interval = runningInterval(intervals, today);
  const until = interval?.endsOn ?? endsOn;
  const from = held ? addDays(held.heldOn, 1) : talk.startsOn;
  const moves = await movesOf(queries, agencyId, employeeId, { from, to: laterDay(until, today) });
  const agenda: AgendaFacts = {
    ...{ today, until, plan: talk, entries, milestones, feedback, said, points, moves },
    notes: notes.filter(({ visibility }) => visibility === "shared"),
    since: held?.recordedAt ?? agreed?.agreedAt ?? new Date(0),
    indicators: agreed?.content.results.flatMap((result) => result.indicators) ?? [],
  };
  return { agenda, dialogues, notes, interval: interval ?? null };
}
