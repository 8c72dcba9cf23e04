import { callProcedure, callUnchecked } from "#platform/http/ask.ts";
import { readNotices } from "../read-notices.ts";
import { waitForJob } from "../wait-for-job.ts";
import type { Performers } from "./performer.ts";

type Kinds =
  | "open-period"
  | "set-deadline"
  | "add-goal"
  | "appoint"
  | "add-position"
  | "stand-in"
  | "record-absence"
  | "record-opening"
  | "renew-task"
  | "close-year"
  | "read-notices";

export const officeDeeds: Performers<Kinds> = {
  "open-period": async ({ year }, { stage, call }) => {
    await callProcedure(stage.procedures.appraisal.period.open, { year }, call);
  },
  "set-deadline": async ({ kind: _, ...deadline }, { stage, call }) => {
    await callUnchecked(stage.procedures.appraisal.yearEnd.setDeadline, deadline, call);
  },
  "add-goal": async ({ kind: _, key, unit, serves, ...goal }, { stage, call }) => {
    const unitId = unit === null ? null : await stage.unit(unit, call);
    const servesId = serves === null ? null : (stage.goals.get(serves) ?? null);
    const input = { ...goal, unitId, servesId };
    const { goalId } = await callProcedure(stage.procedures.appraisal.goal.add, input, call);
    stage.goals.set(key, goalId);
  },
  appoint: async ({ nip, to, startsOn, decree }, { stage, call }) => {
    const ids = { employeeId: stage.employee(nip), positionId: await stage.position(to, call) };
    await callProcedure(
      stage.procedures.organisation.appointment.appoint,
      { ...ids, startsOn, decree },
      call,
    );
  },
  "add-position": async ({ place, level, reportsTo }, { stage, call }) => {
    const [unitId, reportsToId] = await Promise.all([
      stage.unit(place.unit, call),
      stage.position(reportsTo, call),
    ]);
    const position = { unitId, title: place.title, kind: level, leadsUnit: false, reportsToId };
    await callProcedure(stage.procedures.organisation.position.add, position, call);
  },
  "stand-in": async ({ nip, as: kind, for: seat, startsOn, endsOn, decree }, { stage, call }) => {
    const ids = { employeeId: stage.employee(nip), positionId: await stage.position(seat, call) };
    const input = { ...ids, kind, startsOn, endsOn, decree };
    await callProcedure(stage.procedures.organisation.appointment.appointActing, input, call);
  },
  "record-absence": async ({ nip, absence, startsOn, endsOn, decree }, { stage, call }) => {
    const input = { nip, kind: absence, startsOn, endsOn, decree };
    await callProcedure(stage.procedures.appraisal.absence.record, input, call);
  },
  "record-opening": async ({ nip, level, points }, { stage, call, day }) => {
    const year = Number(day.slice(0, 4));
    const opening = {
      ...{ employeeId: stage.employee(nip), level, points },
      ...{ decree: `PAK 823/${nip.slice(-3)}/${year - 1}`, decidedOn: day, countedTo: `${year - 1}-12-31` },
    };
    await callProcedure(stage.procedures.appraisal.creditPoints.recordOpening, opening, call);
  },
  "renew-task": async ({ nip, role, startsOn, endsOn }, { stage, call }) => {
    const reason = "Tugas diteruskan pada tahun berikutnya";
    const grant = { employeeId: stage.employee(nip), role, startsOn, endsOn, reason };
    await callProcedure(stage.procedures.organisation.roleGrant.give, grant, call);
  },
  "close-year": async ({ year, reason }, { stage, call }) => {
    const { jobId } = await callProcedure(stage.procedures.appraisal.yearEnd.close, { year, reason }, call);
    await waitForJob(call, jobId);
  },
  "read-notices": (_, { call }) => readNotices(call),
};
