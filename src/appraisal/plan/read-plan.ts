import { z } from "zod";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { DialogueEvent, dialogueRows } from "./dialogue/dialogue.ts";
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
  input: z.object({ planId: PlanId }),
  output: PlanView,
  run: async (ground) => planView(ground, await planAtHand(ground, { lock: false })),
});

/** A plan as everybody who may know of it reads it. */
export async function planView(ground: Ground<unknown>, plan: PlanAtHand): Promise<PlanView> {
  const { planId, year, startsOn, endsOn, revision, state, standing, actingFor, may } = plan;
  const content = await contentOf(ground, plan);
  const { approach, form, employee, appraiser, results, annex } = content;
  return {
    ...{ planId, year, startsOn, endsOn, approach, form, revision, state, standing, actingFor, may },
    ...{ employee, appraiser, results, annex },
    conduct: conductInPlan(content, lawOn(ground.services.law, startsOn)),
    missing: may.propose ? missingFromPlan(content) : [],
    situation: await situationOf(ground, plan),
    dialogue: await dialogueOf(ground, plan),
  };
}

/** What lies with the head or is agreed is read as it was frozen; a draft as its rows stand. */
async function contentOf(ground: Ground<unknown>, plan: PlanAtHand): Promise<PlanContent> {
  if (plan.state.kind === "draft" || isBeingWritten(plan.state)) return contentNow(ground, plan);
  const { version } = plan.state;
  const kept = await keptVersion(ground.queries, ground.agencyId, { planId: plan.planId, version });
  return kept.content;
}

async function dialogueOf(ground: Ground<unknown>, plan: PlanAtHand): Promise<DialogueEvent[]> {
  const { queries, agencyId, today } = ground;
  const rows = await dialogueRows(queries, agencyId, plan.planId);
  const speakers = rows.map((row) => row.by);
  const people = await peopleInPlan(queries, agencyId, speakers, dayInPlan(plan, today));
  return rows.map((row) => ({
    kind: row.kind,
    at: row.at,
    by: { employeeId: row.by, name: people.get(row.by)?.name ?? null },
    actingFor: row.acting_for,
    version: row.version,
    text: row.text,
    resultId: row.result_id,
  }));
}
