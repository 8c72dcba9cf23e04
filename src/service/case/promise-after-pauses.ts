import type { Deed } from "#platform/procedures/command.ts";
import { lawOn } from "#rules/law.ts";
import { momentWithLeft } from "#rules/working-time/moment-with-left.ts";
import { OutsideWorkClock } from "#rules/working-time/work-clock.ts";
import { dueOfCase } from "#service/hours/due-of-case.ts";
import type { CaseAtHand } from "./case-at-hand.ts";
import { counterClock } from "./case-clock.ts";
import { timeOf } from "./intake/services-here.ts";
import type { Standard } from "./steps-of.ts";

type Asking = Pick<Deed<unknown, CaseAtHand>, "facts" | "now" | "services" | "queries" | "agencyId">;

/** Until when it is to be done now: as promised, and what was waited comes on top, by the counter that took it in. */
export async function promiseAfterPauses(deed: Asking, standard: Standard) {
  const { facts, now, services, queries, agencyId } = deed;
  const { open, receivedAt } = facts;
  const time = timeOf(standard);
  if (!open.dueAt || !time) return { due_at: open.dueAt, warn_at: null };
  const clock = await counterClock(deed, facts.takenInBy, receivedAt);
  const pauses = await queries
    .selectFrom("case_pause")
    .select(["began_at as beganAt", "ended_at as endedAt"])
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", facts.caseId)
    .orderBy("began_at")
    .execute();
  try {
    const law = lawOn(services.law, clock.dayOf(receivedAt));
    const { value } = dueOfCase({ receivedAt, time, pauses }, clock, law);
    const share = law.get("service-cases", "warning-share").value;
    return { due_at: value, warn_at: momentWithLeft(now, value, share, clock) };
  } catch (error) {
    if (error instanceof OutsideWorkClock) return { due_at: open.dueAt, warn_at: null };
    throw error;
  }
}
