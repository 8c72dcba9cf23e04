import type { Queries } from "#platform/database/database.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { complaintNotNow } from "./complaint.errors.ts";
import type { Stage } from "./complaint.schema.ts";
import type { ComplaintAtHand } from "./complaint-at-hand.ts";

type At = { queries: Queries; agencyId: number };
type Place = { stage: Stage; unitId?: string | null; holderId?: string | null; dueAt: Date };

/** What waits, and for whom; throws when it waits for something else, or somebody moved it after the person saw it. */
export function expectStage(
  { open }: ComplaintAtHand,
  stages: readonly Stage[],
  revision: number,
): NonNullable<ComplaintAtHand["open"]> {
  if (!open) throw complaintNotNow();
  expectRevision(open.revision, revision);
  if (!stages.includes(open.stage)) throw complaintNotNow();
  return open;
}

/** Puts a complaint where its next step waits. */
export async function moveOn({ queries, agencyId }: At, complaintId: string, place: Place): Promise<void> {
  const { stage, unitId = null, holderId = null, dueAt } = place;
  const row = { stage, unit_id: unitId, holder_id: holderId, due_at: dueAt };
  await queries
    .insertInto("open_complaint")
    .values({ agency_id: agencyId, complaint_id: complaintId, ...row })
    .onConflict((conflict) =>
      conflict
        .columns(["agency_id", "complaint_id"])
        .doUpdateSet((eb) => ({ ...row, revision: eb("open_complaint.revision", "+", 1) })),
    )
    .execute();
}

/** Nobody has to do anything any more. */
export async function takeOff({ queries, agencyId }: At, complaintId: string): Promise<void> {
  await queries
    .deleteFrom("open_complaint")
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .execute();
}
