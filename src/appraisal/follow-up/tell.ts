import { appraiserOnDay, holdersOf } from "#organisation/index.ts";
import type { Notice } from "#platform/notifications/notify.ts";
import type { Deed } from "#platform/procedures/command.ts";
import { deciderToday } from "./decider.ts";
import type { FollowUp } from "./follow-up.schema.ts";

type Told = Pick<Notice, "message" | "facts">;

/** Tells these people something of a follow-up, but for who did it, each once. */
export function tellOf(
  { notify, actor }: Deed<unknown, unknown>,
  { followUpId }: Pick<FollowUp, "followUpId">,
  people: readonly (string | null | undefined)[],
  notice: Told,
): void {
  for (const to of new Set(people))
    if (to && to !== actor?.employeeId) notify({ ...notice, to, href: `/tindak-lanjut/${followUpId}` });
}

/** Who has decided, or decides today: one person, or everybody who keeps the personnel files but its own person. */
export async function decidersOf(
  deed: Deed<unknown, unknown>,
  { employeeId, kind, decidedById }: Pick<FollowUp, "employeeId" | "kind" | "decidedById">,
): Promise<string[]> {
  if (decidedById) return [decidedById];
  const { deciderId } = (await deciderToday(deed, { employeeId, kind })).value;
  if (deciderId) return [deciderId];
  const office = await holdersOf(deed.queries, deed.agencyId, "personnel", deed.today);
  return office.filter((to) => to !== employeeId);
}

/** Whoever appraises the person today, and who opened it. */
export async function appraisersOf(
  { queries, agencyId, today }: Deed<unknown, unknown>,
  { employeeId, openedById }: Pick<FollowUp, "employeeId" | "openedById">,
): Promise<string[]> {
  const present = await appraiserOnDay(queries, agencyId, employeeId, today);
  return [openedById, ...(present ? [present.employeeId] : [])];
}
