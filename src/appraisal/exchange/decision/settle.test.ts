import { sql } from "kysely";
import { beforeEach, expect, test, vi } from "vitest";
import { annualPages } from "#appraisal/annual/annual.pages.tsx";
import { annualOfPerson } from "#appraisal/annual/of-person.ts";
import { readCreditPoints } from "#appraisal/credit-points/read-credit-points.ts";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { evaluationPages } from "#appraisal/evaluation/evaluation.pages.tsx";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import {
  fileOf,
  linesOf,
  ratedWorld,
  type SkpRow,
  skpRow,
  uploaded,
} from "#appraisal/exchange/exchange.fixture.ts";
import { exchangePages } from "#appraisal/exchange/exchange.pages.tsx";
import { myPeople } from "#appraisal/my-people/my-people.ts";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { waitingFor } from "#appraisal/my-year/waiting.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { closeYearJob } from "#appraisal/year-end/close-job.ts";
import { closeYear } from "#appraisal/year-end/close-year.ts";
import { missingPeople } from "#appraisal/year-end/missing-people.ts";
import { visits } from "#test/setup/pages.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { endRecorded, listRecorded } from "./recorded.ts";
import { settleRatings } from "./settle.ts";

let world: World;
let plans: Awaited<ReturnType<typeof ratedWorld>>["plans"];
beforeEach(async () => {
  ({ world, plans } = await ratedWorld());
});

const reason = "Tahun ini dinilai lewat e-Kinerja";

async function imported(...rows: SkpRow[]) {
  const { importId, revision } = await uploaded(world, await fileOf(rows));
  return { importId, revision };
}

/** Records the national system's ratings of every line of a kind. */
function record(at: { importId: string; revision: number }, kind: "differs" | "only-in-file") {
  return as(world, "personnel", settleRatings, { ...at, kind, choice: "national", isAll: true, reason });
}

const annualOf = (who: WorldPerson) => as(world, who, annualOfPerson, { year: 2026 });
const missing = async (step: "plan" | "annual") =>
  (await as(world, "personnel", missingPeople, { year: 2026, step })).people.map(({ name }) => name);

test("a rating that only the national system has counts, with its source, and is missing no more", async () => {
  const { wardMember, colleague } = world.people;
  expect(await missing("annual")).toEqual([wardMember.name]);
  expect(await missing("plan")).toContain(colleague.name);
  const at = await imported(skpRow("wardMember", "1", "1", "1"), skpRow("colleague", "3", "2", "3"));
  expect(await record(at, "only-in-file")).toMatchObject({ decided: 2, leftOut: 0 });
  expect(await missing("annual")).toEqual([]);
  expect(await missing("plan")).not.toContain(colleague.name);
  expect(await annualOf("wardMember")).toMatchObject({
    overall: "very-good",
    evaluationId: null,
    owed: [],
    national: [{ overall: "very-good", hasPlan: true, insteadOf: null, reason, fileName: "siasn.csv" }],
  });
  expect(await annualOf("colleague")).toMatchObject({
    ...{ parts: [], overall: "needs-improvement", evaluationId: null },
    national: [{ hasPlan: false }],
  });
  const { html } = await visits(world, annualPages).get("colleague", "/tahun-saya/hasil?tahun=2026");
  expect(html).toContain("Predikat tahunan: Butuh Perbaikan.");
  expect(html).toContain(reason);
  expect((await linesOf(world, at.importId)).map(({ kind }) => kind)).toEqual([
    "same",
    "same",
    "only-here",
    "only-here",
  ]);
});

test("nobody is sent to an evaluation that there is none of", async () => {
  const at = await imported(skpRow("wardMember", "1", "1", "1"));
  await record(at, "only-in-file");
  const waits = waitingFor(await as(world, "wardMember", myYear, { year: 2026 }));
  expect(waits.map(({ href }) => href)).not.toContain("/evaluasi/null");
  const { people } = await as(world, "camat", myPeople, { year: 2026 });
  const ratings = people.flatMap((person) => person.ratings);
  expect(ratings).toContainEqual(
    expect.objectContaining({ evaluationId: null, overall: "very-good", isRead: true }),
  );
});

test("credit points come of it, with a plan and without", async () => {
  const { administrator, colleague } = world.people;
  await world.rows((queries) =>
    queries
      .updateTable("position")
      .set({ kind: "terampil" })
      .where("position_id", "=", world.positions.member)
      .execute(),
  );
  await world.rows((queries) =>
    queries.deleteFrom("evaluation").where("plan_id", "=", plans.member.planId).execute(),
  );
  const { member } = world.people;
  const at = await imported(skpRow("member", "1", "1", "1"));
  await record(at, "only-in-file");
  const points = (employeeId: string) => as(world, "auditor", readCreditPoints, { employeeId });
  // terampil earns 5 a year, very good counts one and a half times (Peraturan BKN 3/2023)
  expect((await points(member.employeeId)).account).toMatchObject({
    total: 7.5,
    entries: [{ evaluationId: null }],
  });
  expect((await points(administrator.employeeId)).account?.total).toBe(5);
  expect((await points(colleague.employeeId)).account).toBeNull();
});

test("where both say something, the recorded one counts beside the evaluation, which stays as it was", async () => {
  const evaluations = () =>
    world.rows((queries) => queries.selectFrom("evaluation").selectAll().orderBy("evaluation_id").execute());
  const before = await evaluations();
  const at = await imported(skpRow("member", "3", "2", "3"));
  await expect(
    as(world, "personnel", settleRatings, {
      ...at,
      kind: "differs",
      choice: "national",
      isAll: true,
      reason: "pendek",
    }),
  ).rejects.toMatchObject({ faults: [{ path: "reason", code: "exchange.reason-needed" }] });
  await record(at, "differs");
  expect(await evaluations()).toEqual(before);
  expect(await annualOf("member")).toMatchObject({
    overall: "needs-improvement",
    national: [{ insteadOf: "good", reason }],
  });
  const { evaluationId } = await annualOf("member");
  const page = await visits(world, evaluationPages).get("member", `/evaluasi/${evaluationId}`);
  expect(page.html).toContain("Yang berlaku: Butuh Perbaikan, dari sistem nasional");
  const told = await world.rows((queries) => queries.selectFrom("notification").selectAll().execute());
  const toldOf = (message: string) =>
    told.filter((notice) => notice.message === message).map((notice) => notice.employee_id);
  expect(toldOf("notice.exchange.recorded")).toEqual([world.people.member.employeeId]);
  expect(toldOf("notice.exchange.of-yours")).toEqual([world.people.head.employeeId]);
});

test("what is recorded is taken back with a reason, and what stood before counts again", async () => {
  const at = await imported(skpRow("member", "3", "2", "3"));
  await record(at, "differs");
  const { recorded } = await as(world, "auditor", listRecorded, { year: 2026 });
  const ratingId = recorded[0]?.ratingId ?? "";
  const end = () => as(world, "personnel", endRecorded, { ratingId, reason: "Salah unduh di SIASN" });
  await end();
  expect(await annualOf("member")).toMatchObject({ overall: "good", national: [] });
  await expect(end()).rejects.toMatchObject({ code: "exchange.recorded-ended" });
  const { html } = await visits(world, exchangePages).get("auditor", "/periode/2026/pertukaran/catatan");
  expect(html).toContain("Salah unduh di SIASN");
});

test("ours is kept by a decision, until any part of what stands here is another one", async () => {
  const at = await imported(skpRow("member", "3", "2", "3"));
  const [line] = await linesOf(world, at.importId, "differs");
  const kept = await as(world, "personnel", settleRatings, {
    ...{ ...at, kind: "differs", choice: "ours", ordinals: [line?.ordinal ?? -1] },
  });
  expect(kept.decided).toBe(1);
  expect((await linesOf(world, at.importId, "kept")).map(({ nip }) => nip)).toEqual([
    world.people.member.nip,
  ]);
  expect(await annualOf("member")).toMatchObject({ overall: "good", national: [] });
  // good as before, but as expected in the results instead of above
  await record(await imported(skpRow("member", "2", "2", "2")), "differs");
  expect(await annualOf("member")).toMatchObject({ overall: "good" });
  expect(await linesOf(world, at.importId, "kept")).toEqual([]);
  expect(await linesOf(world, at.importId, "differs")).toMatchObject([{ ours: { results: "as" } }]);
});

/** The records of a person that were not ended. */
const standing = (who: WorldPerson) =>
  world.rows((queries) =>
    queries
      .selectFrom("national_rating")
      .select(["overall_rating as overall", "ends_on as endsOn"])
      .where("employee_id", "=", world.people[who].employeeId)
      .where("ended_at", "is", null)
      .execute(),
  );

test("a later evaluation counts before an earlier record, and a record after it ends that one", async () => {
  const at = await imported(skpRow("wardMember", "1", "1", "1"));
  await record(at, "only-in-file");
  world.goTo("2027-01-05");
  const rating = {
    interval: "annual",
    results: "as",
    conduct: "as",
    note: "Dilihat bersama",
    revision: 0,
  } as const;
  const { planId } = plans.wardMember;
  await as(world, "camat", decideEvaluation, { planId, ...rating, content: emptyDraft.content });
  expect(await annualOf("wardMember")).toMatchObject({ overall: "good" });
  world.goTo("2027-01-06");
  await record({ ...at, revision: at.revision + 1 }, "differs");
  expect(await annualOf("wardMember")).toMatchObject({ overall: "very-good" });
  expect(await standing("wardMember")).toHaveLength(1);
});

test("two lines about the same are compared once, by the one that ends last, with a plan and without", async () => {
  const head = ["NIP", "Hasil Kerja", "Perilaku Kerja", "Predikat", "Periode Akhir"];
  const row = (who: WorldPerson, predikat: string, endsOn: string) => {
    const conduct = predikat === "Baik" ? "Sesuai ekspektasi" : "Di bawah ekspektasi";
    const words = ["Sesuai ekspektasi", conduct, predikat];
    return [world.people[who].nip, ...words, endsOn];
  };
  const rows = [
    row("wardMember", "Kurang", "30-06-2026"),
    row("wardMember", "Baik", "31-12-2026"),
    row("colleague", "Baik", "31-12-2026"),
    row("colleague", "Kurang", "30-06-2026"),
  ];
  const at = await uploaded(world, await fileOf(rows, head), "ekinerja-predikat");
  expect(at.counts).toMatchObject({ second: 2, "only-in-file": 2 });
  expect((await linesOf(world, at.importId, "second")).map(({ ordinal }) => ordinal)).toEqual([0, 3]);
  await record({ importId: at.importId, revision: at.revision }, "only-in-file");
  const whole = [{ overall: "good", endsOn: "2026-12-31" }];
  expect([await standing("wardMember"), await standing("colleague")]).toEqual([whole, whole]);
});

/** Lets both come as far as they can before anything is written, and then goes on. */
async function atOnce<T>(both: () => Promise<T>[]): Promise<PromiseSettledResult<T>[]> {
  return world
    .rows(async (queries) => {
      await sql`lock table national_rating in share mode`.execute(queries);
      const begun = Promise.allSettled(both());
      const waiting = sql<{ count: number }>`
        select count(*)::integer as count from pg_locks join pg_stat_activity using (pid)
        where not granted and datname = current_database()`;
      await vi.waitFor(
        async () => expect((await waiting.execute(queries)).rows).toEqual([{ count: 2 }]),
        5000,
      );
      return { begun };
    })
    .then(({ begun }) => begun);
}

test("two files about the same person, decided at once: one after the other, and one record stands", async () => {
  const one = await imported(skpRow("wardMember", "1", "1", "1"));
  const other = await imported(skpRow("wardMember", "1", "1", "1"), skpRow("member", "1", "2", "2"));
  const results = await atOnce(() => [record(one, "only-in-file"), record(other, "only-in-file")]);
  expect(results.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "exchange.nothing-to-decide" },
  });
  expect(await standing("wardMember")).toHaveLength(1);
});

test("of two officers at once the second is told, and nothing is decided twice", async () => {
  const at = await imported(skpRow("member", "2", "2", "2"), skpRow("wardMember", "2", "2", "2"));
  const results = await Promise.allSettled([record(at, "differs"), record(at, "only-in-file")]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = results.find((result) => result.status === "rejected");
  expect(refused).toMatchObject({ reason: { code: "procedure.changed-meanwhile" } });
});

test("a closed year takes no national rating, in words; that ours stands can still be said", async () => {
  const at = await imported(skpRow("wardMember", "2", "2", "2"), skpRow("member", "2", "2", "2"));
  await as(world, "personnel", closeYear, { year: 2026, reason: "Sisanya pensiun" });
  await world.runJobs([closeYearJob]);
  await expect(record(at, "only-in-file")).rejects.toMatchObject({ code: "year-end.closed" });
  const ours = { ...at, kind: "differs", choice: "ours", isAll: true, reason } as const;
  expect(await as(world, "personnel", settleRatings, ours)).toMatchObject({ decided: 1 });
  expect(await world.rows((queries) => queries.selectFrom("national_rating").selectAll().execute())).toEqual(
    [],
  );
});

test("who had no plan is written down by a closing with the rating from elsewhere", async () => {
  const at = await imported(skpRow("colleague", "2", "2", "2"));
  await record(at, "only-in-file");
  await as(world, "personnel", closeYear, { year: 2026, reason: "Sisanya pensiun" });
  await world.runJobs([closeYearJob]);
  const rows = await world.rows((queries) =>
    queries
      .selectFrom("annual_result")
      .select("overall_rating")
      .where("employee_id", "=", world.people.colleague.employeeId)
      .execute(),
  );
  expect(rows).toEqual([{ overall_rating: "good" }]);
});

test("nobody decides which rating of their own stands, nor others than the personnel office", async () => {
  const at = await imported(skpRow("personnel", "1", "1", "1"), skpRow("wardMember", "2", "2", "2"));
  const [own] = await linesOf(world, at.importId, "only-in-file");
  const alone = { ...at, kind: "only-in-file", choice: "national", reason } as const;
  await expect(
    as(world, "personnel", settleRatings, { ...alone, ordinals: [own?.ordinal ?? -1] }),
  ).rejects.toMatchObject({ code: "exchange.own-rating" });
  for (const who of ["head", "member", "auditor", "camat", "administrator"] as const)
    await expect(as(world, who, settleRatings, { ...alone, isAll: true })).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
  expect(await record(at, "only-in-file")).toMatchObject({ decided: 1, leftOut: 1 });
});

test("the page decides on what was ticked, and says what to tick", async () => {
  const at = await imported(skpRow("member", "2", "2", "2"));
  const address = `/periode/2026/pertukaran/impor/${at.importId}`;
  const pages = visits(world, exchangePages);
  const { html } = await pages.get("personnel", address);
  expect(html).toContain('name="ordinals" value="0"');
  const form = { _version: String(at.revision), kind: "differs", choice: "national", reason };
  const nothing = await pages.post("personnel", address, form);
  expect([nothing.status, nothing.html.includes("Pilih sedikitnya satu baris")]).toEqual([422, true]);
  const sent = await pages.post("personnel", address, { ...form, ordinals: "0" });
  expect(sent).toMatchObject({ status: 303, location: address });
  const stale = await pages.post("personnel", address, { ...form, ordinals: "0" });
  expect(stale.status).toBe(409);
});
