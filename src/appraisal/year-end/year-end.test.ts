import { expect, test } from "vitest";
import { addGoal } from "#appraisal/cascade/goal/add-goal.ts";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { receiveEvaluation } from "#appraisal/evaluation/receive-evaluation.ts";
import { saveEvaluationDraft } from "#appraisal/evaluation/save-draft.ts";
import { askExplanations } from "#appraisal/objection/ask-explanations.ts";
import { decideObjection } from "#appraisal/objection/decide-objection.ts";
import { explainObjection } from "#appraisal/objection/explain-objection.ts";
import { fileObjection } from "#appraisal/objection/file-objection.ts";
import { setOrganisationRating } from "#appraisal/organisation-rating/set-rating.ts";
import { recordAbsence } from "#appraisal/plan/absence/record-absence.ts";
import { agreedPlan, as, proposedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { startPlan } from "#appraisal/plan/start-plan.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import type { World } from "#test/setup/world.ts";
import { yearEndBoard } from "./board.ts";
import { closeYearJob } from "./close-job.ts";
import { closeYear, reopenYear, resumeClosing } from "./close-year.ts";
import { setDeadline } from "./deadlines.ts";
import { missingPeople } from "./missing-people.ts";
import { remindAll } from "./remind.ts";
import { remindAllJob } from "./remind-job.ts";
import { simulateYearJob } from "./simulate-job.ts";
import { simulateYear } from "./simulate-year.ts";

const year = 2026;

/** The member's year is rated, the colleague's plan waits for an answer, the ward's member agreed and is not rated. */
async function endOfYear(): Promise<{ world: World; planId: string; indicatorId: string }> {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  await agreedPlan(world, "wardMember", "camat");
  await proposedPlan(world, "colleague");
  world.goTo("2027-01-04");
  const rating = {
    results: "as",
    conduct: "as",
    note: "",
    content: emptyDraft.content,
    revision: 0,
  } as const;
  await as(world, "head", decideEvaluation, { planId, interval: "annual", ...rating });
  return { world, planId, indicatorId };
}

/** Runs what a command has queued, as the queue would. */
async function run<Data>(world: World, kind: JobKind<Data>, data: Data, report = async () => {}) {
  const startedBy = world.people.personnel.employeeId;
  const { agencyId, services } = world;
  return kind.run({ services, agencyId, jobId: crypto.randomUUID(), startedBy, report }, data);
}

async function closed(world: World, reason = "Sisanya pensiun") {
  const { closingId } = await as(world, "personnel", closeYear, { year, reason });
  await run(world, closeYearJob, { closingId, year });
  return closingId;
}

test("the board says what is missing, who is to act, and by when", async () => {
  const { world } = await endOfYear();
  const board = await as(world, "personnel", yearEndBoard, { year });
  const step = (name: string) => board.steps.find((one) => one.step === name);
  expect(step("plan")).toMatchObject({ missing: 5, dueOn: "2026-01-31", isOurs: false });
  expect(step("annual")).toMatchObject({ missing: 1, owedBy: 1, dueOn: "2027-01-31" });
  expect(step("q2")).toMatchObject({ missing: 1, owedBy: 1, dueOn: null }); // whose year is rated is asked for no part of it
  expect(step("receipt")).toMatchObject({ missing: 1, owedBy: 1 });
  const { people } = await as(world, "personnel", missingPeople, { year, step: "annual" });
  expect(people).toMatchObject([{ name: world.people.wardMember.name, owesName: world.people.camat.name }]);
  const plans = await as(world, "personnel", missingPeople, { year, step: "plan" });
  expect(plans.people).toContainEqual(
    expect.objectContaining({ name: world.people.colleague.name, owesName: world.people.head.name }),
  );
  const first = await as(world, "personnel", missingPeople, { year, step: "plan", limit: 2 });
  const rest = await as(world, "personnel", missingPeople, { year, step: "plan", after: first.next ?? "" });
  expect([...first.people, ...rest.people]).toEqual(plans.people);
  const own = await as(world, "head", missingPeople, { year, step: "annual" });
  expect(own.people).toEqual([]); // the ward is not the head's
  const call = await world.call("personnel");
  expect(await countQueries(() => as(world, "personnel", yearEndBoard, { year }))).toBeLessThanOrEqual(8);
  expect(call.actor).not.toBeNull();
});

test("a year that was never opened has no end", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await expect(as(world, "personnel", yearEndBoard, { year: 2027 })).rejects.toMatchObject({
    code: "period.not-open",
  });
  const day = { year: 2027, step: "q1", dueOn: "2027-04-10", reason: "" } as const;
  await expect(as(world, "personnel", setDeadline, day)).rejects.toMatchObject({ code: "period.not-open" });
});

test("everybody who owes something is reminded once a day, each with one notice", async () => {
  const { world } = await endOfYear();
  const { reminderId } = await as(world, "personnel", remindAll, { year, step: "q2" });
  const data = { reminderId, year, step: "q2", unitId: null, today: "2027-01-04" } as const;
  await run(world, remindAllJob, data);
  await run(world, remindAllJob, data); // the queue tried again
  const told = await world.rows((queries) =>
    queries
      .selectFrom("notification")
      .select(["employee_id", "facts"])
      .where("message", "=", "notice.year-end.evaluation")
      .orderBy("employee_id")
      .execute(),
  );
  expect(told).toMatchObject([{ employee_id: world.people.camat.employeeId, facts: { count: 1 } }]);
  await expect(as(world, "personnel", remindAll, { year, step: "q2" })).rejects.toMatchObject({
    code: "year-end.reminded-today",
  });
  world.goTo("2027-01-05");
  await as(world, "personnel", remindAll, { year, step: "q2" });
});

test("a simulation finds what a closing writes down, and changes nothing", async () => {
  const { world, planId } = await endOfYear();
  const { simulationId } = await as(world, "personnel", simulateYear, { year });
  await run(world, simulateYearJob, { simulationId, year });
  const { simulation, closing } = await as(world, "camat", yearEndBoard, { year });
  expect(closing).toBeNull();
  expect(simulation?.outcome).toMatchObject({ people: 3, unrated: 2, partsOpen: 0 });
  expect(simulation?.outcome?.counts).toContainEqual({ rating: "good", people: 1 });
  const closingId = await closed(world);
  const written = await world.rows((queries) =>
    queries
      .selectFrom("annual_result")
      .select(["employee_id", "overall_rating", "parts", "because"])
      .where("closing_id", "=", closingId)
      .execute(),
  );
  expect(written).toHaveLength(3);
  const mine = written.find((row) => row.employee_id === world.people.member.employeeId);
  expect(mine).toMatchObject({
    overall_rating: "good",
    parts: [{ planId, startsOn: "2026-01-01", endsOn: "2026-12-31", days: 365, overall: "good" }],
    because: [{ rule: "annual-decision", outcome: "good" }],
  });
});

test("a closed year takes no change that binds, until it is opened again with a reason", async () => {
  const { world, planId, indicatorId } = await endOfYear();
  await closed(world);
  const shut = { code: "year-end.closed", facts: { year, closedOn: "2027-01-04" } };
  const progress = { planId, indicatorId, reachedOn: "2026-12-30", value: 1, note: "" };
  await expect(as(world, "member", recordProgress, progress)).rejects.toMatchObject(shut);
  const draft = { planId, interval: "q2", revision: 0, draft: emptyDraft };
  await expect(as(world, "head", saveEvaluationDraft, draft)).rejects.toMatchObject(shut);
  await expect(
    as(world, "administrator", startPlan, { year, approach: "quantitative" }),
  ).rejects.toMatchObject(shut);
  const { people, units } = world;
  const goal = { year, unitId: null, servesId: null, statement: "Warga puas", indicators: [] };
  await expect(as(world, "personnel", addGoal, goal)).rejects.toMatchObject(shut);
  const leave = { nip: people.member.nip, kind: "long-leave", decree: "851/3/2026" };
  const days = { startsOn: "2026-12-01", endsOn: "2027-01-31" };
  await expect(as(world, "personnel", recordAbsence, { ...leave, ...days })).rejects.toMatchObject(shut);
  const achieved = { year, unitId: units.services, interval: "annual", rating: "good", revision: 0 } as const;
  await expect(as(world, "camat", setOrganisationRating, achieved)).rejects.toMatchObject(shut);
  const due = { year, step: "q2", dueOn: "2026-07-10", reason: "" } as const;
  await expect(as(world, "personnel", setDeadline, due)).rejects.toMatchObject(shut);
  await expect(as(world, "personnel", closeYear, { year, reason: "lagi" })).rejects.toMatchObject({
    code: "year-end.closing",
  });
  await expect(as(world, "personnel", reopenYear, { year, reason: "salah" })).rejects.toMatchObject({
    code: "input.invalid",
  });
  await as(world, "personnel", reopenYear, { year, reason: "Penilaian Yuni tertinggal karena cuti" });
  await as(world, "member", recordProgress, progress);
  const again = await closed(world, "Sekarang lengkap");
  const { closing } = await as(world, "auditor", yearEndBoard, { year });
  expect(closing).toMatchObject({
    closingId: again,
    end: { people: 3, rated: 1 },
    reason: "Sekarang lengkap",
  });
});

test("the right to object outlives the closing, and what it changes is written beside what was closed", async () => {
  const { world, planId } = await endOfYear();
  const [{ evaluationId = "" } = {}] = await world.rows((queries) =>
    queries
      .selectFrom("evaluation")
      .select("evaluation_id as evaluationId")
      .where("plan_id", "=", planId)
      .execute(),
  );
  await closed(world);
  await as(world, "member", receiveEvaluation, { evaluationId });
  const reasons = "Dua bukti triwulan IV belum dihitung.";
  const { objectionId } = await as(world, "member", fileObjection, { evaluationId, reasons });
  await as(world, "camat", askExplanations, { objectionId, answerBy: "2027-01-08", question: "" });
  for (const who of ["member", "head"] as const)
    await as(world, who, explainObjection, { objectionId, body: "Sudah dilihat bersama." });
  const changed = {
    outcome: "changed",
    results: "above",
    conduct: "above",
    reasons: "Bukti lengkap.",
  } as const;
  await as(world, "camat", decideObjection, { objectionId, ...changed });
  const { closing } = await as(world, "personnel", yearEndBoard, { year });
  expect(closing).toMatchObject({ end: { people: 3, rated: 1 }, corrections: 1 });
  const [written, corrected] = await world.rows((queries) => {
    const { employeeId } = world.people.member;
    const ratingIn = (table: "annual_result" | "annual_correction") =>
      queries.selectFrom(table).select("overall_rating").where("employee_id", "=", employeeId).execute();
    return Promise.all([ratingIn("annual_result"), ratingIn("annual_correction")]);
  });
  expect([written, corrected]).toEqual([[{ overall_rating: "good" }], [{ overall_rating: "very-good" }]]);
});

test("a year is closed after its end, and with a reason where something is missing", async () => {
  const { world } = await endOfYear();
  await expect(as(world, "personnel", closeYear, { year, reason: "" })).rejects.toMatchObject({
    faults: [{ path: "reason", code: "year-end.reason-needed", facts: { missing: 10 } }], // five plans, four quarters, one year
  });
  world.goTo("2026-12-30");
  await expect(as(world, "personnel", closeYear, { year, reason: "Lebih cepat" })).rejects.toMatchObject({
    code: "year-end.too-early",
    facts: { from: "2026-12-31" },
  });
  for (const who of ["head", "auditor", "member"] as const)
    await expect(as(world, who, closeYear, { year, reason: "x" })).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
});

test("a closing that was stopped goes on where it stood and writes nobody twice", async () => {
  const { world } = await endOfYear();
  const { closingId } = await as(world, "personnel", closeYear, { year, reason: "Sisanya pensiun" });
  const data = { closingId, year };
  const stopped = run(world, closeYearJob, data, () =>
    Promise.reject(new Error("killed after the first batch")),
  );
  await expect(stopped).rejects.toThrow("killed");
  const count = () =>
    world.rows((queries) => queries.selectFrom("annual_result").select("employee_id").execute());
  expect(await count()).toHaveLength(3); // the batch was committed, the end was not
  await expect(as(world, "personnel", resumeClosing, { year })).rejects.toMatchObject({
    code: "year-end.closing-runs", // its job has not been given up yet
  });
  await world.rows((queries) =>
    queries.updateTable("job_progress").set({ finished_at: new Date() }).execute(),
  );
  await as(world, "personnel", resumeClosing, { year });
  await run(world, closeYearJob, data);
  await run(world, closeYearJob, data); // and once more, as after a crash just before the end
  expect(await count()).toHaveLength(3);
  expect((await as(world, "personnel", yearEndBoard, { year })).closing?.end).toMatchObject({
    people: 3,
    rated: 1,
  });
});

test("the agency sets days of its own, never later than the law's", async () => {
  const { world } = await endOfYear();
  const set = (step: "annual" | "q2", dueOn: string) =>
    as(world, "personnel", setDeadline, { year, step, dueOn, reason: "Sebelum libur" });
  await set("q2", "2026-07-10");
  await set("annual", "2027-01-15");
  await expect(set("annual", "2027-02-01")).rejects.toMatchObject({
    faults: [{ path: "dueOn", code: "year-end.day-outside" }],
  });
  const { steps } = await as(world, "head", yearEndBoard, { year });
  expect(steps.find(({ step }) => step === "q2")).toMatchObject({ dueOn: "2026-07-10", isOurs: true });
  expect(steps.find(({ step }) => step === "annual")).toMatchObject({ dueOn: "2027-01-15", isOurs: true });
});
