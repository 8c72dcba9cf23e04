import { z } from "zod";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";

export const DialoguePoint = z.object({
  pointId: z.uuid(),
  authorId: z.uuid(),
  authorName: z.string(),
  body: z.string(),
  addedAt: z.date(),
});
export type DialoguePoint = z.output<typeof DialoguePoint>;

/** For one dialogue: what is more is not spoken about. */
export const pointsMax = 20;

/** What somebody wants to speak about next: the points added after `since`, the oldest first. */
export async function openPoints(
  queries: Queries,
  agencyId: number,
  { planId, since }: { planId: string; since: Date | null },
): Promise<DialoguePoint[]> {
  let wanted = queries
    .selectFrom("dialogue_point")
    .select(["point_id as pointId", "author_id as authorId", "body", "added_at as addedAt"])
    .select(employeeName("dialogue_point.author_id").as("authorName"))
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId);
  if (since) wanted = wanted.where("added_at", ">", since);
  return wanted.orderBy("added_at").orderBy("point_id").limit(pointsMax).execute();
}
