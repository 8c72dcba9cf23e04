import { appraiserOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { TalkAtHand } from "./talk-at-hand.ts";

/** Who sits on the other side today; null where nobody appraises the person. */
export async function theOther(ground: Ground<unknown>, talk: TalkAtHand): Promise<string | null> {
  if (talk.side === "head") return talk.employeeId;
  const { queries, agencyId, today } = ground;
  const head = await appraiserOnDay(queries, agencyId, talk.employeeId, today);
  return head?.employeeId ?? null;
}
