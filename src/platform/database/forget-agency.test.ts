import { sql } from "kysely";
import { expect, test } from "vitest";
import { makeWorld } from "#test/setup/world.ts";
import { alone } from "./alone.ts";
import { forgetAgency } from "./forget-agency.ts";

test("an agency goes with everything of it, and another's stays", async () => {
  const world = await makeWorld();
  await world.rows((queries) =>
    queries
      .insertInto("agency")
      .values({ agency_id: 2, name: "Kecamatan Lain", place: "Palembang" })
      .execute(),
  );
  await forgetAgency(world.database, 1);
  const left = await world.rows(async (queries) => ({
    agencies: await queries.selectFrom("agency").select("agency_id").execute(),
    people: await queries.selectFrom("employee").select("name").execute(),
  }));
  expect(left).toEqual({ agencies: [{ agency_id: 2 }], people: [] });
});

test("work of one name is done by one at a time, and a turn ends with a fault too", async () => {
  const world = await makeWorld();
  let working = 0;
  const work = async () => {
    working += 1;
    expect(working).toBe(1);
    await world.rows((queries) => sql`select pg_sleep(0.1)`.execute(queries));
    working -= 1;
  };
  await expect(alone(world.url, "load", () => Promise.reject(new Error("cut")))).rejects.toThrow("cut");
  await Promise.all([1, 2, 3].map(() => alone(world.url, "load", work)));
});
