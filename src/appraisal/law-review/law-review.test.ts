import { expect, test } from "vitest";
import { ratedYear } from "#appraisal/follow-up/follow-up.fixture.ts";
import { listRecords } from "#appraisal/record/list-records.ts";
import { recordPages } from "#appraisal/record/record.pages.tsx";
import { recordThenAndNow } from "#appraisal/record/then-and-now.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { myNotifications } from "#platform/notifications/notification.ts";
import type { AmperaProcedure } from "#platform/procedures/procedure.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { visits } from "#test/setup/pages.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { giveVerdict } from "./give-verdict.ts";
import { lawReviewPages } from "./law-review.pages.tsx";
import { readFinding, readLawReview } from "./read-review.ts";
import { reviewLawJob } from "./review-job.ts";
import { reviewLawDaily } from "./review-schedule.ts";
import { startLawReview } from "./start-review.ts";

const late = { regulation: "Peraturan rekaan 1/2027", article: "Pasal 9", confirmed: true };

/** "As expected" twice comes to another rating since 1 January 2026; published on 1 February 2027. */
function withLateQuadrant(data: LawData): LawData {
  const { value } = lawOn(data, "2026-12-31").get("overall-rating", "quadrant");
  const entry = { from: "2026-01-01", published: "2027-02-01", source: late };
  const other = { ...entry, value: { ...value, as: { ...value.as, as: "needs-improvement" as const } } };
  const topic = data["overall-rating"];
  return { ...data, "overall-rating": { ...topic, quadrant: [...topic.quadrant, other] } };
}

/** The member's year rated on 15 December 2026, before anybody knew of what is published in February. */
async function ratedBefore() {
  const { world, ...rated } = await ratedYear("as", "as");
  const services = { ...world.services, law: withLateQuadrant(world.services.law) };
  const asOf = async <In, Out, Sent>(
    who: WorldPerson,
    procedure: AmperaProcedure<In, Out, Sent>,
    input: NoInfer<Sent>,
  ) => callProcedure(procedure, input, { ...(await world.call(who)), services });
  const known: World = {
    ...world,
    services,
    call: async (who) => ({ ...(await world.call(who)), services }),
  };
  return { world: known, asOf, ...rated };
}

test("a late publication lists the decision that did not know it, once, for people to decide", async () => {
  const { world, asOf } = await ratedBefore();
  world.goTo("2027-01-20");
  await review(world, asOf);
  expect((await asOf("auditor", readLawReview, {})).findings).toEqual([]);

  world.goTo("2027-02-02");
  await review(world, asOf);
  await review(world, asOf);
  const { finished, findings } = await asOf("auditor", readLawReview, {});
  expect(finished).toMatchObject({ decisions: 1, found: 0 }); // the second came upon the same
  expect(findings).toMatchObject([
    {
      ...{ kind: "evaluation.decided", name: world.people.member.name, rule: "quadrant", differs: true },
      ...{ lawOn: "2026-12-31", decidedOn: "2026-12-15", publishedOn: "2027-02-01", verdict: null },
      knownThen: { outcome: "good" },
      knownNow: { outcome: "needs-improvement", article: late },
    },
  ]);
});

test("the record shows both readings beside each other, and the reasons as they were", async () => {
  const { world, asOf } = await ratedBefore();
  world.goTo("2027-02-02");
  const { records } = await asOf("member", listRecords, { group: "rating" });
  const eventId = records.find(({ kind }) => kind === "evaluation.decided")?.eventId ?? "";
  const { steps, decidedOn } = await asOf("member", recordThenAndNow, { eventId });
  expect(decidedOn).toBe("2026-12-15");
  expect(steps.map(({ step, differs }) => [step.rule, step.outcome, differs]).slice(0, 3)).toEqual([
    ["results-rating", "as", false],
    ["conduct-rating", "as", false],
    ["quadrant", "good", true],
  ]);
  const { html } = await visits(world, recordPages).get("member", `/catatan/${eventId}/aturan`);
  expect(html).toContain("Peraturan rekaan 1/2027");
  expect(html).toContain("Langkah ini akan berbeda.");
});

test("people decide: the person is told of a correction and reads it in their record; nobody decides on their own", async () => {
  const { world, asOf } = await ratedBefore();
  world.goTo("2027-02-02");
  await review(world, asOf);
  const [finding] = (await asOf("personnel", readLawReview, {})).findings;
  const key = { findingId: finding?.findingId ?? "", seen: 0 };
  const correct = { ...key, verdict: "to-correct" as const, reason: "Kuadran berganti" };
  await expect(asOf("personnel", giveVerdict, correct)).rejects.toMatchObject({
    faults: [
      { path: "corrector", code: "law-review.corrector-missing" },
      { path: "dueOn", code: "law-review.due-missing" },
    ],
  });
  const plan = { corrector: "Camat Plaju", dueOn: "2027-03-01" };
  await asOf("personnel", giveVerdict, { ...correct, ...plan });
  await expect(asOf("personnel", giveVerdict, { ...correct, ...plan })).rejects.toMatchObject({
    code: "procedure.changed-meanwhile",
  });
  const { rows } = await asOf("member", myNotifications, {});
  expect(rows[0]).toMatchObject({ message: "notice.law-review.to-correct", facts: { dueOn: "2027-03-01" } });
  expect((await asOf("member", listRecords, { group: "law" })).records).toMatchObject([
    { kind: "law-finding.to-correct", by: world.people.personnel.name },
  ]);
  await asOf("personnel", giveVerdict, { ...key, seen: 1, verdict: "stays", reason: "Tidak merugikan" });
  expect((await asOf("auditor", readFinding, key)).verdicts.map(({ verdict }) => verdict)).toEqual([
    "stays",
    "to-correct",
  ]);
  await expect(asOf("auditor", giveVerdict, { ...correct, ...plan })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
});

test("what is decided on one's own record is another's to say", async () => {
  const { world, asOf } = await ratedBefore();
  world.goTo("2027-02-02");
  await review(world, asOf);
  await world.rows((queries) =>
    queries.updateTable("law_review_finding").set({ about: world.people.personnel.employeeId }).execute(),
  );
  const [finding] = (await asOf("personnel", readLawReview, {})).findings;
  const own = { findingId: finding?.findingId ?? "", seen: 0, verdict: "stays" as const, reason: "Saya" };
  await expect(asOf("personnel", giveVerdict, own)).rejects.toMatchObject({ code: "procedure.not-allowed" });
});

test("the clock reviews after the data changed or was published, and not again before they do", async () => {
  const { world, asOf } = await ratedBefore();
  const count = () =>
    world.rows((queries) => queries.selectFrom("law_review").select("started_by").execute());
  for (const day of ["2027-01-20", "2027-01-21", "2027-02-02", "2027-02-03"]) {
    world.goTo(day);
    await reviewLawDaily.run(world.services);
    await world.runJobs([jobIn(world)]);
  }
  expect(await count()).toHaveLength(2); // the first there is, and the day after the publication
  expect((await asOf("auditor", readLawReview, {})).findings).toHaveLength(1);
});

test("the page says what was found and takes what people decide", async () => {
  const { world, asOf } = await ratedBefore();
  world.goTo("2027-02-02");
  const pages = visits(world, lawReviewPages);
  expect((await pages.get("auditor", "/catatan/tinjau")).html).toContain("Belum pernah ditinjau");
  expect((await pages.get("member", "/catatan/tinjau")).status).toBe(403);
  await review(world, asOf);
  expect((await pages.get("auditor", "/catatan/tinjau")).html).toContain("hasil berbeda");
  const [finding] = (await asOf("personnel", readLawReview, {})).findings;
  const here = `/catatan/tinjau/${finding?.findingId}`;
  const faulty = await pages.post("personnel", here, {
    seen: "0",
    verdict: "to-correct",
    reason: "Berganti",
  });
  expect(faulty.status).toBe(422);
  expect(faulty.html).toContain("Tulis siapa yang memperbaiki.");
  const kept = await pages.post("personnel", here, {
    seen: "0",
    verdict: "stays",
    reason: "Tidak merugikan",
  });
  expect(kept.location).toBe(here);
  expect((await pages.get("auditor", here)).html).toContain("Tidak merugikan");
});

type AsOf = Awaited<ReturnType<typeof ratedBefore>>["asOf"];

async function review(world: World, asOf: AsOf): Promise<void> {
  await asOf("personnel", startLawReview, {});
  await world.runJobs([jobIn(world)]);
}

/** The job with the law of the test: the world's queue knows only the one that it was made with. */
function jobIn({ services }: World): JobKind {
  const { data } = reviewLawJob;
  const run: JobKind["run"] = (ground, given) => reviewLawJob.run({ ...ground, services }, data.parse(given));
  return { ...reviewLawJob, run };
}
