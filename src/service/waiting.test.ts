import { beforeEach, expect, test } from "vitest";
import { myPeoplePages } from "#appraisal/my-people/my-people.pages.tsx";
import { myYearPages } from "#appraisal/my-year/my-year.pages.tsx";
import { notificationPages } from "#doors/notifications.tsx";
import { callProcedure, callUnchecked } from "#platform/http/ask.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { myWaiting, type Waits } from "#platform/waiting/my-waiting.ts";
import { as } from "#test/setup/as.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { takeIn } from "./case/intake/take-in.ts";
import { lodgeComplaint } from "./complaint/lodge/lodge.ts";
import { listComments } from "./survey/comment/list-comments.ts";
import { reviewComment } from "./survey/comment/review-comment.ts";
import { answerAt, type SurveyWorld, surveyWorld } from "./survey/survey.fixture.ts";

type Who = Parameters<SurveyWorld["call"]>[0];
let world: SurveyWorld;

/** Four reports: to be checked, with the head of the section, before the camat, and before the camat about the camat. */
beforeEach(async () => {
  world = await surveyWorld();
  const { people, units } = world;
  await complaint("check");
  await complaint("answer", { unit_id: units.services, holder_id: people.head.employeeId });
  await complaint("appeal");
  await complaint("appeal", {}, people.camat.employeeId);
});

let networks = 0;

async function complaint(stage: string, more: object = {}, about?: string) {
  networks += 1;
  const words = { kind: "complaint", body: "Menunggu dua jam di loket.", hiding: "nameless" };
  const caller = { ...world.unsigned, network: `n${networks}` };
  const { number } = await callUnchecked(lodgeComplaint, { agencyId: world.agencyId, ...words }, caller);
  const named = { named_by: world.people.colleague.employeeId, named_at: world.services.clock() };
  await world.rows(async (queries) => {
    const { complaint_id } = await queries
      .selectFrom("complaint")
      .select("complaint_id")
      .where("number", "=", number)
      .executeTakeFirstOrThrow();
    await queries
      .updateTable("open_complaint")
      .set({ stage, ...more })
      .where("complaint_id", "=", complaint_id)
      .execute();
    if (about)
      await queries
        .insertInto("complaint_about")
        .values({ agency_id: 1, complaint_id, employee_id: about, ...named })
        .execute();
  });
}

async function waits(who: Who): Promise<Record<string, Waits>> {
  const { waits: found } = await as(world, who, myWaiting, {});
  return Object.fromEntries(found.map((one) => [one.code, one]));
}

test("each finds what waits for them, and nobody learns of what is about them", async () => {
  const handler = await waits("colleague");
  expect(handler["complaint.check"]).toMatchObject({ count: 1, late: 0, tone: "due" });
  // whoever leads the agency is concerned: the handler writes down what the authority above decided
  expect(handler["complaint.appeal-above"]).toMatchObject({ count: 1, href: "/pengaduan?tahap=appeal" });
  expect(await waits("head")).toMatchObject({ "complaint.answer": { count: 1, href: "/pengaduan/saya" } });
  const camat = await waits("camat");
  expect(camat["complaint.appeal"]).toMatchObject({ count: 1, href: "/pengaduan?tahap=appeal" });
  expect(camat["complaint.late"]).toBeUndefined();
  expect(await waits("member")).toEqual({});
  expect(await waits("auditor")).toEqual({});
  world.goTo("2026-05-11");
  expect((await waits("colleague"))["complaint.check"]).toMatchObject({ count: 1, late: 1, tone: "urgent" });
  expect((await waits("camat"))["complaint.late"]).toMatchObject({ count: 2 }); // with the handler and with Hendra
});

test("the counter waits with its people, what is late also with who leads them and who keeps the services", async () => {
  const { units, counters } = world;
  const { caseId } = await as(world, "wardMember", takeIn, {
    ...{ unitId: units.ward, serviceId: counters.letter, name: "Sulastri", phone: "081234567890" },
    papers: ["ktp", "kk"],
  });
  expect(await waits("wardMember")).toMatchObject({ "case.mine": { count: 1, late: 0, tone: "due" } });
  expect((await waits("member"))["case.mine"]).toBeUndefined(); // of another counter
  world.goTo("2026-03-12");
  expect(await waits("wardMember")).toMatchObject({ "case.mine": { count: 1, late: 1, tone: "urgent" } });
  const late = { count: 1, unitName: "Kelurahan Plaju Ilir" };
  expect((await waits("camat"))["case.late-below"]).toMatchObject({ ...late, href: "/loket/unit" });
  const head = await waits("head");
  expect(head["case.late-below"]).toBeUndefined(); // the ward is not below the section
  expect(head["case.late-anywhere"]).toMatchObject({ ...late, href: "/kecepatan/terbuka" });
  await hold(caseId, world.people.colleague.employeeId);
  expect((await waits("wardMember"))["case.mine"]).toBeUndefined(); // somebody else has it
  expect((await waits("colleague"))["case.mine"]).toMatchObject({ count: 1, late: 1 });
});

function hold(caseId: string, employeeId: string) {
  return world.rows((queries) =>
    queries.updateTable("open_case").set({ assigned_to: employeeId }).where("case_id", "=", caseId).execute(),
  );
}

test("comments wait with who keeps the surveys until somebody has looked at them, and not from last year", async () => {
  await answerAt(world, world.desk, 2, { comment: "Antrean panjang" });
  const { ward } = world.units;
  expect((await waits("head"))["survey.comments"]).toMatchObject({
    ...{ count: 1, tone: "calm", href: `/survei/${ward}/komentar`, unitName: "Kelurahan Plaju Ilir" },
  });
  expect((await waits("camat"))["survey.comments"]).toBeUndefined();
  const asked = { unitId: ward, year: 2026 };
  const { comments } = await as(world, "head", listComments, asked);
  const [{ commentId } = { commentId: "" }] = comments;
  await as(world, "head", reviewComment, { commentId, publicBody: "" });
  expect((await waits("head"))["survey.comments"]).toBeUndefined();
  await answerAt(world, world.desk, 2, { comment: "Panas sekali" });
  world.goTo("2027-01-04");
  expect((await waits("head"))["survey.comments"]).toBeUndefined();
});

test("the first pages say it in one more query", async () => {
  const mount = (pages: Pages) => {
    myPeoplePages(pages);
    myYearPages(pages);
    notificationPages(pages);
  };
  const browser = visits(world, mount);
  for (const path of ["/orang-saya", "/tahun-saya", "/kabar"]) {
    const { html } = await browser.get("camat", path);
    expect(html, path).toContain('href="/pengaduan?tahap=appeal"');
    expect(html, path).toContain("1 keberatan atas pengaduan menunggu keputusan Anda");
  }
  const call = await world.call("head"); // with every duty there is
  expect(await countQueries(() => callProcedure(myWaiting, {}, call))).toBe(1);
});
