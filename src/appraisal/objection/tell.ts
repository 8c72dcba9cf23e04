import { holdersOf } from "#organisation/index.ts";
import type { Notice } from "#platform/notifications/notify.ts";
import type { Deed } from "#platform/procedures/command.ts";
import type { Objection } from "./objection.schema.ts";

/** Tells the three of an objection, but for who did it. */
export function tellParties(
  { notify, actor }: Deed<unknown, unknown>,
  { objectionId, employeeId, appraiserId, reviewerId }: Objection,
  { message, facts }: Pick<Notice, "message" | "facts">,
): void {
  const parties = new Set([employeeId, appraiserId, ...(reviewerId ? [reviewerId] : [])]);
  for (const to of parties)
    if (to !== actor?.employeeId) notify({ to, message, facts, href: `/keberatan/${objectionId}` });
}

/** Tells everybody who keeps the personnel files, but for who did it. */
export async function tellPersonnel(
  { queries, agencyId, today, notify, actor }: Deed<unknown, unknown>,
  notice: Omit<Notice, "to">,
): Promise<void> {
  for (const to of await holdersOf(queries, agencyId, "personnel", today))
    if (to !== actor?.employeeId) notify({ ...notice, to });
}
