import { z } from "zod";
import { PlanDay, PlanId, planLimits, SomeWords } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { written } from "#platform/procedures/written-number.ts";
import { expectDayOfPlan } from "./expect-day.ts";
import { indicatorsThatCount } from "./expect-indicator.ts";
import { progressIndicatorUnknown, progressNeedsAgreement } from "./progress.errors.ts";
import { expectRoom } from "./room.ts";

const Entry = z.object({
  indicatorId: z.uuid(),
  /** The whole reached so far. */
  value: written(z.number().min(-1e12).max(1e12)).optional(),
  note: SomeWords(2000),
});
const entriesMax = planLimits.results * planLimits.indicatorsPerResult;
const Input = z.object({ planId: PlanId, reachedOn: PlanDay, entries: z.array(Entry).max(entriesMax) });
type SeveralDeed = Deed<z.output<typeof Input>, PlanAtHand>;

export const recordSeveral = command({
  name: "progress.record-several",
  route: {
    method: "POST",
    path: "/plans/{planId}/progress",
    summary: "Record how far several indicators are on one day; all of them, or none",
    tags: ["progress"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ recorded: z.int() }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner",
  run: async (deed) => {
    const { facts: plan, input, queries, record } = deed;
    if (plan.state.kind !== "agreed") throw progressNeedsAgreement();
    expectDayOfPlan(plan, input.reachedOn, deed.today);
    await expectIndicators(deed, plan);
    const rows = rowsOf(deed);
    if (rows.length === 0) throw invalid([{ path: "entries", code: "progress.empty-several" }]);
    await expectRoom(deed, { planId: plan.planId, withFile: false, entries: rows.length });
    await queries.insertInto("progress").values(rows).execute();
    const indicators = rows.map(({ indicator_id, value }) => ({ indicatorId: indicator_id, value }));
    const facts = { reachedOn: input.reachedOn, indicators };
    record({ kind: "progress.recorded", subject: { kind: "plan", id: plan.planId }, facts });
    return { recorded: rows.length };
  },
});

/** What was left empty is left as it was. */
function rowsOf(deed: SeveralDeed) {
  const { facts: plan, input, agencyId, now } = deed;
  const recordedBy = actorOf(deed).employeeId;
  return input.entries
    .filter(({ value, note }) => value !== undefined || note !== "")
    .map(({ indicatorId, value, note }) => ({
      ...{ agency_id: agencyId, progress_id: newId(now), plan_id: plan.planId, indicator_id: indicatorId },
      ...{ reached_on: input.reachedOn, value: value ?? null, note },
      ...{ recorded_by: recordedBy, recorded_at: now, acting_for: plan.actingFor },
    }));
}

async function expectIndicators(deed: SeveralDeed, plan: PlanAtHand): Promise<void> {
  const { entries } = deed.input;
  const wanted = new Set(entries.map(({ indicatorId }) => indicatorId));
  const own = await indicatorsThatCount(deed, plan);
  if ([...wanted].some((id) => !own.has(id)) || wanted.size < entries.length)
    throw progressIndicatorUnknown();
  const byHand = entries.findIndex(
    ({ indicatorId, value }) => value !== undefined && own.get(indicatorId)?.measured,
  );
  if (byHand >= 0) throw invalid([{ path: `entries.${byHand}.value`, code: "progress.measured" }]);
}
