import type { Ground } from "#platform/procedures/procedure.ts";

type Sought = { planId: string } & ({ indicatorId: string } | { suggestionId: string });

/** The suggestion on an indicator that nobody has answered, or the one of that id, with its answer. */
export async function openSuggestion(ground: Ground<unknown>, sought: Sought) {
  const found = suggestions(ground, sought.planId);
  if ("suggestionId" in sought)
    return found.where("asked.suggestion_id", "=", sought.suggestionId).executeTakeFirst();
  return found
    .where("asked.indicator_id", "=", sought.indicatorId)
    .where("given.answer", "is", null)
    .orderBy("asked.suggested_at", "desc")
    .orderBy("asked.suggestion_id")
    .executeTakeFirst();
}

function suggestions({ queries, agencyId }: Ground<unknown>, planId: string) {
  return queries
    .selectFrom("plan_suggestion as asked")
    .leftJoin("plan_suggestion_answer as given", (join) =>
      join
        .onRef("given.agency_id", "=", "asked.agency_id")
        .onRef("given.suggestion_id", "=", "asked.suggestion_id"),
    )
    .selectAll("asked")
    .select("given.answer")
    .where("asked.agency_id", "=", agencyId)
    .where("asked.plan_id", "=", planId);
}
