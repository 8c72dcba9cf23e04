import { fillAgency } from "#appraisal/index.ts";
import { appraisalProcedures } from "#appraisal/procedures.ts";
import { refreshMeasures } from "#measures/refresh.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { Call, Services } from "#platform/procedures/services.ts";
import { keyOf } from "./invent/parts.ts";
import { readScenes } from "./invent/scenes.schema.ts";
import type { CallOn } from "./perform/perform.ts";
import type { Stage } from "./perform/stage.ts";
import { readNotices } from "./read-notices.ts";

/** Who plays; `keeper` keeps the services, and answers for their figures. */
type Players = { stage: Stage; callOn: CallOn; keeper: Call };
type When = { today: string; timeOn: (day: string) => Date };

/** Before March not every plan of the year is agreed; what nobody agreed to is not measured. */
const firstFill = "03-01";

/**
 * Computes what the loaded cases touched, and lets each month that is over go into the plans that are bound, on the
 * first day of the next one, as the job of the morning does it. One of the figures is disputed and answered.
 */
export async function fillMeasured(
  services: Services,
  agencyId: number,
  { today, timeOn }: When,
  { stage, callOn, keeper }: Players,
): Promise<void> {
  await refreshMeasures(services, agencyId);
  const year = Number(today.slice(0, 4));
  for (const day of firstDays(year).filter((one) => one >= `${year}-${firstFill}` && one <= today))
    await fillAgency({ ...services, clock: () => timeOn(day) }, agencyId);
  const { measured } = await readScenes("examples/plaju");
  for (const nip of stage.measured) await readNotices(await callOn(nip, today));
  const plan = stage.plans.get(keyOf(year, measured.dispute.nip));
  const person = await callOn(measured.dispute.nip, today);
  if (plan) await playDispute(measured.dispute, plan.planId, person, keeper);
}

function firstDays(year: number): string[] {
  return Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}-01`);
}

/** The newest figure; early in the year there is none yet. */
async function playDispute(
  { reason, answer }: { reason: string; answer: string },
  planId: string,
  person: Call,
  keeper: Call,
): Promise<void> {
  const { entries } = await callProcedure(appraisalProcedures.progress.read, { planId }, person);
  const figure = entries.find(({ mayDispute }) => mayDispute);
  if (!figure) return;
  const { dispute, answer: answerDispute } = appraisalProcedures.measuredFigure;
  const { progressId } = figure;
  const { disputeId } = await callProcedure(dispute, { planId, progressId, reason }, person);
  await callProcedure(answerDispute, { disputeId, decision: "stays", reason: answer }, keeper);
}
