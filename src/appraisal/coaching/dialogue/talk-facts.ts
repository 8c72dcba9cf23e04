import { type CoachingNote, notesOfPlan } from "#appraisal/coaching/note/notes.ts";
import type { TalkAtHand } from "#appraisal/coaching/talk-at-hand.ts";
import { intervalsOf } from "#appraisal/evaluation/intervals.ts";
import { feedbackOfPlan } from "#appraisal/feedback/feedback-of-plan.ts";
import { type AbsenceOfPerson, absencesOf } from "#appraisal/plan/absence/pauses-of.ts";
import { wordsOfAbsence } from "#appraisal/plan/absence/words-of-absence.ts";
import { dialogueRows } from "#appraisal/plan/dialogue/dialogue-rows.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { milestonesOfPlan } from "#appraisal/progress/milestone/milestones.ts";
import { progressOfPlan } from "#appraisal/progress/progress-of-plan.ts";
import { movesOf } from "#organisation/index.ts";
import { addDays, laterDay } from "#platform/clock/clock.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { lawOn } from "#rules/law.ts";
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
  const [agreed, entries, milestones, notes, feedback, said, points, intervals, away] = await Promise.all([
    talk.state.kind === "agreed"
      ? keptVersion(queries, agencyId, { planId, version: talk.state.version })
      : null,
    progressOfPlan(queries, agencyId, { planId, until: endsOn, asOf: now }),
    milestonesOfPlan(queries, agencyId, planId),
    notesOfPlan(queries, agencyId, { planId, readerId }),
    feedbackOfPlan(queries, agencyId, { planId, asOf: now, audiences: ["both"] }), // the agenda is both people's
    dialogueRows(queries, { agencyId, planId, readerId }),
    openPoints(queries, agencyId, { planId, since: held?.recordedAt ?? null }),
    intervalsOf(ground, talk),
    absencesOf(queries, agencyId, [employeeId], talk),
  ]);
  const interval = runningInterval(intervals, today);
  const until = interval?.endsOn ?? endsOn;
  const from = held ? addDays(held.heldOn, 1) : talk.startsOn;
  const span = { from, to: laterDay(until, today) };
  const moves = await movesOf(queries, agencyId, employeeId, span);
  const absences = away.get(employeeId) ?? [];
  const agenda: AgendaFacts = {
    ...{ today, until, entries, milestones, feedback, said, points, moves },
    plan: { ...talk, pauses: absences.filter(({ pauses }) => pauses) },
    absences: namesOf(ground, absences, span),
    notes: notes.filter(({ visibility }) => visibility === "shared"),
    since: held?.recordedAt ?? agreed?.agreedAt ?? new Date(0),
    indicators: agreed?.content.results.flatMap((result) => result.indicators) ?? [],
  };
  return { agenda, dialogues, notes, interval: interval ?? null };
}

/** Of those that reach into the days that are spoken about. */
function namesOf(
  { services, today }: Ground<unknown>,
  absences: readonly AbsenceOfPerson[],
  { from, to }: { from: string; to: string },
) {
  const law = lawOn(services.law, today);
  return absences
    .filter(({ startsOn, endsOn }) => startsOn <= to && endsOn >= from)
    .map(({ kind, startsOn, endsOn }) => ({ name: wordsOfAbsence(kind, law).text, startsOn, endsOn }));
}
