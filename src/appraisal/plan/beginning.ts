import { addDays, earlierDay, laterDay } from "#platform/clock/clock.ts";
import type { Actor } from "#platform/procedures/actor.ts";
import type { Law } from "#rules/law.ts";
import { planForm } from "#rules/position-kind/position-kind.ts";
import { planAlreadyStarted, planNoAppraiser, planNoPosition, planPeriodNotOpen } from "./plan.errors.ts";
import type { planForms } from "./plan.schema.ts";
import { type RenewalReason, renewalReason } from "./renewal/renewal-reason.ts";
import type { StartFacts } from "./start-facts.ts";

/** What a plan begins with. `reason`: why it takes over from an earlier one; null for the first of the year. */
export type Beginning = {
  startsOn: string;
  endsOn: string;
  appointmentId: string;
  appraiserId: string;
  positionKind: string;
  reason: RenewalReason | "acting" | null;
};

/** Throws what keeps a plan from being started, in words that say what to do about it. */
export function beginningOf(facts: StartFacts, year: number): Beginning {
  const { period, earlier, person, appraiser, service } = facts;
  if (!period) throw planPeriodNotOpen({ year });
  if (!person?.appointmentId || !service) throw planNoPosition();
  if (!appraiser) throw planNoAppraiser();
  const reason = reasonToStart(facts);
  const startsOn = firstDay(facts, reason, laterDay(period.starts_on, service.startsOn));
  if (earlier && (reason === null || earlier.startsOn >= startsOn)) throw planAlreadyStarted({ year });
  return {
    ...{ startsOn, reason },
    // a contract that ends within the year, or a departure that is known, ends the plan as well
    endsOn: service.endsOn !== null ? earlierDay(service.endsOn, period.ends_on) : period.ends_on,
    appointmentId: person.appointmentId,
    appraiserId: appraiser.employeeId,
    positionKind: person.positionKind,
  };
}

/** Who heads the agency only by standing in writes the plan of the position that is theirs. */
export function formOf(kind: string, actor: Actor | null, law: Law): (typeof planForms)[number] {
  const headsAgency = actor?.roles.has("agency-head") === true && actor.actingFor === undefined;
  return planForm(kind, headsAgency, law);
}

/** An agreed plan does not change any more, so what somebody stands in for since then comes in by a new one. */
function reasonToStart({ earlier, person, appraiser, service, day }: StartFacts): Beginning["reason"] {
  if (!earlier) return null;
  const now = {
    appointmentId: person?.appointmentId ?? null,
    appraiserId: appraiser?.employeeId ?? null,
  };
  const reason = renewalReason(earlier, now, day);
  if (reason !== null) return reason;
  const standsInSince = service?.standsIn.at(-1)?.startsOn ?? "";
  return earlier.state.kind === "agreed" && standsInSince > earlier.startsOn ? "acting" : null;
}

/**
 * The day of the change where it lies inside the earlier plan, so that each plan covers the days that are its own.
 * A change that was recorded for a day before all of that counts from today: the earlier plan keeps its days.
 */
function firstDay(facts: StartFacts, reason: Beginning["reason"], ofService: string): string {
  const { earlier, service, appraisedSince, day } = facts;
  if (!earlier || reason === null) return ofService;
  const changed = {
    position: ofService,
    appraiser: appraisedSince ?? day,
    ended: addDays(earlier.endsOn, 1),
    acting: service?.standsIn.at(-1)?.startsOn ?? day,
  }[reason];
  return changed > earlier.startsOn && changed <= day ? changed : day;
}
