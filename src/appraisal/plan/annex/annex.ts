import { z } from "zod";
import { draftChange } from "#appraisal/plan/draft-change.ts";
import { annexSections, PlanChange, planLimits, Words } from "#appraisal/plan/plan.schema.ts";

const Lines = z.array(Words(500)).max(planLimits.annexLines).default([]);

export const saveAnnex = draftChange({
  name: "plan-annex.save",
  kind: "plan-annex.saved",
  route: {
    method: "PUT",
    path: "/plans/{planId}/annex",
    summary: "Write down the support needed, the reporting agreed and the consequences",
  },
  input: PlanChange.extend({ support: Lines, accountability: Lines, consequence: Lines }),
  write: async ({ input, agencyId, queries }) => {
    const { planId } = input;
    await queries
      .deleteFrom("plan_annex")
      .where("agency_id", "=", agencyId)
      .where("plan_id", "=", planId)
      .execute();
    const rows = annexSections.flatMap((section) =>
      input[section].map((line, index) => ({
        agency_id: agencyId,
        plan_id: planId,
        section,
        ordinal: index + 1,
        line,
      })),
    );
    if (rows.length > 0) await queries.insertInto("plan_annex").values(rows).execute();
    return {};
  },
});
