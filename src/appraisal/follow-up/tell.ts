import { appraiserOnDay, holdersOf } from "#organisation/index.ts";
import type { Notice } from "#platform/notifications/notify.ts";
import type { Deed } from "#platform/procedures/command.ts";
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

/** Who is to decide: one person, or everybody who keeps the personnel files. */
export async function decidersOf(
  { queries, agencyId, today }: Deed<unknown, unknown>,
  { deciderId }: { deciderId: string | null },
): Promise<string[]> {
  return deciderId ? [deciderId] : holdersOf(queries, agencyId, "personnel", today);
}

/** Whoever appraises the person today, and who opened it. */
export async function appraisersOf(
  { queries, agencyId, today }: Deed<unknown, unknown>,
  { employeeId, openedById }: Pick<FollowUp, "employeeId" | "openedById">,
): Promise<string[]> {
  const present = await appraiserOnDay(queries, agencyId, employeeId, today);
  return [openedById, ...(present ? [present.employeeId] : [])];
}
