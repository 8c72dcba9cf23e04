import { z } from "zod";
import { PlanDay, Words } from "#appraisal/plan/plan.schema.ts";
import { expectSpanOpen } from "#appraisal/year-end/expect-year-open.ts";
import { appraiserOnDay, employeeByNip } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { findAbsenceKind } from "#rules/absence/absence.ts";
import { lawOn } from "#rules/law.ts";
import { absencesOf } from "./pauses-of.ts";

const Absence = z.object({
  nip: z
    .string()
    .trim()
    .regex(/^\d{18}$/),
  kind: z.string().trim().min(1).max(60),
  startsOn: PlanDay,
  endsOn: PlanDay,
  /** The paper that decided. */
  decree: Words(200),
});
type Absence = z.output<typeof Absence>;
type Facts = Awaited<ReturnType<typeof loadAbsence>>;

/** The days are whole, and both ends count. Whether they stop the plan is what the law of the first day says. */
export const recordAbsence = command({
  name: "absence.record",
  route: {
    method: "POST",
    path: "/absences",
    summary: "Record a long absence of somebody: study leave, or a leave on whose days the plan stands still",
    tags: ["absence"],
  },
  who: ["personnel"],
  input: Absence,
  output: z.object({ absenceId: z.uuid() }),
  load: loadAbsence,
  may: () => true, // the personnel office keeps everybody's
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record, notify } = deed;
    const { person, kind, appraiser } = facts;
    const faults = faultsIn(facts, input);
    if (!person || !kind || faults.length > 0) throw invalid(faults);
    await expectSpanOpen(deed, input);
    const { startsOn, endsOn, decree } = input;
    const { employeeId, name } = person;
    const absenceId = newId(now);
    await queries
      .insertInto("absence")
      .values({
        ...{ agency_id: agencyId, absence_id: absenceId, employee_id: employeeId, kind: kind.code, decree },
        ...{ starts_on: startsOn, ends_on: endsOn, pauses: kind.pauses },
        ...{ recorded_by: actorOf(deed).employeeId, recorded_at: now },
      })
      .execute();
    record({
      kind: "absence.recorded",
      subject: { kind: "employee", id: employeeId },
      facts: { absenceId, absence: kind.code, startsOn, endsOn, pauses: kind.pauses, decree },
    });
    const message = kind.pauses ? "notice.absence.pauses" : "notice.absence.goes-on";
    const told = { name, kind: kind.name, startsOn, endsOn };
    notify({ to: employeeId, message, facts: told, href: "/rencana" });
    if (appraiser) notify({ to: appraiser.employeeId, message, facts: told, href: "/orang-saya" });
    return { absenceId };
  },
});

async function loadAbsence({ queries, agencyId, input, today, services }: Ground<Absence>) {
  const { nip, startsOn, endsOn } = input;
  const kind = findAbsenceKind(input.kind, lawOn(services.law, startsOn));
  const person = await employeeByNip(queries, agencyId, nip);
  if (!person) return { person, kind, others: [], appraiser: null };
  const span = endsOn < startsOn ? { startsOn, endsOn: startsOn } : { startsOn, endsOn };
  const recorded = await absencesOf(queries, agencyId, [person.employeeId], span);
  const appraiser = await appraiserOnDay(queries, agencyId, person.employeeId, today);
  return { person, kind, others: recorded.get(person.employeeId) ?? [], appraiser };
}

function faultsIn({ person, kind, others }: Facts, { startsOn, endsOn }: Absence): FieldFault[] {
  const [other] = others;
  return [
    ...(person ? [] : [{ path: "nip", code: "absence.person.unknown" }]),
    ...(kind ? [] : [{ path: "kind", code: "absence.kind-unknown" }]),
    ...(endsOn < startsOn ? [{ path: "endsOn", code: "input.ends-before-start" }] : []),
    ...(other
      ? [
          {
            path: "startsOn",
            code: "absence.overlaps",
            facts: { startsOn: other.startsOn, endsOn: other.endsOn },
          },
        ]
      : []),
  ];
}
