import { expect, test } from "vitest";
import { newId } from "#platform/clock/new-id.ts";
import { as } from "#test/setup/as.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { addClosingDay } from "./add-closing-day.ts";
import { recountDaily } from "./recount-clocks.ts";
import { withdrawClosingDay } from "./withdraw-closing-day.ts";

const at = (text: string) => new Date(`${text}:00+07:00`);

/** An application for the heirs' letter (one working day) at the ward, with the member. */
async function openCase(world: World, serviceId: string, received: string, due: string): Promise<string> {
  const caseId = newId(at(received));
  const key = { agency_id: world.agencyId, case_id: caseId };
  const unit_id = world.units.ward;
  await world.rows(async (queries) => {
    await queries
      .insertInto("service_case")
      .values({
        ...{ ...key, unit_id, service_id: serviceId, standard_version: 1, received_at: at(received) },
        ...{ number: caseId.slice(0, 13), code: "7K3MQ2XA" },
      })
      .execute();
    await queries
      .insertInto("open_case")
      .values({
        ...{ ...key, unit_id, step_code: "check", due_at: at(due) },
        assigned_to: world.people.member.employeeId,
      })
      .execute();
  });
  return caseId;
}

const dueOf = (world: World, caseId: string) =>
  world.rows(async (queries) => {
    const row = await queries
      .selectFrom("open_case")
      .select("due_at")
      .where("case_id", "=", caseId)
      .executeTakeFirstOrThrow();
    return row.due_at;
  });

const changesOf = (world: World) =>
  world.rows((queries) =>
    queries
      .selectFrom("case_due_change")
      .select(["due_before as before", "due_after as after", "because"])
      .orderBy("changed_at")
      .execute(),
  );

test("a day off that is decreed days before moves what is open, once, and says why", async () => {
  const world = await makeWorld("2025-08-06");
  const { heirs } = await openCounters(world);
  const caseId = await openCase(world, heirs, "2025-08-15T10:00", "2025-08-18T15:00");
  await recountDaily.run(world.services); // the decree on 18 August is not yet known
  expect(await dueOf(world, caseId)).toEqual(at("2025-08-18T15:00"));
  world.goTo("2025-08-07");
  await recountDaily.run(world.services);
  await recountDaily.run(world.services);
  expect(await dueOf(world, caseId)).toEqual(at("2025-08-19T15:00"));
  expect(await changesOf(world)).toMatchObject([
    {
      ...{ before: at("2025-08-18T15:00"), after: at("2025-08-19T15:00") },
      because: [{ rule: "due-working-day", outcome: "2025-08-19" }],
    },
  ]);
  const told = await world.rows((queries) =>
    queries.selectFrom("notification").select(["employee_id", "message", "facts"]).execute(),
  );
  expect(told).toEqual([
    {
      ...{ employee_id: world.people.member.employeeId, message: "notice.case.due-moved" },
      facts: { count: 1 },
    },
  ]);
});

test("a unit's closing day moves it, what was waited for the citizen comes on top, and withdrawn it moves back", async () => {
  const world = await makeWorld("2026-03-10");
  const { heirs } = await openCounters(world);
  const caseId = await openCase(world, heirs, "2026-03-09T09:00", "2026-03-10T15:00");
  await world.rows((queries) =>
    queries
      .insertInto("case_pause")
      .values({
        ...{ agency_id: world.agencyId, case_id: caseId, reason: "papers-missing" },
        ...{ began_at: at("2026-03-09T11:00"), ended_at: at("2026-03-09T14:00") },
      })
      .execute(),
  );
  const day = { unitId: world.units.district, day: "2026-03-11", reason: "Banjir" };
  const { closingDayId } = await as(world, "head", addClosingDay, day);
  await recountDaily.run(world.services);
  // due on Tuesday at closing; two open hours were waited (11 to 12, 13 to 14); Wednesday is closed
  expect(await dueOf(world, caseId)).toEqual(at("2026-03-12T10:00"));
  await expect(as(world, "head", addClosingDay, day)).rejects.toMatchObject({ code: "closing-day.there" });
  await as(world, "head", withdrawClosingDay, { closingDayId });
  await recountDaily.run(world.services);
  expect(await dueOf(world, caseId)).toEqual(at("2026-03-11T10:00"));
});
