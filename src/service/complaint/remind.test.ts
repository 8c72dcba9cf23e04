import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import type { World } from "#test/setup/world.ts";
import { complaintWorld, type Lodged } from "./complaint.fixture.ts";
import { tendComplaints } from "./remind.ts";

let made: Awaited<ReturnType<typeof complaintWorld>>;
let world: World;
beforeEach(async () => {
  made = await complaintWorld();
  world = made.world;
});

const tend = () => tendComplaints(world.services, world.agencyId);

async function toldOf({ number }: Pick<Lodged, "number">) {
  return world.rows((queries) =>
    queries
      .selectFrom("notification as n")
      .innerJoin("employee as e", "e.employee_id", "n.employee_id")
      .select(["e.name", "n.href"])
      .where("n.message", "=", "notice.complaint.late")
      .where(sql<boolean>`n.facts->>'number' = ${number}`)
      .orderBy("e.name")
      .execute(),
  );
}

test("that it is late reaches neither whom it is about nor who leads them, but the next above", async () => {
  const one = await made.lodged();
  await made.checked(one, { about: [world.people.member.employeeId] }); // of the section that Hendra leads
  await world.rows((queries) =>
    queries
      .updateTable("open_complaint")
      .set({ unit_id: world.units.services, stage: "route" })
      .where("complaint_id", "=", one.complaintId)
      .execute(),
  );
  const usual = await made.lodged();
  await made.checked(usual);
  await made.routed(usual, world.units.services, world.people.member.employeeId);
  world.goTo("2026-04-20");
  await tend();
  await tend();
  expect(await toldOf(one)).toEqual([
    { name: "Darto Prasetyo", href: `/pengaduan/${one.complaintId}` },
    { name: "Siti Aminah, S.STP., M.Si.", href: "/pengaduan/ringkas" },
  ]);
  expect(await toldOf(usual)).toEqual([
    { name: "Hendra Wijaya, S.Sos.", href: "/pengaduan/ringkas" },
    { name: "Ratna Wulandari, A.Md.", href: `/pengaduan/saya/${usual.complaintId}` },
  ]);
});

test("more than one batch is reminded of in one run, and those reminded of before hold up nobody", async () => {
  const one = await made.lodged();
  await world.rows((queries) =>
    sql`
      with many as (
        insert into complaint (agency_id, complaint_id, number, code, kind, channel, hiding, received_at, check_due_at)
        select agency_id, gen_random_uuid(), 'MANY-' || n, 'MANY-CODE-' || n, kind, channel, hiding, received_at, check_due_at
        from complaint, generate_series(1, 620) as n where complaint_id = ${one.complaintId}
        returning complaint_id)
      insert into open_complaint (agency_id, complaint_id, stage, due_at)
      select ${world.agencyId}::integer, complaint_id, 'check', '2026-04-10' from many`.execute(queries),
  );
  world.goTo("2026-04-20");
  await tend();
  const { count } = await world.rows((queries) =>
    queries
      .selectFrom("complaint_reminder")
      .innerJoin("complaint", "complaint.complaint_id", "complaint_reminder.complaint_id")
      .select((row) => row.fn.countAll<number>().as("count"))
      .where("complaint.number", "like", "MANY-%")
      .executeTakeFirstOrThrow(),
  );
  expect(Number(count)).toBe(620);
});

test("what its complainant opens again at that moment is not closed, and two at once close the rest once", async () => {
  const [again, over] = [await made.lodged(), await made.lodged()];
  for (const one of [again, over]) {
    await made.checked(one);
    await made.answered(one);
  }
  world.goTo("2026-06-20");
  const [held, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const reopening = world.database.write(world.agencyId, async (queries) => {
    const mine = () => queries.updateTable("open_complaint").where("complaint_id", "=", again.complaintId);
    await queries
      .selectFrom("complaint")
      .select("number")
      .where("complaint_id", "=", again.complaintId)
      .forUpdate()
      .execute();
    await mine().set({ stage: "route" }).execute();
    held.resolve();
    await gate.promise;
  });
  await held.promise;
  const both = Promise.all([tend(), tend()]);
  await Promise.race([both, new Promise((resolve) => setTimeout(resolve, 3000))]);
  gate.resolve();
  await Promise.all([reopening, both]);
  expect(await made.statusOf(again)).toMatchObject({ stage: "route", history: { closing: null } });
  expect(await made.statusOf(over)).toMatchObject({
    stage: null,
    history: { closing: { outcome: "term-over" } },
  });
  const closed = await world.rows((queries) =>
    queries.selectFrom("event").select("subject_id").where("kind", "=", "complaint.closed").execute(),
  );
  expect(closed.filter(({ subject_id }) => subject_id === over.complaintId)).toHaveLength(1);
});
