import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { z } from "zod";
import { type LedgerWorld, ledgerWorld, sequenced } from "#ledger/ledger.fixture.ts";
import { readVerifier } from "#ledger/proof/note.ts";
import { checkReceipt } from "#ledger/proof/receipt.ts";
import { depart } from "#organisation/departure/depart.ts";
import { correctEmployee } from "#organisation/employee/correct-employee.ts";
import { as } from "#test/setup/as.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import { makeOwnDataJob } from "./make-job.ts";
import { makeOwnData } from "./make-own-data.ts";
import { ownDataPart, readOwnData } from "./read-own-data.ts";
import { sweepOwnData } from "./sweep-own-data.ts";

const Data = z.object({
  format: z.literal("ampera-personal-data/1"),
  person: z.object({ name: z.string() }),
  people: z.record(z.string(), z.string()),
  tables: z.array(
    z.object({ category: z.string(), table: z.string(), rows: z.array(z.record(z.string(), z.json())) }),
  ),
});

async function corrected(world: LedgerWorld): Promise<void> {
  const { employeeId, name } = world.people.member;
  const email = "ratna@plaju.example";
  await as(world, "personnel", correctEmployee, { employeeId, revision: 1, name, email });
}

async function madeFor(world: LedgerWorld, who: WorldPerson) {
  await as(world, who, makeOwnData, {});
  await world.runJobs([makeOwnDataJob]);
  const { made } = await as(world, who, readOwnData, {});
  const parts: Uint8Array[] = [];
  for (let ordinal = 0; ordinal < (made?.parts ?? 0); ordinal++)
    parts.push(await (await as(world, who, ownDataPart, { ordinal })).bytes());
  const files = unzipSync(Buffer.concat(parts));
  const textOf = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  return { names: Object.keys(files), textOf, data: Data.parse(JSON.parse(textOf("data-saya.json"))) };
}

test("a person's file says all that is held of them, to people and to programs, with a receipt of each record", async () => {
  const world = await ledgerWorld();
  await corrected(world);
  await sequenced(world);
  const { names, textOf, data } = await madeFor(world, "member");
  expect(data.person.name).toBe(world.people.member.name);
  const rowsOf = (table: string) =>
    data.tables.filter((one) => one.table === table).flatMap(({ rows }) => rows);
  expect(rowsOf("employee")).toContainEqual(expect.objectContaining({ email: "ratna@plaju.example" }));
  expect(rowsOf("appointment")).toHaveLength(1);
  const record = rowsOf("event").find(({ kind }) => kind === "employee.corrected");
  expect(record).toMatchObject({ actor_id: world.people.personnel.employeeId });
  expect(data.people[world.people.personnel.employeeId]).toBe(world.people.personnel.name);
  expect(textOf("data-saya.html")).toContain("ratna@plaju.example");

  const { verifier } = await world.rows((queries) =>
    queries.selectFrom("ledger_key").select("verifier").executeTakeFirstOrThrow(),
  );
  const receipt = textOf(`tanda-terima/${record?.event_id}.json`);
  const findings = await checkReceipt(receipt, { trusted: [await readVerifier(verifier)] });
  expect(findings.slice(0, 5).map(({ result }) => result)).toEqual(Array(5).fill("proven"));
  expect(textOf("BACA-SAYA.txt")).toContain("/periksa/bukti");
  expect(names.filter((name) => name.startsWith("tanda-terima/"))).toHaveLength(1); // the asking itself is not in the log yet
});

test("what others did about others is not in it; that I did something to somebody is, without whom and what", async () => {
  const world = await ledgerWorld();
  await corrected(world);
  const { data, textOf } = await madeFor(world, "personnel");
  const records = data.tables.filter(({ table }) => table === "event").flatMap(({ rows }) => rows);
  expect(records).toContainEqual(
    expect.objectContaining({ kind: "employee.corrected", about: null, subject_id: null, facts: null }),
  );
  expect(textOf("data-saya.json")).not.toContain(world.people.member.employeeId);
  expect((await madeFor(world, "head")).textOf("data-saya.json")).not.toContain("employee.corrected");
});

test("it is there for its owner alone, for some days, and is made anew on asking", async () => {
  const world = await ledgerWorld();
  await madeFor(world, "member");
  await expect(as(world, "personnel", ownDataPart, { ordinal: 0 })).rejects.toMatchObject({
    code: "own-data.not-made",
  });
  const { jobId } = await as(world, "member", makeOwnData, {});
  expect(await as(world, "member", makeOwnData, {})).toEqual({ jobId }); // pressed twice
  expect(await as(world, "member", readOwnData, {})).toEqual({ made: null, making: jobId });
  await world.runJobs([makeOwnDataJob]);
  const { made } = await as(world, "member", readOwnData, {});
  expect(made?.keptUntil.getTime()).toBeGreaterThan(Date.parse("2026-03-12"));
  world.goTo("2026-04-10");
  expect(await as(world, "member", readOwnData, {})).toEqual({ made: null, making: null });
  await sweepOwnData.run(world.services);
  const left = await world.rows((queries) => queries.selectFrom("own_data_part").selectAll().execute());
  expect(left).toEqual([]);
});

test("what a person has left behind is theirs to take until the last day", async () => {
  const world = await ledgerWorld();
  const { employeeId } = world.people.member;
  const leaving = {
    employeeId,
    leftOn: "2026-05-01",
    reason: "retired",
    decree: "882/15/BKPSDM/2026",
  } as const;
  await as(world, "personnel", depart, leaving);
  world.goTo("2026-04-30");
  const { data } = await madeFor(world, "member");
  expect(data.tables.find(({ table }) => table === "departure")?.rows).toMatchObject([
    { left_on: "2026-05-01" },
  ]);
});
