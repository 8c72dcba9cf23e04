import { openPeriod } from "#appraisal/period/period.ts";
import { addDays } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { AmperaProcedure } from "#platform/procedures/procedure.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { agreePlan } from "./dialogue/agree-plan.ts";
import { addIndicator } from "./indicator/indicator.ts";
import { saveManual } from "./manual/manual.ts";
import { proposePlan } from "./proposal/propose-plan.ts";
import { readPlan } from "./read-plan.ts";
import { addResult } from "./result/result.ts";
import { startPlan } from "./start-plan.ts";

/** The small district with the year 2026 open for plans. */
export async function worldWithPeriod(day?: string): Promise<World> {
  const world = await makeWorld(day);
  await callProcedure(openPeriod, { year: 2026 }, await world.call("personnel"));
  return world;
}

/** Does something as somebody, with the roles they have at this moment. */
export async function as<In, Out, Sent>(
  world: World,
  who: WorldPerson,
  procedure: AmperaProcedure<In, Out, Sent>,
  input: NoInfer<Sent>,
): Promise<Out> {
  return callProcedure(procedure, input, await world.call(who));
}

export type WrittenPlan = { planId: string; revision: number; resultId: string; indicatorId: string };

/** A plan with one main result and one indicator, as `who` would write it in January: ready to propose. */
export async function writtenPlan(world: World, who: WorldPerson): Promise<WrittenPlan> {
  const { planId } = await as(world, who, startPlan, { year: 2026, approach: "quantitative" });
  const { resultId = "" } = await as(world, who, addResult, {
    planId,
    revision: 1,
    category: "main",
    statement: "Warga menerima surat keterangan dengan cepat dan benar",
    servesText: "Pelayanan umum kecamatan makin responsif",
  });
  const { indicatorId = "", revision } = await as(world, who, addIndicator, {
    planId,
    resultId,
    revision: 2,
    aspect: "time",
    statement: "Median waktu penyelesaian surat keterangan",
    comparison: "at-most",
    target: 1,
    unit: "hari kerja",
    perspective: "service-recipient",
  });
  const written = { planId, revision, resultId, indicatorId };
  const { form } = await as(world, who, readPlan, { planId });
  return form === "leader" ? withManual(world, who, written) : written;
}

export const exampleManual = {
  definition: "Hari kerja dari berkas lengkap sampai surat diterima warga",
  formula: "Nilai tengah dari semua surat keterangan dalam periode",
  unit: "hari kerja",
  dataSource: "Register pelayanan",
  polarity: "lower",
  measured: "monthly",
  responsible: "Kepala Seksi Pelayanan Umum",
} as const;

/** What a leader writes besides: what the indicator means. */
async function withManual(world: World, who: WorldPerson, plan: WrittenPlan): Promise<WrittenPlan> {
  const { planId, indicatorId, revision } = plan;
  const saved = await as(world, who, saveManual, { planId, indicatorId, revision, ...exampleManual });
  return { ...plan, revision: saved.revision };
}

/** The same, proposed. */
export async function proposedPlan(
  world: World,
  who: WorldPerson,
): Promise<WrittenPlan & { version: number }> {
  const plan = await writtenPlan(world, who);
  const { planId, revision } = plan;
  const { version } = await as(world, who, proposePlan, { planId, revision });
  return { ...plan, version };
}

/** The same, agreed by `head`. */
export async function agreedPlan(world: World, who: WorldPerson, head: WorldPerson): Promise<WrittenPlan> {
  const { version, ...plan } = await proposedPlan(world, who);
  await as(world, head, agreePlan, { planId: plan.planId, version });
  return plan;
}

/** The head of the section is moved away; the head of the personnel section stands in. */
export function replaceHead(world: World): Promise<void> {
  return standIn(world, "personnel", "2026-01-12");
}

/** From `day` on this person stands in for the head of the section, who is moved away. */
export async function standIn(world: World, who: WorldPerson, day: string): Promise<void> {
  await world.rows(async (queries) => {
    await queries
      .updateTable("appointment")
      .set({ ends_on: addDays(day, -1) })
      .where("agency_id", "=", world.agencyId)
      .where("appointment_id", "=", world.people.head.appointmentId)
      .execute();
    await queries
      .insertInto("appointment")
      .values({
        agency_id: world.agencyId,
        appointment_id: newId(new Date(0)),
        employee_id: world.people[who].employeeId,
        position_id: world.positions.head,
        kind: "plt",
        starts_on: day,
      })
      .execute();
  });
}
