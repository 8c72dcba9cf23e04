import { z } from "zod";
import { PlanId, SomeWords } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { keptVersion } from "#appraisal/plan/version/version-content.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { storeFile } from "#platform/files/files.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { isDay } from "#rules/day.ts";
import { EvidenceFile, evidenceType } from "./evidence-file.ts";
import { progressIndicatorUnknown, progressNeedsAgreement } from "./progress.errors.ts";
import { expectRoom } from "./room.ts";

const Input = z.object({
  planId: PlanId,
  indicatorId: z.uuid(),
  reachedOn: z.string().refine(isDay),
  /** The whole reached so far, not what was added since the last time. */
  value: z.coerce.number().min(-1e12).max(1e12).optional(),
  note: SomeWords(2000),
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
    await expectIndicator(deed, plan.state.version);
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
    const evidence = await keepEvidence(deed, progressId);
    const facts = {
      indicatorId: input.indicatorId,
      value: input.value ?? null,
      reachedOn: input.reachedOn,
      evidence,
    };
    record({ kind: "progress.recorded", subject: { kind: "plan", id: plan.planId }, facts });
    return { progressId };
  },
});

function expectSomething({ value, note, evidenceUrl, evidenceFile }: Input): void {
  if (value === undefined && note === "" && !evidenceUrl && !evidenceFile)
    throw invalid([{ path: "value", code: "progress.empty" }]);
}

/** Progress is of the plan's own time, and nobody reports what is still to come. */
function expectDayOfPlan({ startsOn, endsOn }: PlanAtHand, day: string, today: string): void {
  if (day > today) throw invalid([{ path: "reachedOn", code: "progress.in-future" }]);
  if (day < startsOn || day > endsOn) throw invalid([{ path: "reachedOn", code: "progress.outside-plan" }]);
}

/** What binds counts, also while a change of it is being written. */
async function expectIndicator({ queries, agencyId, input }: Deed<Input, PlanAtHand>, version: number) {
  const { content } = await keptVersion(queries, agencyId, { planId: input.planId, version });
  const indicators = content.results.flatMap((result) => result.indicators);
  if (!indicators.some(({ indicatorId }) => indicatorId === input.indicatorId))
    throw progressIndicatorUnknown();
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
