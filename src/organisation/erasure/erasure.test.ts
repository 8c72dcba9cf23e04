import { sql } from "kysely";
import { expect, test } from "vitest";
import { audited, recordGrants } from "#ledger/audit/audit.fixture.ts";
import { checkpointOf, sequenced } from "#ledger/ledger.fixture.ts";
import { expectConsistent } from "#ledger/proof/consistency.ts";
import { readVerifier } from "#ledger/proof/note.ts";
import { consistencyProof } from "#ledger/proof/proof-tiles.ts";
import { checkReceipt } from "#ledger/proof/receipt.ts";
import type { Tile } from "#ledger/proof/tile-path.ts";
import { logFile } from "#ledger/public/log-files.ts";
import { receiptOf } from "#ledger/receipt/receipt-of.ts";
import { depart } from "#organisation/departure/depart.ts";
import { takeBackDeparture } from "#organisation/departure/take-back.ts";
import { as } from "#test/setup/as.ts";
import { askErasure } from "./ask-erasure.ts";
import { carryOutErasure } from "./carry-out-job.ts";
import { decideErasure } from "./decide-erasure.ts";
import { entriesOf, entriesRecomputed, eventsOf, noticesErased, toldWorld } from "./erasure.fixture.ts";
import { expiredRetentions } from "./expired.ts";
import { listErasures } from "./list-erasures.ts";
import { myErasures } from "./my-erasures.ts";
import { readErasure } from "./read-erasure.ts";
import { withdrawErasure } from "./withdraw-erasure.ts";

const grantsGoOn = async (world: Awaited<ReturnType<typeof toldWorld>>) => {
  await world.rows((queries) => queries.updateTable("role_grant").set({ ends_on: "2040-01-01" }).execute());
  await recordGrants(world);
};

const origin = "https://ampera.test";
const reason = "Tidak lagi diperlukan";
const decree = "882/15/BKPSDM/2026";

test("what is erased is gone from rows and records, and the log is whole: nobody can tell it from before", async () => {
  const world = await toldWorld();
  const before = await sequenced(world);
  const entriesBefore = await entriesOf(world);
  const read = (await eventsOf(world)).find(({ kind }) => kind === "notification.read");
  const eventId = read?.event_id ?? "";
  const { agencyId } = world;
  const receipt = () =>
    world.database.read(agencyId, (queries) => receiptOf(queries, { agencyId, eventId, origin }));
  const kept = await receipt();
  const requestId = await noticesErased(world);
  const after = await sequenced(world);

  const told = await world.rows((queries) => queries.selectFrom("notification").selectAll().execute());
  expect(JSON.stringify(told)).not.toContain("rahasia");
  const events = await eventsOf(world);
  const stone = events.find(({ kind }) => kind === "record.erased");
  expect(events.find(({ event_id }) => event_id === eventId)).toEqual({
    ...{ agency_id: agencyId, event_id: eventId, happened_at: read?.happened_at },
    ...{ procedure: "erased", kind: "erased", subject_kind: "erased", subject_id: "", actor_id: null },
    ...{ acting_for: null, facts: {}, because: null, about: null, state: null, salt: null },
    erased_by: stone?.event_id,
  });
  expect(stone).toMatchObject({
    ...{ about: world.people.member.employeeId, actor_id: world.people.personnel.employeeId },
    ...{ subject_kind: "erasure", subject_id: requestId },
    facts: { category: "notices", records: [{ id: eventId, index: 1 }] }, // 0 is the key of the log
  });

  const entries = await entriesOf(world);
  expect(entries.slice(0, entriesBefore.length)).toEqual(entriesBefore); // its entry stays where it was
  const recomputed = await entriesRecomputed(world);
  expect(recomputed.filter((entry) => !entries.includes(entry))).toEqual([]);
  const fetchTile = (tile: Tile) =>
    world.database.read(
      agencyId,
      async (queries) => (await logFile(queries, agencyId, tile)) ?? Buffer.alloc(0),
    );
  const proof = await consistencyProof(before.size, after.size, fetchTile);
  const sizes = { oldSize: before.size, oldRoot: before.root, size: after.size, root: after.root };
  await expectConsistent({ ...sizes, proof });

  expect(await receipt()).toBeNull(); // we can prove it no more; who kept the receipt can
  const { verifier } = await world.rows((queries) =>
    queries.selectFrom("ledger_key").select("verifier").executeTakeFirstOrThrow(),
  );
  const findings = await checkReceipt(kept ?? "", { trusted: [await readVerifier(verifier)] });
  expect(findings.slice(0, 5).map(({ result }) => result)).toEqual(Array(5).fill("proven"));
  expect((await checkpointOf(world)).size).toBe(after.size);
  await recordGrants(world);
  await sequenced(world);
  expect((await audited(world)).findings).toEqual([]); // and whoever believes nothing finds nothing
});

test("the person is told before what the law says, and hears of each step; an answer is due in three days", async () => {
  const world = await toldWorld();
  const { categories } = await as(world, "member", myErasures, {});
  const mayAsk = categories.filter(({ mayAsk }) => mayAsk).map(({ category }) => category);
  expect(mayAsk).toEqual(["contact", "notices", "copies"]);
  const appraisal = categories.find(({ category }) => category === "appraisal");
  expect(appraisal?.because[0]).toMatchObject({ rule: "erasure-in-service", article: { confirmed: false } });
  await expect(as(world, "member", askErasure, { category: "appraisal", reason })).rejects.toMatchObject({
    code: "erasure.not-yet",
  });
  const requestId = await noticesErased(world);
  const { request } = await as(world, "member", readErasure, { requestId });
  expect(request).toMatchObject({ state: "done", decision: { outcome: "granted", reason } });
  expect(request.answerDue.getTime() - request.askedAt.getTime()).toBe(72 * 3_600_000);
  const told = await world.rows((queries) =>
    queries
      .selectFrom("notification")
      .select(["employee_id", "message"])
      .orderBy("notification_id")
      .execute(),
  );
  const { member, personnel } = world.people;
  expect(told).toContainEqual({ employee_id: personnel.employeeId, message: "notice.erasure.asked" });
  expect(told).toContainEqual({ employee_id: member.employeeId, message: "notice.erasure.done" });
  // what was told before went with the notices
  expect(told).not.toContainEqual({ employee_id: member.employeeId, message: "notice.erasure.granted" });
});

test("somebody else decides: neither the person nor who asked, and the second of two finds what the first decided", async () => {
  const world = await toldWorld();
  const { requestId } = await as(world, "personnel", askErasure, { category: "contact", reason: "" });
  const decision = { requestId, outcome: "refused", reason } as const;
  await expect(as(world, "personnel", decideErasure, decision)).rejects.toMatchObject({
    code: "erasure.own",
  });
  await expect(as(world, "head", decideErasure, decision)).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await expect(as(world, "member", readErasure, { requestId })).rejects.toMatchObject({
    code: "erasure.unknown",
  });
  await as(world, "administrator", decideErasure, decision);
  await expect(
    as(world, "administrator", decideErasure, { ...decision, outcome: "granted" }),
  ).rejects.toMatchObject({
    code: "erasure.decided-already",
    facts: { by: world.people.administrator.name },
  });
  await world.runJobs([]); // nothing is carried out
  const again = await as(world, "personnel", askErasure, { category: "contact", reason: "" });
  await as(world, "personnel", withdrawErasure, { requestId: again.requestId });
  await expect(
    as(world, "administrator", decideErasure, { ...decision, requestId: again.requestId }),
  ).rejects.toMatchObject({ code: "erasure.withdrawn-already" });
});

test("of who left long ago the office is shown what may be erased; nothing is erased by itself", async () => {
  const world = await toldWorld();
  const { employeeId } = world.people.member;
  await as(world, "personnel", depart, { employeeId, leftOn: "2026-05-01", reason: "retired", decree });
  world.goTo("2026-05-02");
  const expired = async () => (await as(world, "administrator", expiredRetentions, {})).people;
  expect((await expired()).map(({ categories }) => categories)).toEqual([["account"]]);
  world.goTo("2031-05-01");
  await grantsGoOn(world);
  expect(await expired()).toMatchObject([
    { employeeId, categories: ["account", "appraisal", "master", "access"] },
  ]);
  const { requestId } = await as(world, "personnel", askErasure, { category: "access", reason, employeeId });
  expect((await expired())[0]?.categories).not.toContain("access");
  const { requests } = await as(world, "administrator", listErasures, {});
  expect(requests.map((one) => one.requestId)).toEqual([requestId]);
});

test("who came back between decision and job loses nothing", async () => {
  const world = await toldWorld();
  const { employeeId, name } = world.people.member;
  await as(world, "personnel", depart, { employeeId, leftOn: "2026-05-01", reason: "retired", decree });
  world.goTo("2031-05-01");
  await grantsGoOn(world);
  const { requestId } = await as(world, "personnel", askErasure, { category: "master", reason, employeeId });
  await as(world, "administrator", decideErasure, { requestId, outcome: "granted", reason });
  await as(world, "personnel", takeBackDeparture, { employeeId });
  await world.runJobs([carryOutErasure]);
  const { request } = await as(world, "personnel", readErasure, { requestId });
  expect(request).toMatchObject({ state: "stuck", name });
});

test("who somebody was goes after five years: name, NIP, account, and every record of it", async () => {
  const world = await toldWorld();
  const { agencyId } = world;
  const { employeeId, nip, name } = world.people.member;
  const { identity } = world.services;
  await identity.createUsersWithPassword([{ agencyId, employeeId, nip, name }], "kapal-tunda-hijau-88");
  await as(world, "personnel", depart, { employeeId, leftOn: "2026-05-01", reason: "retired", decree });
  world.goTo("2031-05-01");
  await grantsGoOn(world);
  const { requestId } = await as(world, "personnel", askErasure, { category: "master", reason, employeeId });
  await as(world, "administrator", decideErasure, { requestId, outcome: "granted", reason });
  await world.runJobs([carryOutErasure]);
  const person = await world.rows((queries) =>
    queries
      .selectFrom("employee")
      .selectAll()
      .where("employee_id", "=", employeeId)
      .executeTakeFirstOrThrow(),
  );
  expect(person.nip).toMatch(/^000\d{15}$/);
  expect(person.search).not.toContain(name.toLowerCase());
  expect((await identity.accounts(agencyId)).get(employeeId)).toBeUndefined();
  const about = (await eventsOf(world)).filter((event) => event.about === employeeId);
  expect(new Set(about.map(({ subject_kind }) => subject_kind))).toEqual(new Set(["erasure"]));
  expect(JSON.stringify(await eventsOf(world))).not.toContain(decree);
  await sequenced(world);
  expect((await audited(world)).findings).toEqual([]);
});

test("the database itself empties no record but what a tombstone of a granted request names, of that person", async () => {
  const world = await toldWorld();
  const requestId = await noticesErased(world);
  const { agencyId } = world;
  const [asked] = (await eventsOf(world)).filter(({ kind }) => kind === "erasure.asked");
  const stone = (await eventsOf(world)).find(({ kind }) => kind === "record.erased")?.event_id;
  const empty = (agency: number, tombstone: string | undefined) =>
    world.rows((queries) =>
      sql`select ampera.erase_records(${agency}::integer, ${tombstone}::uuid)`.execute(queries),
    );
  await expect(empty(agencyId, stone)).rejects.toThrow("nobody has decided"); // carried out already
  await expect(empty(agencyId + 1, stone)).rejects.toThrow("another agency");
  await expect(empty(agencyId, asked?.event_id)).rejects.toThrow("nobody has decided");
  await world.rows((queries) => queries.deleteFrom("erasure").where("request_id", "=", requestId).execute());
  const records = JSON.stringify([{ id: asked?.event_id, index: 0 }]);
  await world.rows((queries) =>
    sql`update event set facts = jsonb_build_object('records', ${records}::jsonb) where event_id = ${stone}`.execute(
      queries,
    ),
  );
  await expect(empty(agencyId, stone)).rejects.toThrow("not this person's");
  await expect(
    world.database.write(agencyId, (queries) =>
      sql`select ampera.erase_records(${agencyId}::integer, ${stone}::uuid)`.execute(queries),
    ),
  ).rejects.toThrow("permission denied");
});
