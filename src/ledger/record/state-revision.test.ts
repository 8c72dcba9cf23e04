import { expect, test } from "vitest";
import { newId } from "#platform/clock/new-id.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import { makeWorld } from "#test/setup/world.ts";
import { differencesOf } from "../audit/states.fixture.ts";

test("of many who change one subject at once, whatever their clocks say, the last word is what the tables say", async () => {
  const world = await makeWorld();
  const { database, agencyId, services, people } = world;
  const { employeeId } = people.member;
  const { nouns } = services.ledger;
  const give = (at: number) => {
    const now = new Date(Date.UTC(2026, 2, 30 - at)); // each clock is a day behind that of the one before
    return database.write(agencyId, async (queries) => {
      await queries
        .insertInto("appraiser_delegation")
        .values({
          ...{ agency_id: agencyId, delegation_id: newId(now), employee_id: employeeId },
          ...{ appraiser_id: people.head.employeeId, starts_on: "2026-03-01", reason: "Surat tugas Camat" },
          ...{ decided_by: people.personnel.employeeId, decided_at: now },
        })
        .execute();
      const happening = { kind: "delegation.given", subject: { kind: "employee", id: employeeId } };
      await keepRecord(queries, [happening], { actor: null, agencyId, procedure: "test", now, nouns });
    });
  };
  await Promise.all(Array.from({ length: 20 }, (_, at) => give(at)));
  const findings = await differencesOf(world, "employee");
  expect(findings.filter(({ facts }) => facts.subject === `employee ${employeeId}`)).toEqual([]);
});
