import { expect, test } from "vitest";
import { as, type WrittenPlan, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { planPages } from "#appraisal/plan/plan.pages.tsx";
import { proposePlan } from "#appraisal/plan/proposal/propose-plan.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { deleteResult } from "#appraisal/plan/result/delete-result.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { myNotifications } from "#platform/notifications/notification.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { answerPages } from "./answer.pages.tsx";
import { commentPlan } from "./comment.ts";
import { linePages } from "./line.pages.tsx";
import { markDialogueRead } from "./reading.ts";
import { resolveComment } from "./resolve-comment.ts";
import { talkAbout, unreadIn } from "./talk.ts";

type Spoken = WrittenPlan & { world: World; line: { kind: "indicator"; id: string } };

async function spokenPlan(): Promise<Spoken> {
  const world = await worldWithPeriod("2026-01-12");
  const plan = await writtenPlan(world, "member");
  return { ...plan, world, line: { kind: "indicator", id: plan.indicatorId } };
}

test("a comment on one line is answered in its thread, settled by name and day, and opened again by an answer", async () => {
  const { world, planId, line } = await spokenPlan();
  const begun = { planId, line, body: "Mengapa hanya surat keterangan?" };
  const { commentId } = await as(world, "head", commentPlan, begun);
  world.goTo("2026-01-13");
  const { commentId: answerId } = await as(world, "member", commentPlan, {
    ...{ planId, replyTo: commentId, body: "Itu yang paling banyak diminta." },
  });
  world.goTo("2026-01-14");
  await as(world, "head", resolveComment, { planId, commentId });
  const settled = await as(world, "member", readPlan, { planId });
  const [thread] = talkAbout(settled, line).threads;
  expect(thread?.comments.map(({ text, by }) => [by.name, text])).toEqual([
    ["Hendra Wijaya, S.Sos.", "Mengapa hanya surat keterangan?"],
    ["Ratna Wulandari, A.Md.", "Itu yang paling banyak diminta."],
  ]);
  expect(thread?.settled?.by.name).toBe("Hendra Wijaya, S.Sos.");
  world.goTo("2026-01-15");
  await as(world, "member", commentPlan, { planId, replyTo: answerId, body: "Satu hal lagi." });
  const again = await as(world, "head", readPlan, { planId });
  expect(talkAbout(again, line).threads).toMatchObject([{ settled: null, comments: { length: 3 } }]);
});

test("both sides are told, at the line; what the other said counts as unread until it is read or answered", async () => {
  const { world, planId } = await spokenPlan();
  const line = { kind: "conduct" as const, id: "harmonious" };
  world.goTo("2026-01-16");
  await as(world, "head", commentPlan, { planId, line, body: "Apa yang Anda harapkan dari saya?" });
  const { rows } = await as(world, "member", myNotifications, {});
  expect(rows[0]).toMatchObject({
    message: "notice.plan.commented",
    href: `/rencana/${planId}/baris/conduct/harmonious`,
  });
  const unread = async () => unreadIn(await as(world, "member", readPlan, { planId }));
  expect(await unread()).toBe(1);
  expect(unreadIn(await as(world, "head", readPlan, { planId }))).toBe(0);
  await as(world, "member", markDialogueRead, { planId });
  expect(await unread()).toBe(0);
});

test("the head sees the thread beside the line on the plan's page and while answering, at a handful of queries", async () => {
  const { world, planId, revision, line } = await spokenPlan();
  await as(world, "head", commentPlan, { planId, line, body: "Mengapa hanya surat keterangan?" });
  await as(world, "member", proposePlan, { planId, revision });
  const pages = visits(world, (mounted) => {
    for (const some of [planPages, answerPages, linePages]) some(mounted);
  });
  for (const path of [`/rencana/${planId}`, `/rencana/${planId}/persetujuan`]) {
    const { html } = await pages.get("head", path);
    const beside = html.split('<details class="am-talk"')[1]?.split("</details>")[0];
    expect(beside).toContain("Mengapa hanya surat keterangan?");
  }
  const { html } = await pages.get("member", `/rencana/${planId}/baris/indicator/${line.id}`);
  expect(html).toContain("Mengapa hanya surat keterangan?");
  expect((await pages.get("colleague", `/rencana/${planId}/baris/indicator/${line.id}`)).status).toBe(404);
  const call = await world.call("head");
  const asked = () => callProcedure(readPlan, { planId }, call);
  expect(await countQueries(asked)).toBeLessThanOrEqual(10); // one of them: whether the reader is of the line
});

test("what was said about a line outlives it, and a line that never was is nobody's to speak about", async () => {
  const { world, line: ofOther } = await spokenPlan();
  const other = await writtenPlan(world, "colleague");
  const { planId, resultId, revision } = other;
  const line = { kind: "result" as const, id: resultId };
  await as(world, "head", commentPlan, { planId, line, body: "Bukan tugas Anda?" });
  await as(world, "colleague", deleteResult, { planId, resultId, revision });
  const { dialogue } = await as(world, "colleague", readPlan, { planId });
  expect(dialogue.at(-1)).toMatchObject({
    line,
    about: "Warga menerima surat keterangan dengan cepat dan benar",
  });
  await expect(as(world, "head", commentPlan, { planId, line, body: "Lagi" })).rejects.toMatchObject({
    code: "plan.line-unknown",
  });
  await expect(
    as(world, "head", commentPlan, { planId, line: ofOther, body: "Rencana lain" }),
  ).rejects.toMatchObject({ code: "plan.line-unknown" });
});
