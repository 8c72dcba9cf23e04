import { expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { evaluationPages } from "#appraisal/evaluation/evaluation.pages.tsx";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { printEvaluationSummary } from "#appraisal/evaluation/print-evaluation.ts";
import { prepareEvaluation } from "#appraisal/evaluation/read-evaluation.ts";
import { myYearPages } from "#appraisal/my-year/my-year.pages.tsx";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { waitingFor } from "#appraisal/my-year/waiting.ts";
import { recordAbsence } from "#appraisal/plan/absence/record-absence.ts";
import { delegateTo, move } from "#appraisal/plan/moves.fixture.ts";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { wordsOf } from "#platform/documents/pdf.fixture.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { annualPages } from "./annual.pages.tsx";
import { annualResultsOf } from "./annual-results.ts";
import { annualOfPerson } from "./of-person.ts";

const rating = {
  note: "Arsipnya dilihat bersama",
  content: emptyDraft.content,
  revision: 0,
  interval: "annual",
} as const;

/** Ratna is moved to the ward on 18 May: first with Hendra as appraiser, then with the Camat. */
async function yearOfTwoPlans() {
  const world = await worldWithPeriod("2026-01-12");
  const first = (await agreedPlan(world, "member", "head")).planId;
  await move(world, "member", "wardMember", "2026-05-18");
  world.goTo("2026-05-25");
  const second = (await agreedPlan(world, "member", "camat")).planId;
  await as(world, "personnel", recordAbsence, {
    ...{ nip: world.people.member.nip, kind: "long-leave", decree: "851/3/2026" },
    ...{ startsOn: "2026-08-01", endsOn: "2026-08-31" },
  });
  return { world, first, second };
}

const above = { results: "above", conduct: "above", ...rating } as const;
const expected = { results: "as", conduct: "as", ...rating } as const;

test("each part stands with its days, its appraiser and who owes its rating", async () => {
  const { world, first, second } = await yearOfTwoPlans();
  const { parts, owed, overall } = await as(world, "camat", annualOfPerson, {
    year: 2026,
    employeeId: world.people.member.employeeId,
  });
  expect(parts).toMatchObject([
    {
      planId: first,
      startsOn: "2026-01-01",
      endsOn: "2026-05-17",
      days: 137,
      appraiserName: "Hendra Wijaya, S.Sos.",
    },
    { planId: second, startsOn: "2026-05-18", endsOn: "2026-12-31", days: 228 - 31, pausedDays: 31 },
  ]);
  expect(overall).toBeNull();
  expect(owed).toMatchObject([
    { part: 1, what: "rate-part", by: { name: "Hendra Wijaya, S.Sos." }, isMine: false },
    { part: 2, what: "rate-year", by: { name: "Siti Aminah, S.STP., M.Si." }, isMine: true },
  ]);
});

test("the first part is its own appraiser's to rate, and not of whoever appraises now", async () => {
  const { world, first } = await yearOfTwoPlans();
  expect(await as(world, "camat", readPlan, { planId: first })).toMatchObject({
    standing: "later-appraiser",
  });
  const byCamat = as(world, "camat", decideEvaluation, { planId: first, ...expected });
  await expect(byCamat).rejects.toMatchObject({ code: "procedure.not-allowed" });
  const waits = waitingFor(await as(world, "head", myYear, {}));
  expect(waits).toContainEqual(
    expect.objectContaining({ title: "year.wait.part", href: `/rencana/${first}/evaluasi/annual` }),
  );
  await as(world, "head", decideEvaluation, { planId: first, ...above });
  expect(waitingFor(await as(world, "head", myYear, {})).map(({ title }) => title)).not.toContain(
    "year.wait.part",
  );
});

test("the last appraiser rates the year with the earlier part in view", async () => {
  const { world, first, second } = await yearOfTwoPlans();
  await as(world, "head", decideEvaluation, { planId: first, ...above });
  world.goTo("2026-12-15");
  const { earlierParts } = await as(world, "camat", prepareEvaluation, {
    planId: second,
    interval: "annual",
  });
  expect(earlierParts).toMatchObject([{ planId: first, rating: { overall: "very-good" } }]);
  const form = await visits(world, evaluationPages).get("camat", `/rencana/${second}/evaluasi/annual`);
  expect(form.html).toContain("Bagian tahun ini sebelumnya");
  await as(world, "camat", decideEvaluation, { planId: second, ...expected });
  const rated = await as(world, "member", annualOfPerson, { year: 2026 });
  const [firstRating] = rated.parts.map((part) => part.rating?.evaluationId ?? "");
  const paper = await as(world, "member", printEvaluationSummary, { evaluationId: firstRating ?? "" });
  expect(wordsOf(await paper.bytes())).toContain("1 JANUARI SD 17 MEI TAHUN 2026");
  const { overall, owed, steps, because } = await as(world, "member", annualOfPerson, { year: 2026 });
  expect([overall, owed]).toEqual(["good", []]);
  expect(steps.map(({ rule, outcome }) => [rule, outcome])).toEqual([
    ["annual-part", "very-good"],
    ["annual-decision", "good"],
  ]);
  expect(because.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["results-rating", "conduct-rating", "quadrant"]),
  );
  await expectPages(world, [first, second]);
});

/** Both plans on the page of the year, and a picture with its figures beside it; a colleague is not to know. */
async function expectPages(world: World, planIds: readonly string[]): Promise<void> {
  const mine = await visits(world, myYearPages).get("member", "/tahun-saya?tahun=2026");
  for (const planId of planIds) expect(mine.html).toContain(`href="/rencana/${planId}"`);
  const { html } = await visits(world, annualPages).get("member", "/tahun-saya/hasil?tahun=2026");
  expect(html).toContain("Predikat tahunan: Baik.");
  expect(html).toContain("Cuti besar");
  expect(html).toContain("197 hari (berhenti 31 hari)");
  const { status } = await visits(world, annualPages).get(
    "colleague",
    `/orang-saya/${world.people.member.employeeId}/hasil?tahun=2026`,
  );
  expect(status).toBe(404);
}

test("many people cost as many queries as one, and who has no plan has no parts", async () => {
  const { world } = await yearOfTwoPlans();
  const everybody = Object.values(world.people).map(({ employeeId }) => employeeId);
  const ask = (ids: string[]) => world.database.read(1, (queries) => annualResultsOf(queries, 1, 2026, ids));
  expect(await countQueries(() => ask(everybody))).toBe(await countQueries(() => ask(everybody.slice(0, 1))));
  const results = await ask(everybody);
  expect(results.size).toBe(everybody.length);
  expect(results.get(world.people.auditor.employeeId)).toMatchObject({ parts: [], overall: null });
});

test("where the first appraiser has left, whoever appraises now rates that part", async () => {
  const other = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(other, "member", "head");
  await delegateTo(other, "member", "camat", "2026-05-18");
  other.goTo("2026-05-25");
  await agreedPlan(other, "member", "camat");
  const later = await as(other, "camat", readPlan, { planId });
  expect([later.standing, later.endsOn]).toEqual(["later-appraiser", "2026-05-17"]);
  await other.rows((queries) =>
    queries
      .insertInto("departure")
      .values({
        ...{ agency_id: 1, employee_id: other.people.head.employeeId, left_on: "2026-05-20" },
        ...{ reason: "retired", recorded_at: other.services.clock() },
      })
      .execute(),
  );
  expect((await as(other, "camat", readPlan, { planId })).standing).toBe("appraiser");
});
