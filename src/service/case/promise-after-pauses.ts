import type { Deed } from "#platform/procedures/command.ts";
import { lawOn } from "#rules/law.ts";
import { momentWithLeft } from "#rules/working-time/moment-with-left.ts";
import { OutsideWorkClock } from "#rules/working-time/work-clock.ts";
import { dueOfCase } from "#service/hours/due-of-case.ts";
import type { CaseAtHand } from "./case-at-hand.ts";
import { counterClock } from "./case-clock.ts";
import { timeOf } from "./intake/services-here.ts";
import type { Standard } from "./steps-of.ts";

type AskingOf<Facts> = Pick<Deed<unknown, Facts>, "facts" | "now" | "services" | "queries" | "agencyId">;
type Asking = AskingOf<CaseAtHand>;
type AskingAnew = AskingOf<Pick<CaseAtHand, "caseId" | "takenInBy" | "receivedAt">>;

type Promised = { due_at: Date | null; warn_at: Date | null };

/** Until when it is to be done now: what was waited comes on top of what was promised; where nothing was, nothing is. */
export async function promiseAfterPauses(deed: Asking, standard: Standard): Promise<Promised> {
  const { dueAt } = deed.facts.open;
  const promised = dueAt && (await promiseAnew(deed, standard));
  return promised || { due_at: dueAt, warn_at: null };
}

/**
 * What this standard promises from when the case came in, by the counter that took it in, and what was waited on top;
 * null where it promises nothing, or the counter has no hours to count by.
 */
export async function promiseAnew(deed: AskingAnew, standard: Standard): Promise<Promised | null> {
  const { facts, now, services, queries, agencyId } = deed;
  const { receivedAt } = facts;
  const time = timeOf(standard);
  if (!time) return null;
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
    if (error instanceof OutsideWorkClock) return null;
    throw error;
  }
}
