import { sql } from "kysely";
import { expect, test } from "vitest";
import { fileOf, ratedWorld, skpRow, uploaded } from "#appraisal/exchange/exchange.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { differencesOf } from "#ledger/audit/states.fixture.ts";
import { endRecorded } from "./recorded.ts";
import { settleRatings } from "./settle.ts";

test("each person's national rating is a record of its own, until it is taken back; a changed one is found", async () => {
  const { world } = await ratedWorld();
  const rows = [skpRow("wardMember", "1", "1", "1"), skpRow("colleague", "3", "2", "3")];
  const { importId, revision } = await uploaded(world, await fileOf(rows));
  const reason = "Tahun ini dinilai lewat e-Kinerja";
  const choice = { kind: "only-in-file", choice: "national", isAll: true, reason } as const;
  await as(world, "personnel", settleRatings, { importId, revision, ...choice });
  const recorded = await world.rows((queries) =>
    queries.selectFrom("event").select("about").where("kind", "=", "national-rating.recorded").execute(),
  );
  const { wardMember, colleague } = world.people;
  expect(new Set(recorded.map(({ about }) => about))).toEqual(
    new Set([wardMember.employeeId, colleague.employeeId]),
  );
  const { rating_id: ratingId } = await world.rows((queries) =>
    queries
      .selectFrom("national_rating")
      .select("rating_id")
      .where("employee_id", "=", colleague.employeeId)
      .executeTakeFirstOrThrow(),
  );
  await as(world, "personnel", endRecorded, { ratingId, reason });
  expect(await differencesOf(world, "national-rating")).toEqual([]);
  await world.rows((queries) =>
    sql`update national_rating set ended_at = null where rating_id = ${ratingId}`.execute(queries),
  );
  expect(await differencesOf(world, "national-rating")).toMatchObject([
    {
      code: "state-differs",
      facts: { subject: `national-rating ${colleague.employeeId} 2026`, now: "null" },
    },
  ]);
});
