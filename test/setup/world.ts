import { actorFacts } from "#organisation/actor/actor-facts.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { Database, Queries } from "#platform/database/database.ts";
import type { Call } from "#platform/procedures/services.ts";
import { type TestServices, testServices } from "./services.ts";
import {
  type WorldPerson,
  type WorldPosition,
  type WorldUnit,
  worldGrants,
  worldPeople,
  worldPositions,
  worldUnits,
} from "./world.people.ts";

export type PersonInWorld = { employeeId: string; nip: string; name: string; appointmentId: string };

export type World = TestServices & {
  agencyId: number;
  database: Database;
  /** The day on the test's clock. */
  today(): string;
  people: Record<WorldPerson, PersonInWorld>;
  positions: Record<WorldPosition, string>;
  units: Record<WorldUnit, string>;
  /** A call by this person (key or NIP) with the roles of the moment: ask again after something changed. */
  call(who: WorldPerson | (string & {})): Promise<Call>;
  /** A call by nobody. */
  unsigned: Call;
  /** Reads or prepares rows past all permissions, as the role that passes the wall. */
  rows<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
};

const agencyId = 1;
const timeZone = "Asia/Jakarta";

/**
 * A small district: head of the district, a section with its head and two members, a personnel officer and an
 * administrator, a ward whose head is missing, an auditor without a position. It is Tuesday 10 March 2026.
 */
export async function makeWorld(day = "2026-03-10"): Promise<World> {
  const test = await testServices(day);
  const { services } = test;
  const { database } = services;
  const rows: World["rows"] = (work) => database.bulk(agencyId, work);
  const made = await rows((queries) => settle(queries, services.clock()));
  const today = () => dayIn(timeZone, services.clock());
  const unsigned: Call = { services, actor: null, agencyId, timeZone, requestId: "test" };
  const call: World["call"] = async (who) => {
    const employeeId = await employeeOf(made, who, rows);
    const facts = await database.read(agencyId, (queries) =>
      actorFacts(queries, agencyId, employeeId, today()),
    );
    if (!facts) throw new Error(`${who} is nobody here today`);
    return {
      ...unsigned,
      actor: { agencyId, employeeId, userId: `user ${who}`, sessionId: "test", ...facts },
    };
  };
  return { ...test, agencyId, database, today, ...made, call, unsigned, rows };
}

type Settled = Pick<World, "people" | "positions" | "units">;

async function employeeOf({ people }: Settled, who: string, rows: World["rows"]): Promise<string> {
  if (isPerson(who)) return people[who].employeeId;
  const row = await rows((queries) =>
    queries
      .selectFrom("employee")
      .select("employee_id")
      .where("agency_id", "=", agencyId)
      .where("nip", "=", who)
      .executeTakeFirstOrThrow(),
  );
  return row.employee_id;
}

function isPerson(who: string): who is WorldPerson {
  return Object.hasOwn(worldPeople, who);
}

async function settle(queries: Queries, now: Date): Promise<Settled> {
  const units = mapped(worldUnits, () => newId(now));
  const positions = mapped(worldPositions, () => newId(now));
  const people = mapped(worldPeople, ({ nip, name }) => ({
    nip,
    name,
    employeeId: newId(now),
    appointmentId: newId(now),
  }));
  const settled = { units, positions, people };
  await settlePlaces(queries, settled);
  await settlePeople(queries, settled, now);
  return settled;
}

async function settlePlaces(queries: Queries, { units, positions }: Settled): Promise<void> {
  const agency = { name: "Kecamatan Plaju", parent_name: "Pemerintah Kota Palembang", place: "Palembang" };
  await queries
    .insertInto("agency")
    .values({ agency_id: agencyId, ...agency })
    .execute();
  const unitRows = entries(worldUnits).map(([key, { name, parent }]) => ({
    agency_id: agencyId,
    unit_id: units[key],
    parent_id: parent && units[parent],
    name,
  }));
  await queries.insertInto("unit").values(unitRows).execute();
  const positionRows = entries(worldPositions).map(([key, { title, unit, kind, leads, above }]) => ({
    agency_id: agencyId,
    position_id: positions[key],
    unit_id: units[unit],
    title,
    kind,
    leads_unit: leads,
    reports_to_id: above && positions[above],
  }));
  await queries.insertInto("position").values(positionRows).execute();
}

async function settlePeople(queries: Queries, { people, positions }: Settled, now: Date): Promise<void> {
  const employeeId = (person: WorldPerson) => people[person].employeeId;
  for (const [key, { nip, name, status, grade }] of entries(worldPeople)) {
    const row = { agency_id: agencyId, employee_id: employeeId(key) };
    await queries
      .insertInto("employee")
      .values({ ...row, nip, name, status })
      .execute();
    await queries
      .insertInto("grade")
      .values({ ...row, starts_on: "2022-04-01", grade })
      .execute();
    if (key === "auditor") continue;
    const appointment = { appointment_id: people[key].appointmentId, position_id: positions[key] };
    const since = { kind: "definitive", starts_on: "2024-01-02", decree: "821/14/BKPSDM/2024" };
    await queries
      .insertInto("appointment")
      .values({ ...row, ...appointment, ...since })
      .execute();
  }
  const grants = worldGrants.map(({ person, role }) => ({
    agency_id: agencyId,
    grant_id: newId(now),
    employee_id: employeeId(person),
    role,
    starts_on: "2024-01-02",
    ends_on: "2027-12-31",
    reason: "Surat tugas Camat Plaju",
    granted_at: now,
  }));
  await queries.insertInto("role_grant").values(grants).execute();
}

function entries<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  return Object.entries(record) as [Key, Value][];
}

function mapped<Key extends string, Value, Made>(
  record: Readonly<Record<Key, Value>>,
  make: (value: Value) => Made,
): Record<Key, Made> {
  return Object.fromEntries(entries(record).map(([key, value]) => [key, make(value)])) as Record<Key, Made>;
}
