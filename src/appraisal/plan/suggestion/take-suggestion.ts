import type { Selectable } from "kysely";
import { settle } from "#appraisal/plan/dialogue/settle.ts";
import { planSuggestionOvertaken } from "#appraisal/plan/plan.errors.ts";
import { countChange, type PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { Indicator } from "#appraisal/plan/plan-content.ts";
import { canonicalJson } from "#appraisal/plan/version/canonical-json.ts";
import { contentNow, freeze } from "#appraisal/plan/version/freeze.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import type { PlanSuggestion } from "#platform/database/generated.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Deed } from "#platform/procedures/command.ts";
import { indicatorNow } from "./suggestion.ts";

type TakeDeed = Deed<unknown, PlanAtHand>;
type Asked = Selectable<PlanSuggestion>;

/**
 * The indicator becomes what was asked for. A plan that is being written changes with its draft; one that lies with
 * the head gets a new version; an agreed one a new version that both agree on at once, since one asked for exactly
 * that and the other accepts it. Answers the version, where there is one.
 */
export async function takeSuggestion(deed: TakeDeed, asked: Asked): Promise<number | null> {
  const { facts: plan } = deed;
  await writeIndicator(deed, asked);
  const { kind } = plan.writing;
  const version = kind === "proposed" || kind === "agreed" ? await newVersion(deed, asked) : null;
  await countChange(deed, plan);
  return version;
}

async function writeIndicator(deed: TakeDeed, asked: Asked): Promise<void> {
  const { facts: plan, queries, agencyId } = deed;
  const now = await indicatorNow(deed, plan.planId, asked.indicator_id);
  if (canonicalJson(now) !== canonicalJson(Indicator.parse(asked.before))) throw planSuggestionOvertaken();
  const { statement, comparison, target, unit, target_text } = asked;
  await queries
    .updateTable("plan_indicator")
    .set({ statement, comparison, target, unit, target_text })
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", plan.planId)
    .where("indicator_id", "=", asked.indicator_id)
    .execute();
}

async function newVersion(deed: TakeDeed, asked: Asked): Promise<number> {
  const { facts: plan } = deed;
  const me = actorOf(deed).employeeId;
  const content = await contentNow(deed, plan);
  const { version } = await freeze(deed, plan, content, { by: me, occasion: "from-suggestion" });
  if (await stoodByLast(deed)) await confirm(deed, asked, version);
  if (plan.writing.kind !== "agreed") return version;
  const head =
    me === plan.employeeId
      ? { employeeId: asked.suggested_by, actingFor: asked.acting_for }
      : { employeeId: me, actingFor: plan.actingFor };
  await settle(deed, { version, content, head, reason: asked.reason });
  return version;
}

/** Whether the person agreed to the version before: what the head wrote into it unseen is not slipped in with this. */
async function stoodByLast({ facts: plan, queries, agencyId }: TakeDeed): Promise<boolean> {
  const { planId, writing } = plan;
  if (writing.kind !== "proposed") return writing.kind === "agreed";
  const { personStandsBy } = await keptVersion(queries, agencyId, { planId, version: writing.version });
  return personStandsBy;
}

/** The person asked for this very change, or accepts it now: both agree to what it makes of the version before. */
async function confirm(deed: TakeDeed, asked: Asked, version: number): Promise<void> {
  const { facts: plan, queries, agencyId, now } = deed;
  const accepts = actorOf(deed).employeeId === plan.employeeId;
  await queries
    .insertInto("plan_confirmation")
    .values({
      ...{ agency_id: agencyId, plan_id: plan.planId, version, suggestion_id: asked.suggestion_id },
      confirmed_by: plan.employeeId,
      confirmed_at: accepts ? now : asked.suggested_at,
    })
    .execute();
}
