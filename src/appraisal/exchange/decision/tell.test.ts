import { expect, test } from "vitest";
import { fileOf, skpRow, uploaded } from "#appraisal/exchange/exchange.fixture.ts";
import { ratedYear, submitted } from "#appraisal/follow-up/follow-up.fixture.ts";
import { openFollowUp } from "#appraisal/follow-up/open-follow-up.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import type { World } from "#test/setup/world.ts";
import { endRecorded, listRecorded } from "./recorded.ts";
import { settleRatings } from "./settle.ts";

async function recorded(world: World, ...three: [string, string, string]): Promise<void> {
  const { importId, revision } = await uploaded(world, await fileOf([skpRow("member", ...three)]));
  await as(world, "personnel", settleRatings, {
    ...{ importId, revision, kind: "differs", choice: "national", isAll: true },
    reason: "Tahun ini dinilai lewat e-Kinerja",
  });
}

/** Who was told that the rating of a follow-up counts no more. */
async function toldOfChange(world: World): Promise<string[]> {
  const rows = await world.rows((queries) =>
    queries
      .selectFrom("notification")
      .select("employee_id")
      .where("message", "=", "notice.follow-up.rating-changed")
      .execute(),
  );
  return rows.map((row) => row.employee_id);
}

test("whoever carries a follow-up hears that another rating was recorded than it was made from", async () => {
  const { world } = await submitted();
  await recorded(world, "2", "2", "2");
  expect(await toldOfChange(world)).toEqual([world.people.head.employeeId]);
});

test("and hears that the recorded rating it was made from was taken back", async () => {
  const { world, evaluationId } = await ratedYear("as", "as");
  await recorded(world, "3", "2", "3");
  await as(world, "head", openFollowUp, { evaluationId, kind: "improvement" });
  expect(await toldOfChange(world)).toEqual([]);
  const { recorded: records } = await as(world, "auditor", listRecorded, { year: 2026 });
  const ratingId = records[0]?.ratingId ?? "";
  await as(world, "personnel", endRecorded, { ratingId, reason: "Salah unduh di SIASN" });
  expect(await toldOfChange(world)).toEqual([world.people.head.employeeId]);
});
