import { newId } from "#platform/clock/new-id.ts";
import { as } from "#test/setup/as.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { answerRound } from "./answer-round.ts";
import { newestQuestionnaire } from "./questionnaire.ts";
import { startRound } from "./start-round.ts";

const until = "2026-03-24"; // the world's day is 10 March
/** The day after the last one. */
export const over = "2026-03-25";

/** The district with so many more people below the head of its section, whose NIPs it answers. */
export async function worldOfMany(count: number): Promise<World & { nips: string[] }> {
  const world = await makeWorld();
  const nips = Array.from({ length: count }, (_, at) => `19910315201504${String(2100 + at)}`);
  await world.rows(async (queries) => {
    for (const nip of nips) {
      const agency_id = world.agencyId;
      const [employee_id, position_id] = [newId(world.services.clock()), newId(world.services.clock())];
      const place = { title: `Pengelola Layanan ${nip}`, kind: "pelaksana", unit_id: world.units.services };
      await queries
        .insertInto("position")
        .values({ ...place, agency_id, position_id, leads_unit: false, reports_to_id: world.positions.head })
        .execute();
      await queries
        .insertInto("employee")
        .values({ agency_id, employee_id, nip, name: `Pegawai ${nip}`, status: "PNS" })
        .execute();
      const held = { agency_id, employee_id, position_id, appointment_id: newId(world.services.clock()) };
      await queries
        .insertInto("appointment")
        .values({ ...held, kind: "definitive", starts_on: "2024-01-02" })
        .execute();
    }
  });
  return { ...world, nips };
}

/** A round about the head of the section, kept by the personnel office. */
export function startedRound(world: World): Promise<{ roundId: string; invited: number }> {
  return as(world, "personnel", startRound, {
    leaderId: world.people.head.employeeId,
    closesOn: until,
  });
}

/** Every statement with the same score. */
export function everyStatement(score: number): Record<string, number> {
  return Object.fromEntries(newestQuestionnaire().statements.map(({ code }) => [code, score]));
}

/** Answers by each of these people, all with the same score and words of their own. */
export async function answers(world: World, roundId: string, people: readonly string[], score = 4) {
  for (const who of people)
    await as(world, who, answerRound, { roundId, scores: everyStatement(score), keep: `Kata ${who}` });
}
