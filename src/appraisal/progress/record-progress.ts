import { z } from "zod";
import { PlanId, SomeWords } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { storeFile } from "#platform/files/files.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { written } from "#platform/procedures/written-number.ts";
import { EvidenceFile, evidenceType } from "./evidence-file.ts";
import { expectDayOfPlan } from "./expect-day.ts";
import { expectIndicator } from "./expect-indicator.ts";
import { milestoneUnknown } from "./milestone/milestone.errors.ts";
import { isOpen } from "./milestone/milestone-state.ts";
import { milestonesOfPlan } from "./milestone/milestones.ts";
import { progressNeedsAgreement } from "./progress.errors.ts";
import { expectRoom } from "./room.ts";

const Input = z.object({
  planId: PlanId,
  indicatorId: z.uuid(),
  reachedOn: Day,
  /** The whole reached so far, not what was added since the last time. */
  value: written(z.number().min(-1e12).max(1e12)).optional(),
  note: SomeWords(2000),
  /** A milestone of the indicator that is reached with this. */
  milestoneId: z.uuid().optional(),
  evidenceTitle: SomeWords(200),
  evidenceUrl: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .optional(),
  evidenceFile: EvidenceFile.optional(),
});
type Input = z.output<typeof Input>;

export const recordProgress = command({
  name: "progress.record",
  route: {
    method: "POST",
    path: "/plans/{planId}/indicators/{indicatorId}/progress",
    summary: "Record how far an indicator is, with evidence",
    tags: ["progress"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ progressId: z.uuid() }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner",
  run: async (deed) => {
    const { facts: plan, input, queries, agencyId, now, record } = deed;
    if (plan.state.kind !== "agreed") throw progressNeedsAgreement();
    expectSomething(input);
    expectDayOfPlan(plan, input.reachedOn, deed.today);
    const indicator = await expectIndicator(deed, plan, input.indicatorId);
    if (indicator.measured && input.value !== undefined)
      throw invalid([{ path: "value", code: "progress.measured" }]);
    await expectOpenMilestone(deed);
    await expectRoom(deed, { planId: plan.planId, withFile: input.evidenceFile !== undefined });
    const progressId = newId(now);
    const row = {
      agency_id: agencyId,
      progress_id: progressId,
      plan_id: plan.planId,
      indicator_id: input.indicatorId,
      reached_on: input.reachedOn,
      value: input.value ?? null,
      note: input.note,
      recorded_by: actorOf(deed).employeeId,
      recorded_at: now,
      acting_for: plan.actingFor,
    };
    await queries.insertInto("progress").values(row).execute();
    await keepMilestone(deed, progressId);
    const evidence = await keepEvidence(deed, progressId);
    const { indicatorId, reachedOn, value = null, milestoneId = null } = input;
    const facts = { indicatorId, value, reachedOn, milestoneId, evidence };
    record({ kind: "progress.recorded", subject: { kind: "plan", id: plan.planId }, facts });
    return { progressId };
  },
});

function expectSomething({ value, note, milestoneId, evidenceUrl, evidenceFile }: Input): void {
  if (value === undefined && note === "" && !milestoneId && !evidenceUrl && !evidenceFile)
    throw invalid([{ path: "value", code: "progress.empty" }]);
}

/** Only what is still to be reached can be reached; twice would count twice. */
async function expectOpenMilestone({ queries, agencyId, input }: Deed<Input, PlanAtHand>): Promise<void> {
  if (input.milestoneId === undefined) return;
  const milestones = await milestonesOfPlan(queries, agencyId, input.planId);
  const named = milestones.find(({ milestoneId }) => milestoneId === input.milestoneId);
  if (!named || named.indicatorId !== input.indicatorId || !isOpen(named)) throw milestoneUnknown();
}

async function keepMilestone(deed: Deed<Input, PlanAtHand>, progressId: string): Promise<void> {
  const { queries, agencyId, input } = deed;
  if (input.milestoneId === undefined) return;
  const row = { agency_id: agencyId, progress_id: progressId, milestone_id: input.milestoneId };
  await queries.insertInto("milestone_reached").values(row).execute();
}

/** A link or a file (or both); answers how many were kept. */
async function keepEvidence(deed: Deed<Input, PlanAtHand>, progressId: string): Promise<number> {
  const { input, queries, agencyId, now } = deed;
  const common = { agency_id: agencyId, progress_id: progressId, plan_id: input.planId };
  const rows = [];
  if (input.evidenceUrl) {
    rows.push({
      ...common,
      evidence_id: newId(now),
      title: input.evidenceTitle || new URL(input.evidenceUrl).host,
      url: input.evidenceUrl,
      file_id: null,
    });
  }
  if (input.evidenceFile) {
    const { name } = input.evidenceFile;
    const fileId = await keepFile(deed, input.evidenceFile);
    rows.push({
      ...common,
      evidence_id: newId(now),
      title: (input.evidenceTitle || name).slice(0, 200),
      url: null,
      file_id: fileId,
    });
  }
  if (rows.length > 0) await queries.insertInto("evidence").values(rows).execute();
  return rows.length;
}

async function keepFile(deed: Deed<Input, PlanAtHand>, file: File): Promise<string> {
  const { queries, agencyId, now } = deed;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const mediaType = evidenceType(file.name, bytes);
  if (!mediaType) throw invalid([{ path: "evidenceFile", code: "evidence.type" }]);
  const name = file.name.slice(-255);
  return storeFile(queries, { name, mediaType, bytes }, { agencyId, by: actorOf(deed).employeeId, now });
}
