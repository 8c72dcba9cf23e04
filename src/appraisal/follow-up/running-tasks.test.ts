import { expect, test } from "vitest";
import { myPeople } from "#appraisal/my-people/my-people.ts";
import { tasksFor } from "#appraisal/my-people/tasks.ts";
import { myYearPages } from "#appraisal/my-year/my-year.pages.tsx";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { waitingFor } from "#appraisal/my-year/waiting.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { speaking } from "#platform/words/words.ts";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { finishFollowUpAction } from "./finish-action.ts";
import { running } from "./follow-up.fixture.ts";
import { reviewFollowUp } from "./review-follow-up.ts";
import { setAsideFollowUp } from "./set-aside.ts";

/** What stands there of a follow-up: tone and title. */
async function tasksOf(world: World) {
  const mine = await as(world, "member", myYear, {});
  const people = await as(world, "head", myPeople, {});
  const isOfIt = ({ href }: { href?: string | undefined }) => href?.startsWith("/tindak-lanjut/") === true;
  return {
    member: waitingFor(mine)
      .filter(isOfIt)
      .map(({ tone, title }) => [tone, title]),
    head: speaking("id", () =>
      tasksFor(people)
        .filter(isOfIt)
        .map(({ tone, title }) => [tone, title]),
    ),
  };
}

test("days of a running plan stand among the tasks of both from shortly before, and go away by being noted", async () => {
  const { world, followUpId, actionId } = await running();
  expect(await tasksOf(world)).toEqual({ member: [], head: [] });
  world.goTo("2027-02-22");
  expect((await tasksOf(world)).member).toEqual([
    ["due", "follow-up.wait.step.employee"],
    ["due", "follow-up.wait.review.employee"],
  ]);
  world.goTo("2027-03-02");
  expect((await tasksOf(world)).head).toEqual([
    ["urgent", "Langkah tindak lanjut Ratna Wulandari, A.Md.: Mengikuti pendampingan loket"],
    ["urgent", "Tinjau tindak lanjut Ratna Wulandari, A.Md."],
  ]);
  const { html } = await visits(world, myYearPages).get("member", "/tahun-saya");
  expect(html).toContain("Direncanakan selesai 26 Februari 2027");
  const note = "Daftar hadir 12 kali";
  await as(world, "member", finishFollowUpAction, { followUpId, actionId, doneOn: "2027-03-02", note });
  await as(world, "head", reviewFollowUp, {
    followUpId,
    heldOn: "2027-02-26",
    note: "Dibicarakan lebih awal",
  });
  expect(await tasksOf(world)).toEqual({ member: [], head: [] });
});

test("what was set aside asks for nothing any more", async () => {
  const { world, followUpId } = await running();
  world.goTo("2027-04-01");
  expect((await tasksOf(world)).head).toHaveLength(3);
  await as(world, "head", setAsideFollowUp, { followUpId, reason: "Pindah tugas." });
  expect(await tasksOf(world)).toEqual({ member: [], head: [] });
});
