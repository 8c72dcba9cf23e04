import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { surveyUnit } from "../reach.ts";
import { improvementUnknown } from "./improvement.errors.ts";

/** An improvement before somebody who may carry it on (whose it is, or who looks after the unit); the row locked. */
export async function improvementAtHand(ground: Ground<{ improvementId: string }>) {
  const { queries, agencyId, input } = ground;
  const row = await queries
    .selectFrom("survey_improvement")
    .select(["unit_id as unitId", "owner_id as ownerId", "element"])
    .where("agency_id", "=", agencyId)
    .where("improvement_id", "=", input.improvementId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw improvementUnknown();
  const last = await queries
    .selectFrom("survey_improvement_step")
    .select(["ordinal", "state"])
    .where("agency_id", "=", agencyId)
    .where("improvement_id", "=", input.improvementId)
    .orderBy("ordinal", "desc")
    .limit(1)
    .executeTakeFirst();
  const { isKept } = await surveyUnit(ground, row.unitId);
  return { ...row, last, isKept, isMine: row.ownerId === actorOf(ground).employeeId };
}
