import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { openCounters } from "#test/setup/service-world.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { complaintProcedures } from "../complaint.procedures.ts";
import { keepPastComplaints } from "./keep-past-complaints.ts";
import type { PastComplaint } from "./past-complaint.ts";

const at = (day: string, time = "09:00") => new Date(`${day}T${time}:00+07:00`);

const name = "Rosmala Hakim";
const begun: Omit<PastComplaint, "code" | "receivedAt" | "said" | "aboutUnitId"> = {
  ...{ kind: "complaint", hiding: "hidden", aboutServiceId: null, identity: { name, contact: "" } },
  ...{ check: null, passedOn: null, proposal: null, answers: [], appeal: null, praise: null, closing: null },
};
const said = (body: string) => ({ body, hope: "", person: "" });

function steps(world: World) {
  const unitId = world.units.ward;
  const [by, employeeId] = [world.people.colleague.employeeId, world.people.head.employeeId];
  return { unitId, by, employeeId };
}

/** Received on Monday 2 February, normative: five working days, so until the 9th. */
function answeredLate(world: World): PastComplaint {
  const { unitId, by, employeeId } = steps(world);
  return {
    ...{ ...begun, code: "AAAA-AAAA-AAA1", aboutUnitId: unitId, receivedAt: at("2026-02-02") },
    said: said(`Surat belum jadi. Saya ${name}.`),
    check: { category: "time", weight: "normative", by, at: at("2026-02-02", "11:00") },
    passedOn: { unitId, employeeId, by, at: at("2026-02-02", "11:30") },
    proposal: { body: "Sudah jadi.", at: at("2026-02-12") },
    answers: [{ unitId, by, at: at("2026-02-13"), body: `Sudah jadi, Ibu ${name}.`, reopened: null }],
    closing: { outcome: "settled", reason: "", by: null, at: at("2026-02-16") },
  };
}

function reopened(world: World): PastComplaint {
  const { unitId, by, employeeId } = steps(world);
  return {
    ...{ ...begun, code: "AAAA-AAAA-AAA2", aboutUnitId: unitId, receivedAt: at("2026-03-02") },
    said: said("Kursi kurang."),
    check: { category: "facilities", weight: "plain", by, at: at("2026-03-02", "10:00") },
    passedOn: { unitId, employeeId, by, at: at("2026-03-02", "11:00") },
    answers: [
      {
        ...{ unitId, by, at: at("2026-03-05"), body: "Ditambah." },
        reopened: { reason: "Belum ada.", at: at("2026-03-09") },
      },
    ],
  };
}

function thanked(world: World): PastComplaint {
  const { unitId, by, employeeId } = steps(world);
  return {
    ...{
      ...begun,
      kind: "thanks",
      code: "AAAA-AAAA-AAA3",
      aboutUnitId: unitId,
      receivedAt: at("2026-03-03"),
    },
    said: said("Terima kasih."),
    praise: { unitId, employeeId, body: `Terima kasih. ${name}`, by, at: at("2026-03-04") },
    closing: { outcome: "thanked", reason: "", by, at: at("2026-03-04") },
  };
}

async function kept(): Promise<World> {
  const world = await makeWorld();
  await openCounters(world);
  const past = [reopened(world), answeredLate(world), thanked(world)];
  await keepPastComplaints(world.services, world.agencyId, past);
  return world;
}

test("numbered as they came; what was opened again waits on the desk; an answer after the law's five days is late", async () => {
  const world = await kept();
  const found = await world.services.database.read(world.agencyId, async (queries) => ({
    numbers: await queries
      .selectFrom("complaint")
      .select(["number", "code"])
      .orderBy("received_at")
      .execute(),
    answers: await queries
      .selectFrom("complaint_answer")
      .select(["sent_at", "due_at"])
      .orderBy("sent_at")
      .execute(),
    touched: await queries
      .selectFrom("measure_touch")
      .select("month")
      .distinct()
      .where("pile", "=", "complaint")
      .orderBy("month")
      .execute(),
  }));
  expect(found.numbers).toEqual([
    { number: "ADU-2026-00001", code: "AAAA-AAAA-AAA1" },
    { number: "ADU-2026-00002", code: "AAAA-AAAA-AAA2" },
    { number: "ADU-2026-00003", code: "AAAA-AAAA-AAA3" },
  ]);
  expect(found.answers.map(({ sent_at, due_at }) => sent_at > due_at)).toEqual([true, false]);
  expect(found.touched.map(({ month }) => month)).toEqual(["2026-02", "2026-03"]);
  const { complaints } = await as(world, "colleague", complaintProcedures.desk, {});
  expect(complaints.map(({ number, stage }) => [number, stage])).toEqual([["ADU-2026-00002", "route"]]);
});

test("the words are sealed, and nothing that leaves the desk carries the name of who is hidden", async () => {
  const { services, agencyId } = await kept();
  const told = await services.database.read(agencyId, async (queries) => ({
    check: await queries.selectFrom("complaint_check").selectAll().orderBy("checked_at").execute(),
    answer: await queries.selectFrom("complaint_answer").selectAll().orderBy("sent_at").execute(),
    praise: await queries.selectFrom("praise").selectAll().execute(),
  }));
  expect(told.check[0]?.office_text).toBe("Surat belum jadi. Saya […].");
  expect(told.praise[0]?.body).toBe("Terima kasih. […]");
  expect(JSON.stringify(told)).not.toContain("Rosmala");
  const words = await services.database.read(agencyId, (queries) =>
    queries.selectFrom("complaint_words").select("sealed").execute(),
  );
  expect(words).toHaveLength(3);
  expect(words.map(({ sealed }) => sealed.toString("latin1")).join("")).not.toContain("Surat");
});
