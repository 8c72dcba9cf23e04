import { sql } from "kysely";
import { z } from "zod";
import type { Role } from "#platform/procedures/actor.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { followUpDeciders, followUpKinds } from "#rules/follow-up/follow-up.law.ts";
import { lawOn } from "#rules/law.ts";
import { decidersToday, decides } from "./decider.ts";
import { Kind } from "./follow-up.schema.ts";

const Row = z.object({
  followUpId: z.uuid(),
  employeeId: z.uuid(),
  kind: Kind,
  submittedById: z.uuid().nullable(),
});

/** What waits for the actor's decision today, by the very rule by which it can be decided. */
export async function waitingForDecision(ground: Ground<unknown>): Promise<string[]> {
  const { queries, agencyId } = ground;
  const actor = actorOf(ground);
  const has = (...roles: Role[]) => roles.some((role) => actor.roles.has(role));
  if (!has("appraiser", "agency-head", "personnel")) return [];
  const kinds = has("agency-head", "personnel") ? followUpKinds : kindsOfReviewers(ground);
  const { rows } = await sql`
    select f.follow_up_id as "followUpId", plan.employee_id as "employeeId", f.kind,
      s.submitted_by as "submittedById"
    from follow_up_submission s
    join follow_up f on f.agency_id = ${agencyId} and f.follow_up_id = s.follow_up_id
    join evaluation e on e.agency_id = ${agencyId} and e.evaluation_id = f.evaluation_id
    join plan on plan.agency_id = ${agencyId} and plan.plan_id = e.plan_id
    where s.agency_id = ${agencyId} and f.kind = any(${kinds}::text[])
      and not exists (select from follow_up_decision d
        where d.agency_id = ${agencyId} and d.follow_up_id = s.follow_up_id)
      and not exists (select from follow_up_set_aside a
        where a.agency_id = ${agencyId} and a.follow_up_id = s.follow_up_id)
    order by f.follow_up_id`.execute(queries);
  const proposals = await decidersToday(ground, z.array(Row).parse(rows));
  return proposals.filter((one) => decides(actor, one)).map(({ followUpId }) => followUpId);
}

/** Most waits for the office: a head is not asked about that. */
function kindsOfReviewers({ services, today }: Ground<unknown>) {
  const { value } = lawOn(services.law, today).get("follow-up", "decided-by");
  const [reviewer] = followUpDeciders;
  return followUpKinds.filter((kind) => value[kind] === reviewer);
}
