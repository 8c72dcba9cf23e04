import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { DialogueEvent } from "./dialogue/dialogue.ts";
import { dialogueRows } from "./dialogue/dialogue-rows.ts";
import { ConductInPlan, conductInPlan } from "./expectation/conduct-in-plan.ts";
import { dayInPlan, peopleInPlan } from "./people.ts";
import { PlanId } from "./plan.schema.ts";
import { type PlanAtHand, planAtHand } from "./plan-at-hand.ts";
import { PlanContent } from "./plan-content.ts";
import { PlanPermissions } from "./plan-permissions.ts";
import { isBeingWritten, PlanState } from "./plan-state.ts";
import { missingFromPlan } from "./proposal/completeness.ts";
import { Situation, situationOf } from "./situation/situation.ts";
import { standings } from "./standing.ts";
import { contentNow } from "./version/freeze.ts";
import { keptVersion } from "./version/version-content.ts";

export const PlanView = PlanContent.omit({ expectations: true }).extend({
  planId: PlanId,
  revision: z.int(),
  state: PlanState,
  /** The same as `state`, but of an agreed plan that is open for a change: where that change stands. */
  writing: PlanState,
  conduct: z.array(ConductInPlan),
  /** How the reader stands to the plan, and what the reader may do with it now. */
  standing: z.enum(standings),
  actingFor: z.string().nullable(),
  may: PlanPermissions,
  situation: Situation,
  /** What keeps it from being proposed: codes of sentences `error.<code>`. */
  missing: z.array(
    z.object({
      path: z.string(),
      code: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
  dialogue: z.array(DialogueEvent),
});
export type PlanView = z.output<typeof PlanView>;

export const readPlan = query({
  name: "plan.read",
  route: {
    method: "GET",
    path: "/plans/{planId}",
    summary: "A plan with its dialogue and what I may do with it now",
    tags: ["plan"],
  },
  who: "signed-in",
  input: z.object({
    planId: PlanId,
    /** Of an agreed plan that is open for a change: what binds today, or the change as it stands. */
    part: z.enum(["in-force", "change"]).default("in-force"),
  }),
  output: PlanView,
  sees: (_, { standing, employee }) =>
    standing === "owner" ? null : { matter: "plan", subject: { kind: "employee", id: employee.employeeId } },
  run: async (ground) => {
    const plan = await planAtHand(ground, { lock: false });
    return planView(ground, plan, ground.input.part === "change" ? plan.writing : plan.state);
  },
});

/** A plan as everybody who may know of it reads it; `shown`: as it binds, or as the change of it stands. */
export async function planView(
  ground: Ground<unknown>,
  plan: PlanAtHand,
  shown: PlanState = plan.state,
): Promise<PlanView> {
  const { planId, year, startsOn, endsOn, revision, state, writing, standing, actingFor, may } = plan;
  const content = await contentOf(ground, plan, shown);
  const { approach, form, employee, appraiser, results, annex } = content;
  return {
    ...{ planId, year, startsOn, endsOn, approach, form, revision, state, writing, standing, actingFor, may },
    ...{ employee, appraiser, results, annex },
    conduct: conductInPlan(content, lawOn(ground.services.law, startsOn)),
    missing: may.propose ? missingFromPlan(content) : [],
    situation: await situationOf(ground, plan),
    dialogue: await dialogueOf(ground, plan),
  };
}

/** What lies with the head, is offered or agreed is read as it was frozen; a draft as its rows stand. */
async function contentOf(ground: Ground<unknown>, plan: PlanAtHand, shown: PlanState): Promise<PlanContent> {
  if (shown.kind === "draft" || (isBeingWritten(shown) && shown.kind !== "offered"))
    return contentNow(ground, plan);
  const { version } = shown;
  const kept = await keptVersion(ground.queries, ground.agencyId, { planId: plan.planId, version });
  return kept.content;
}

async function dialogueOf(ground: Ground<unknown>, plan: PlanAtHand): Promise<DialogueEvent[]> {
  const { queries, agencyId, today, actor } = ground;
  const readerId = actor?.employeeId ?? null;
  const rows = await dialogueRows(queries, { agencyId, planId: plan.planId, readerId });
  const speakers = rows.map((row) => row.by);
  const people = await peopleInPlan(queries, agencyId, speakers, dayInPlan(plan, today));
  return rows.map(({ by, acting_for, reply_to, is_unread, ...said }) => ({
    ...said,
    by: { employeeId: by, name: people.get(by)?.name ?? null },
    actingFor: acting_for,
    replyTo: reply_to,
    isUnread: is_unread,
  }));
}
