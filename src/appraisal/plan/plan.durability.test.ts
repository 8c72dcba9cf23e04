import pg from "pg";
import { expect, test } from "vitest";
import { callProcedure } from "#platform/http/ask.ts";
import type { World } from "#test/setup/world.ts";
import { agreePlan } from "./dialogue/agree-plan.ts";
import { as, proposedPlan, worldWithPeriod, writtenPlan } from "./plan.fixture.ts";
import { proposePlan } from "./proposal/propose-plan.ts";
import { readPlan } from "./read-plan.ts";
import { addResult } from "./result/result.ts";

test("a command sent twice is done once and answers the same", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision } = await writtenPlan(world, "member");
  const twice = { ...(await world.call("member")), idempotencyKey: "formulir-0001" };
  const first = await callProcedure(proposePlan, { planId, revision }, twice);
  expect(await callProcedure(proposePlan, { planId, revision }, twice)).toEqual(first);
  const head = { ...(await world.call("head")), idempotencyKey: "formulir-0002" };
  const agreed = await callProcedure(agreePlan, { planId, version: 1 }, head);
  expect(await callProcedure(agreePlan, { planId, version: 1 }, head)).toEqual(agreed);
  expect(await counts(world)).toEqual({ versions: 1, agreements: 1, events: 2 });
});

test("of five who change the same revision at once one is done, and the others are told", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, revision } = await writtenPlan(world, "member");
  const call = await world.call("member");
  const result = { planId, revision, category: "main", servesText: "Pelayanan makin cepat" } as const;
  await Promise.all(Array.from({ length: 5 }, () => callProcedure(readPlan, { planId }, call))); // opens five connections
  const all = await Promise.allSettled(
    ["Satu", "Dua", "Tiga", "Empat", "Lima"].map((statement) =>
      callProcedure(addResult, { ...result, statement }, call),
    ),
  );
  const refused = all.filter((one) => one.status === "rejected");
  expect(refused.map((one) => one.reason)).toMatchObject(
    Array(4).fill({
      code: "procedure.changed-meanwhile",
      facts: { seen: revision, current: revision + 1 },
    }),
  );
  expect((await as(world, "member", readPlan, { planId })).results).toHaveLength(2);
});

test("an agreement whose server dies before the end has never happened, and can be made again", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, version } = await proposedPlan(world, "member");
  const before = await counts(world);
  await asOwner(world, dieOnNotice);
  const call = { ...(await world.call("head")), idempotencyKey: "formulir-0003" };
  await expect(callProcedure(agreePlan, { planId, version }, call)).rejects.toThrow();
  expect(await counts(world)).toEqual(before);
  await asOwner(world, "drop trigger die on notification");
  await callProcedure(agreePlan, { planId, version }, call);
  expect(await counts(world)).toEqual({ ...before, agreements: 1, events: before.events + 1 });
});

/** The notice is the last row of a command: the connection is cut off there, as by the death of the server. */
const dieOnNotice = `
  create function die() returns trigger language plpgsql security definer as
    $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
  create trigger die after insert on notification for each row execute function die()`;

async function asOwner(world: World, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: world.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

function counts(world: World): Promise<{ versions: number; agreements: number; events: number }> {
  return world.rows(async (queries) => {
    const versions = await queries.selectFrom("plan_version").select("version").execute();
    const agreements = await queries.selectFrom("plan_agreement").select("plan_id").execute();
    const events = await queries
      .selectFrom("event")
      .select("event_id")
      .where("kind", "in", ["plan.proposed", "plan.agreed"])
      .execute();
    return { versions: versions.length, agreements: agreements.length, events: events.length };
  });
}
