import { z } from "zod";
import { absencesOf } from "#appraisal/plan/absence/pauses-of.ts";
import { wordsOfAbsence } from "#appraisal/plan/absence/words-of-absence.ts";
import { dayInPlan } from "#appraisal/plan/people.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { renewalReason, renewalReasons } from "#appraisal/plan/renewal/renewal-reason.ts";
import { appraiserOnDay, personOnDay, serviceInSpan } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { lawOn } from "#rules/law.ts";

const OfficialWords = z.object({ text: z.string(), gloss: z.string() });
const days = { startsOn: z.string(), endsOn: z.string() };

/** What the organisation says around a plan: where it ends early, who is away, what is stood in for, what changed. */
export const Situation = z.object({
  /** The last day in service where it lies inside the year: a contract ends, or the person leaves. */
  serviceEnd: z.object({ day: z.string(), isContract: z.boolean() }).nullable(),
  absences: z.array(z.object({ ...days, name: OfficialWords, pauses: z.boolean() })),
  /** What the person stood or stands in for after the plan began. */
  standsIn: z.array(z.object({ ...days, title: z.string() })),
  /** Why a new plan is needed; null while this one fits, or once a later one took over. */
  renewal: z.enum(renewalReasons).nullable(),
  isSuperseded: z.boolean(),
});
export type Situation = z.output<typeof Situation>;

export async function situationOf(ground: Ground<unknown>, plan: PlanAtHand): Promise<Situation> {
  const { queries, agencyId } = ground;
  const { employeeId, appointmentId, startsOn, endsOn, year, isSuperseded } = plan;
  const lastOfYear = `${year}-12-31`;
  const [service, absences, renewal] = await Promise.all([
    serviceInSpan(queries, { agencyId, appointmentId, from: startsOn, to: endsOn }),
    absencesOf(queries, agencyId, [employeeId], { startsOn, endsOn }),
    isSuperseded ? null : renewalOf(ground, plan),
  ]);
  const ends = service?.endsOn ?? null;
  return {
    serviceEnd:
      !isSuperseded && renewal !== "position" && ends !== null && ends >= startsOn && ends < lastOfYear
        ? { day: ends, isContract: service?.status === "PPPK" }
        : null,
    absences: (absences.get(employeeId) ?? []).map(({ kind, ...absence }) => ({
      ...{ startsOn: absence.startsOn, endsOn: absence.endsOn, pauses: absence.pauses },
      name: wordsOfAbsence(kind, lawOn(ground.services.law, startsOn)),
    })),
    standsIn: (service?.standsIn ?? []).map(({ title, ...acting }) => ({
      ...{ title, startsOn: acting.startsOn, endsOn: acting.endsOn },
    })),
    ...{ renewal, isSuperseded },
  };
}

/** As of today, in the days of the plan's year; another appraiser of a draft takes it over by being proposed to. */
async function renewalOf({ queries, agencyId, today }: Ground<unknown>, plan: PlanAtHand) {
  const day = dayInPlan({ startsOn: plan.startsOn, endsOn: `${plan.year}-12-31` }, today);
  const [person, appraiser] = await Promise.all([
    personOnDay(queries, agencyId, plan.employeeId, day),
    appraiserOnDay(queries, agencyId, plan.employeeId, day),
  ]);
  const now = {
    appointmentId: person?.appointmentId ?? null,
    appraiserId: appraiser?.employeeId ?? null,
  };
  const reason = renewalReason(plan, now, day);
  return reason === "appraiser" && plan.state.kind !== "agreed" ? null : reason;
}
