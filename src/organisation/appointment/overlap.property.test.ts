import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { addDays } from "#platform/clock/clock.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { appoint } from "./appoint.ts";
import { appointActing } from "./appoint-acting.ts";
import { endAppointment } from "./end-appointment.ts";
import { withdrawAppointment } from "./withdraw-appointment.ts";

const decree = "821/1/2026";
const people = ["head", "member", "colleague", "wardMember"] as const;
const positions = ["head", "lurah", "member", "camat"] as const;

const deed = fc.record({
  kind: fc.constantFrom("appoint", "plt", "plh", "end", "withdraw"),
  who: fc.constantFrom(...people),
  position: fc.constantFrom(...positions),
  from: fc.integer({ min: -20, max: 40 }),
  lasts: fc.nat({ max: 15 }),
});

test("whatever officers do in whatever order, nothing that may not overlap does", async () => {
  const world = await makeWorld();
  const officer = await world.call("administrator");
  const perform = async ({ kind, who, position, from, lasts }: Parameters<typeof act>[1]) =>
    act(world, { kind, who, position, from, lasts }, officer).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error; // a "no" is fine, a fault is not
    });
  const examine = async (deeds: Parameters<typeof act>[1][]) => {
    for (const each of deeds) await perform(each);
    expect(await overlaps(world)).toEqual([]);
  };
  await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 4, maxLength: 10 }), examine), {
    numRuns: 25,
  });
});

type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never;

async function act(world: World, { kind, who, position, from, lasts }: Deed, officer: World["unsigned"]) {
  const { employeeId } = world.people[who];
  const positionId = world.positions[position];
  const startsOn = addDays(world.today(), from);
  const endsOn = addDays(startsOn, lasts);
  if (kind === "appoint")
    return callProcedure(appoint, { employeeId, positionId, startsOn, decree }, officer);
  if (kind === "plt" || kind === "plh")
    return callProcedure(appointActing, { kind, employeeId, positionId, startsOn, endsOn, decree }, officer);
  const newest = await world.rows((queries) =>
    queries
      .selectFrom("appointment")
      .select("appointment_id")
      .where("employee_id", "=", employeeId)
      .orderBy("starts_on", "desc")
      .executeTakeFirstOrThrow(),
  );
  const appointmentId = newest.appointment_id;
  return kind === "end"
    ? callProcedure(endAppointment, { appointmentId, endsOn }, officer)
    : callProcedure(withdrawAppointment, { appointmentId }, officer);
}

/** Two positions of one person for good, two holders of a leading one, two who stand in for one in the same way. */
async function overlaps(world: World) {
  const { rows } = await world.rows((queries) =>
    sql`
      select one.kind, one.starts_on, one.ends_on, other.starts_on as since, other.ends_on as until, p.title
      from appointment one
      join appointment other on other.appointment_id > one.appointment_id and other.kind = one.kind
        and daterange(one.starts_on, one.ends_on, '[]') && daterange(other.starts_on, other.ends_on, '[]')
      join position p on p.position_id = one.position_id
      where (one.kind = 'definitive' and one.employee_id = other.employee_id)
        or (one.position_id = other.position_id and (one.kind <> 'definitive' or p.leads_unit))`.execute(
      queries,
    ),
  );
  return rows;
}
