import { expect, test } from "vitest";
import { readEmployee } from "#organisation/employee/read-employee.ts";
import { as } from "#test/setup/as.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { appoint } from "./appoint.ts";
import { appointActing } from "./appoint-acting.ts";
import { endAppointment } from "./end-appointment.ts";
import { promote } from "./promote.ts";
import { withdrawAppointment } from "./withdraw-appointment.ts";

const decree = "821.2/7/BKPSDM/2026";

async function career(world: World, who: WorldPerson) {
  const { details } = await as(world, "personnel", readEmployee, {
    employeeId: world.people[who].employeeId,
  });
  return (details?.timeline.appointments ?? []).map(
    ({ kind, title, startsOn, endsOn }) => `${kind} ${title} ${startsOn}–${endsOn ?? ""}`,
  );
}

function fault(path: string, code: string, facts: object = expect.anything()) {
  return { faults: [{ path, code, ...(facts ? { facts } : {}) }] };
}

test("a move ends what was held the day before, is recorded with its decree, and the person is told", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  const positionId = world.positions.lurah;
  await as(world, "personnel", appoint, { employeeId, positionId, startsOn: "2026-04-01", decree });
  expect(await career(world, "member")).toEqual([
    "definitive Lurah Plaju Ilir 2026-04-01–",
    "definitive Pengelola Layanan 2024-01-02–2026-03-31",
  ]);
  const { events, notices } = await world.rows(async (queries) => ({
    events: await queries
      .selectFrom("event")
      .select(["kind", "facts", "actor_id"])
      .orderBy("event_id")
      .execute(),
    notices: await queries.selectFrom("notification").select(["employee_id", "message", "facts"]).execute(),
  }));
  expect(events.map(({ kind }) => kind).sort()).toEqual(["appointment.began", "appointment.ended"]);
  expect(events.find(({ kind }) => kind === "appointment.began")).toMatchObject({
    facts: { positionId, startsOn: "2026-04-01", decree },
    actor_id: world.people.personnel.employeeId,
  });
  expect(notices).toEqual([
    {
      employee_id: employeeId,
      message: "notice.appointment.began",
      facts: { title: "Lurah Plaju Ilir", startsOn: "2026-04-01" },
    },
  ]);
});

test("a leading position has one definitive holder: the second is refused, naming the first", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  const positionId = world.positions.head;
  const wanted = { employeeId, positionId, startsOn: "2026-04-01", decree };
  await expect(as(world, "personnel", appoint, wanted)).rejects.toMatchObject(
    fault("positionId", "appointment.position-held", { holder: world.people.head.name, since: "2024-01-02" }),
  );
  expect(await career(world, "member")).toEqual(["definitive Pengelola Layanan 2024-01-02–"]);

  const { appointmentId } = world.people.head;
  await as(world, "personnel", endAppointment, { appointmentId, endsOn: "2026-03-31" });
  await as(world, "personnel", appoint, wanted);
  expect(await career(world, "member")).toHaveLength(2);
});

test("two officers who give the same leading position away at once: one of them is refused", async () => {
  const world = await makeWorld();
  const positionId = world.positions.lurah;
  const give = (who: WorldPerson) =>
    as(world, "personnel", appoint, {
      ...{ employeeId: world.people[who].employeeId, positionId, startsOn: "2026-04-01", decree },
    });
  const outcomes = await Promise.allSettled([give("member"), give("colleague")]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a position that leads nothing takes several people", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.colleague;
  const positionId = world.positions.member;
  await as(world, "personnel", appoint, { employeeId, positionId, startsOn: "2026-04-01", decree });
  expect(await career(world, "colleague")).toHaveLength(2);
});

test("nothing overlaps: a day before what is already planned is refused, and so is the same position again", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.member;
  const move = { employeeId, decree };
  const { wardMember, member } = world.positions;
  await as(world, "personnel", appoint, { ...move, positionId: wardMember, startsOn: "2026-06-01" });
  await expect(
    as(world, "personnel", appoint, { ...move, positionId: member, startsOn: "2026-05-01" }),
  ).rejects.toMatchObject(fault("startsOn", "appointment.overlaps", { since: "2026-06-01" }));
  await expect(
    as(world, "personnel", appoint, { ...move, positionId: wardMember, startsOn: "2026-07-01" }),
  ).rejects.toMatchObject(fault("positionId", "appointment.already-held"));
});

test("Plt is for a vacancy and Plh for an absence, each for a time, by one person at a time", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.colleague;
  const days = { startsOn: "2026-03-01", endsOn: "2026-03-31", decree };
  const act = (kind: "plt" | "plh", position: "head" | "lurah" | "colleague", who = employeeId) =>
    as(world, "personnel", appointActing, {
      ...days,
      kind,
      employeeId: who,
      positionId: world.positions[position],
    });
  await expect(act("plt", "head")).rejects.toMatchObject(fault("positionId", "appointment.not-vacant"));
  await expect(act("plh", "colleague")).rejects.toMatchObject({
    faults: [{ path: "positionId", code: "appointment.acts-for-self" }],
  });
  await act("plh", "head");
  await act("plt", "lurah");
  await expect(act("plt", "lurah", world.people.member.employeeId)).rejects.toMatchObject(
    fault("positionId", "appointment.acting-held", { holder: "Darto Prasetyo", since: "2026-03-01" }),
  );
  const positionId = world.positions.camat;
  const backwards = { ...days, endsOn: "2026-02-28", kind: "plh", employeeId, positionId } as const;
  await expect(as(world, "personnel", appointActing, backwards)).rejects.toMatchObject({
    faults: [{ path: "endsOn", code: "input.ends-before-start" }],
  });
});

test("who stands in is shown in every record, and has the roles of the position until the last day", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.personnel;
  const days = { startsOn: "2026-03-01", endsOn: "2026-03-10" };
  const positionId = world.positions.lurah;
  await as(world, "personnel", appointActing, { kind: "plt", ...days, employeeId, positionId, decree });
  const { actor } = await world.call("personnel");
  expect(actor?.actingFor).toBe("Plt Lurah Plaju Ilir");
  expect(actor?.positionIds).toEqual([world.positions.personnel, positionId]);

  const grade = {
    employeeId: world.people.member.employeeId,
    grade: "III/a",
    startsOn: "2026-04-01",
    decree,
  };
  await as(world, "personnel", promote, grade);
  const event = await world.rows((queries) =>
    queries
      .selectFrom("event")
      .select("acting_for")
      .where("kind", "=", "employee.promoted")
      .executeTakeFirst(),
  );
  expect(event?.acting_for).toBe("Plt Lurah Plaju Ilir");
  world.goTo("2026-03-11");
  expect((await world.call("personnel")).actor?.actingFor).toBeUndefined();
});

test("a definitive holder ends the Plt of the position the day before", async () => {
  const world = await makeWorld();
  const { colleague, member } = world.people;
  const positionId = world.positions.lurah;
  const days = { startsOn: "2026-03-01", endsOn: "2026-05-31", decree };
  await as(world, "personnel", appointActing, {
    kind: "plt",
    ...days,
    employeeId: colleague.employeeId,
    positionId,
  });
  const taken = { employeeId: member.employeeId, positionId, startsOn: "2026-04-15", decree };
  await as(world, "personnel", appoint, taken);
  expect((await career(world, "colleague"))[0]).toBe("plt Lurah Plaju Ilir 2026-03-01–2026-04-14");
});

test("an end is brought forward, never put off or before the beginning", async () => {
  const world = await makeWorld();
  const { appointmentId } = world.people.member;
  const end = (endsOn: string) => as(world, "personnel", endAppointment, { appointmentId, endsOn });
  await expect(end("2024-01-01")).rejects.toMatchObject(fault("endsOn", "appointment.ends-before-it-began"));
  await end("2026-06-30");
  await expect(end("2026-06-30")).rejects.toMatchObject(fault("endsOn", "appointment.ends-already"));
  await expect(end("2026-07-31")).rejects.toMatchObject(fault("endsOn", "appointment.ends-already"));
  await end("2026-05-31");
  expect(await career(world, "member")).toEqual(["definitive Pengelola Layanan 2024-01-02–2026-05-31"]);
});

test("a slip of the finger is taken back before it begins, and the former position goes on", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.head;
  const positionId = world.positions.lurah;
  const slip = { employeeId, positionId, startsOn: "2062-04-01", decree };
  const { appointmentId } = await as(world, "personnel", appoint, slip);
  await as(world, "personnel", withdrawAppointment, { appointmentId });
  expect(await career(world, "head")).toEqual(["definitive Kepala Seksi Pelayanan Umum 2024-01-02–"]);
  const begun = { appointmentId: world.people.head.appointmentId };
  await expect(as(world, "personnel", withdrawAppointment, begun)).rejects.toMatchObject({
    code: "appointment.begun",
  });
});

test("nothing is taken back when the former position has been given to somebody else", async () => {
  const world = await makeWorld();
  const { head, member } = world.people;
  const moved = {
    employeeId: head.employeeId,
    positionId: world.positions.lurah,
    startsOn: "2026-04-01",
    decree,
  };
  const { appointmentId } = await as(world, "personnel", appoint, moved);
  const follows = {
    employeeId: member.employeeId,
    positionId: world.positions.head,
    startsOn: "2026-04-01",
    decree,
  };
  await as(world, "personnel", appoint, follows);
  await expect(as(world, "personnel", withdrawAppointment, { appointmentId })).rejects.toMatchObject({
    code: "appointment.place-taken",
    facts: { holder: member.name },
  });
  expect(await career(world, "head")).toHaveLength(2);
});

test("a promotion is a higher grade of the person's own ladder, later than the one before", async () => {
  const world = await makeWorld();
  const give = (who: WorldPerson, grade: string, startsOn = "2026-04-01") =>
    as(world, "personnel", promote, { employeeId: world.people[who].employeeId, grade, startsOn, decree });
  await expect(give("member", "II/c")).rejects.toMatchObject(
    fault("grade", "grade.not-higher", { current: "II/d" }),
  );
  await expect(give("member", "IX")).rejects.toMatchObject(fault("grade", "grade.not-of-status"));
  await expect(give("member", "III/a", "2022-04-01")).rejects.toMatchObject(
    fault("startsOn", "grade.later-known"),
  );
  await expect(give("colleague", "IX", "2019-04-01")).rejects.toMatchObject(
    fault("startsOn", "grade.none-yet", { status: "PPPK", earliest: "2020-09-28" }),
  );
  await expect(give("member", "III/a", "2015-04-01")).rejects.toMatchObject(
    fault("startsOn", "grade.later-known"),
  );
  await give("member", "III/a");
  await give("colleague", "IX");
  const { details } = await as(world, "personnel", readEmployee, {
    employeeId: world.people.member.employeeId,
  });
  expect(details?.grade).toBe("II/d"); // until April
  expect(details?.timeline.grades[0]).toEqual({ grade: "III/a", startsOn: "2026-04-01", decree });
});
