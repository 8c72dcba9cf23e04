import { z } from "zod";
import { ConductInPlan, conductInPlan } from "#appraisal/plan/expectation/conduct-in-plan.ts";
import { PlanId, Version } from "#appraisal/plan/plan.schema.ts";
import { planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import { seesOfPlan } from "#appraisal/sees.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { Change, differenceBetween } from "./difference.ts";
import { Move, movesBetween } from "./moves.ts";
import { keptVersion } from "./version-content.ts";

export const PlanVersion = z.object({
  planId: PlanId,
  version: z.int(),
  proposedAt: z.date(),
  content: PlanContent,
  /** Every value of the law in its order, with what this version expects. */
  conduct: z.array(ConductInPlan),
  /** The version that it is compared with; null for the first. */
  against: z.int().nullable(),
  /** Against that version; null for the first. */
  changes: z.array(Change).nullable(),
  moves: z.array(Move),
});
export type PlanVersion = z.output<typeof PlanVersion>;

export const readPlanVersion = query({
  name: "plan.version",
  route: {
    method: "GET",
    path: "/plans/{planId}/versions/{version}",
    summary: "A proposed version, word for word, and what it changed",
    tags: ["plan"],
  },
  who: "signed-in",
  input: z.object({
    planId: PlanId,
    version: Version,
    /** Compared with this version, and with the one before where none is named. */
    against: Version.optional(),
  }),
  output: PlanVersion,
  sees: seesOfPlan("plan"),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const { planId } = await planAtHand(ground, { lock: false });
    const { version } = input;
    const against = input.against ?? (version > 1 ? version - 1 : null);
    const { content, proposedAt } = await keptVersion(queries, agencyId, { planId, version });
    const before =
      against === null ? null : await keptVersion(queries, agencyId, { planId, version: against });
    const conduct = conductInPlan(content, lawOn(ground.services.law, content.startsOn));
    const order = conduct.map(({ code }) => code);
    const changes = before && differenceBetween(before.content, content, order);
    const moves = before ? movesBetween(before.content, content) : [];
    return { planId, version, proposedAt, content, conduct, against, changes, moves };
  },
});
