import { sql } from "kysely";
import { expect, test } from "vitest";
import { differencesOf } from "#ledger/audit/states.fixture.ts";
import { written } from "./follow-up.fixture.ts";

test("a follow-up that is changed past the application is found, and so is one that is taken away", async () => {
  const { world, followUpId } = await written();
  expect(await differencesOf(world, "follow-up")).toEqual([]);
  await world.rows((queries) => sql`update follow_up set overall_rating = 'good'`.execute(queries));
  expect(await differencesOf(world, "follow-up")).toMatchObject([
    { code: "state-differs", facts: { subject: `follow-up ${followUpId}`, field: "overall", now: '"good"' } },
  ]);
  await world.rows((queries) => sql`delete from follow_up`.execute(queries));
  expect(await differencesOf(world, "follow-up")).toMatchObject([{ code: "state-gone" }]);
});
