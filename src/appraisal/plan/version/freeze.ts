import { dayInPlan, peopleInPlan } from "#appraisal/plan/people.ts";
import { planTooMany, planUnknown } from "#appraisal/plan/plan.errors.ts";
import { planLimits } from "#appraisal/plan/plan.schema.ts";
import type { PlanAtHand, PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { planBody } from "#appraisal/plan/plan-body.ts";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { canonicalJson, fingerprint } from "./canonical-json.ts";

export type FrozenVersion = { version: number; contentSha256: string };

/** The plan as it stands now, with its people as they are now: what a version would keep. */
export async function contentNow(ground: Ground<unknown>, plan: PlanHeader): Promise<PlanContent> {
  const { queries, agencyId, today } = ground;
  const { year, startsOn, endsOn, approach, form, employeeId, appraiserId } = plan;
  const day = dayInPlan(plan, today);
  const [people, body] = await Promise.all([
    peopleInPlan(queries, agencyId, [employeeId, appraiserId], day),
    planBody(queries, agencyId, plan.planId),
  ]);
  const employee = people.get(employeeId);
  const appraiser = people.get(appraiserId);
  if (!employee || !appraiser) throw planUnknown(); // both are employees: the keys say so
  return PlanContent.parse({ year, startsOn, endsOn, approach, form, employee, appraiser, ...body });
}

/** What made a version: its person's proposal, expectations that the head wrote, or a suggestion that was accepted. */
export const occasions = ["proposed", "expectations-written", "from-suggestion"] as const;

type Made = { by: string; occasion: (typeof occasions)[number] };

/** Keeps `content` word for word as the plan's next version. */
export async function freeze(
  ground: Ground<unknown>,
  plan: PlanAtHand,
  content: PlanContent,
  { by, occasion }: Made,
): Promise<FrozenVersion> {
  const version = (plan.newestVersion ?? 0) + 1;
  if (version > planLimits.versions) throw planTooMany({ maximum: planLimits.versions });
  await insertion(ground.queries, {
    agencyId: ground.agencyId,
    planId: plan.planId,
    version,
    content: canonicalJson(content),
    by,
    occasion,
    actingFor: plan.actingFor,
    now: ground.now,
  });
  return { version, contentSha256: fingerprint(content) };
}

type VersionRow = {
  agencyId: number;
  planId: string;
  version: number;
  content: string;
  by: string;
  occasion: string;
  actingFor: string | null;
  now: Date;
};
const insertion = prepared(
  (queries, { agencyId, planId, version, content, by, occasion, actingFor, now }: VersionRow) =>
    queries
      .insertInto("plan_version")
      .values({
        agency_id: agencyId,
        plan_id: planId,
        version,
        content,
        occasion,
        proposed_by: by,
        proposed_at: now,
        acting_for: actingFor,
      })
      .compile(),
);
