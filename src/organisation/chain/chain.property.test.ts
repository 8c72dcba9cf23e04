import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#platform/clock/clock.ts";
import { testDatabase } from "#test/setup/database.ts";
import { appraisedIds } from "./appraised.ts";
import { appraisersOnDay } from "./appraisers.ts";

const peopleCount = 6;
const positionsCount = 7;
const day = "2026-03-03";

/** `above`: the index of the position reported to, always a smaller one; days are counted from 1 March. */
const agency = fc.record({
  above: fc.tuple(
    ...Array.from({ length: positionsCount }, (_, index) => fc.integer({ min: -1, max: index - 1 })),
  ),
  held: fc.array(
    fc.record({
      employee: fc.nat({ max: peopleCount - 1 }),
      position: fc.nat({ max: positionsCount - 1 }),
      kind: fc.constantFrom("definitive", "plt", "plh"),
      from: fc.nat({ max: 5 }),
      lasts: fc.option(fc.nat({ max: 4 })),
    }),
    { maxLength: 12 },
  ),
});
type Agency = typeof agency extends fc.Arbitrary<infer A> ? A : never;
type Held = Agency["held"][number] & { id: string };

const order = ["definitive", "plt", "plh"];
const isOn = ({ from, lasts }: Held) => from <= 2 && (lasts === null || from + lasts >= 2);
const counts = (one: Held, other: Held) =>
  order.indexOf(one.kind) - order.indexOf(other.kind) ||
  other.from - one.from ||
  (one.id < other.id ? -1 : 1);

/** The rule as one would tell it, person by person. */
function appraiserOf(employee: number, above: readonly number[], held: readonly Held[]): number | null {
  const onDay = held.filter(isOn).sort(counts);
  let place = above[onDay.find((one) => one.employee === employee)?.position ?? -1] ?? -1;
  while (place >= 0) {
    const holder = onDay.find((one) => one.position === place && one.employee !== employee);
    if (holder) return holder.employee;
    place = above[place] ?? -1;
  }
  return null;
}

test("whatever the tree and the appointments, the query agrees with the rule, in both directions", async () => {
  const { database } = await testDatabase();
  let agencyId = 100;
  const examine = async ({ above, held: drawn }: Agency) => {
    agencyId += 1;
    const at = { agency_id: agencyId };
    const [unit, people, positions] = [randomUUID(), ids(peopleCount), ids(positionsCount)];
    const held = drawn.map((one) => ({ ...one, id: randomUUID() }));
    await database.bulk(agencyId, async (queries) => {
      await queries
        .insertInto("agency")
        .values({ ...at, name: "Uji", place: "Palembang" })
        .execute();
      await queries
        .insertInto("unit")
        .values({ ...at, unit_id: unit, name: "Unit" })
        .execute();
      const place = { ...at, unit_id: unit, title: "Jabatan", kind: "pelaksana", leads_unit: false };
      const rows = positions.map((id, index) => ({
        ...{ ...place, position_id: id, reports_to_id: positions[above[index] ?? -1] ?? null },
      }));
      await queries.insertInto("position").values(rows).execute();
      const nip = (index: number) => String(agencyId * 10 + index).padStart(18, "1");
      const persons = people.map((id, index) => ({
        ...at,
        employee_id: id,
        nip: nip(index),
        name: "N",
        status: "PNS",
      }));
      await queries.insertInto("employee").values(persons).execute();
      for (const one of oneOpenEach(held)) {
        const who = { appointment_id: one.id, employee_id: people[one.employee] ?? "" };
        const starts_on = addDays("2026-03-01", one.from);
        const ends_on = one.lasts === null ? null : addDays(starts_on, one.lasts);
        const row = {
          ...at,
          ...who,
          position_id: positions[one.position] ?? "",
          kind: one.kind,
          starts_on,
          ends_on,
        };
        await queries.insertInto("appointment").values(row).execute();
      }
    });
    const expected = people.map((_, index) => appraiserOf(index, above, oneOpenEach(held)));
    await database.read(agencyId, async (queries) => {
      const found = await appraisersOnDay(queries, agencyId, people, day);
      expect(people.map((id) => found.get(id)?.employeeId ?? null)).toEqual(
        expected.map((index) => (index === null ? null : people[index])),
      );
      for (const [index, id] of people.entries()) {
        const below = await appraisedIds(queries, agencyId, id, day);
        expect(below.sort()).toEqual(people.filter((_, other) => expected[other] === index).sort());
      }
    });
  };
  await fc.assert(fc.asyncProperty(agency, examine), { numRuns: 60 });
});

/** The database holds one open definitive appointment a person; the drawn ones are thinned out to that. */
function oneOpenEach(held: readonly Held[]): Held[] {
  const open = (one: Held) => one.kind === "definitive" && one.lasts === null;
  return held.filter(
    (one, index) =>
      !open(one) || held.findIndex((other) => open(other) && other.employee === one.employee) === index,
  );
}

function ids(count: number): string[] {
  return Array.from({ length: count }, () => randomUUID());
}
