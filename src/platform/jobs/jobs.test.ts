import { setTimeout } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { openPool } from "#platform/database/connections.ts";
import { databaseBusy } from "#platform/database/database.errors.ts";
import { refusal } from "#platform/errors/refusal.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { NotInForce } from "#rules/law.ts";
import { secret } from "#test/setup/secret.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { cancelJob, jobState } from "./job.ts";
import { openJobs } from "./jobs.ts";
import type { JobGround, JobKind } from "./run-job.ts";

const notReadable = refusal<{ row: number }>("input.invalid", "invalid");

/** A queue of its own on the test's database with one kind of job, working. */
async function working(world: World, run: (ground: JobGround, tries: number) => Promise<number>) {
  let tries = 0;
  const kind: JobKind<{ rows: number }> = {
    name: "count",
    data: z.object({ rows: z.number() }),
    run: async (ground) => run(ground, ++tries),
  };
  const jobs = await openJobs(world.url, [kind], [], world.services.log);
  onTestFinished(() => jobs.stop());
  const services = { ...world.services, jobs };
  await jobs.start({ services });
  const call = { ...(await world.call("personnel")), services };
  const startedBy = world.people.personnel.employeeId;
  const queue = () =>
    world.database.write(1, (queries) =>
      jobs.queue(
        queries,
        { kind: "count", data: { rows: 3 } },
        { agencyId: 1, startedBy, now: world.services.clock() },
      ),
    );
  const state = (jobId: string) => callProcedure(jobState, { jobId }, call);
  const until = async (jobId: string, wanted: string) => {
    for (let look = 0; look < 200; look += 1) {
      const seen = await state(jobId);
      if (seen.state === wanted) return seen;
      await setTimeout(100);
    }
    return state(jobId);
  };
  return { jobs, call, queue, until };
}

test("a job runs once it is committed, and shows how far it came", async () => {
  const world = await makeWorld();
  const { queue, until } = await working(world, async (ground) => {
    await ground.report(3, 3);
    return 3;
  });
  expect(await until(await queue(), "done")).toMatchObject({
    state: "done",
    done: 3,
    total: 3,
    failure: null,
  });
});

test("the application puts jobs in, and reads, changes and deletes none", async () => {
  const world = await makeWorld();
  const { queue } = await working(world, async () => 1);
  await queue();
  const pool = openPool({ url: world.url, secret }, "ampera_app", 1);
  onTestFinished(() => pool.end());
  for (const text of [
    "select data from pgboss.job",
    "select * from pgboss.job_common",
    "select * from pgboss.schedule",
    "update pgboss.job_common set data = '{}'",
    "delete from pgboss.job_common",
    "truncate pgboss.queue",
    "select pgboss.create_queue('mine', '{}')",
    "select pgboss.delete_queue('count')",
  ])
    await expect(pool.query(text), text).rejects.toThrow("permission denied");
});

test("what is rolled back is never run", async () => {
  const world = await makeWorld();
  let ran = false;
  const { jobs } = await working(world, async () => {
    ran = true;
    return 0;
  });
  const rolledBack = world.database.write(1, async (queries) => {
    await jobs.queue(
      queries,
      { kind: "count", data: { rows: 1 } },
      { agencyId: 1, startedBy: null, now: world.services.clock() },
    );
    throw new Error("the form was wrong after all");
  });
  await expect(rolledBack).rejects.toThrow("after all");
  await setTimeout(1500);
  expect(ran).toBe(false);
});

test("a refusal is an outcome: it is told, and not tried again", async () => {
  const world = await makeWorld();
  const { queue, until } = await working(world, async () => Promise.reject(notReadable({ row: 7 })));
  expect(await until(await queue(), "failed")).toMatchObject({
    failure: "input.invalid",
    failureFacts: { row: 7 },
  });
});

test("a fault is tried again, and the second try's outcome counts", async () => {
  const world = await makeWorld();
  const { queue, until } = await working(world, async (_, tries) => {
    if (tries === 1) throw new Error("the connection was lost");
    return tries;
  });
  expect((await until(await queue(), "done")).state).toBe("done");
});

test.each([
  ["a passing one is tried again until it heals", 1, { state: "done", failure: null }],
  [
    "one that lasts is told by its own name after three tries",
    3,
    { state: "failed", failure: "database.busy" },
  ],
])("a busy database: %s", async (_, faults, outcome) => {
  const world = await makeWorld();
  const { queue, until } = await working(world, async (_ground, tries) => {
    if (tries <= faults) throw databaseBusy();
    return tries;
  });
  expect(await until(await queue(), outcome.state)).toMatchObject(outcome);
});

test("a day on which the law was not in force is told as such, and not tried again", async () => {
  const world = await makeWorld();
  const { queue, until } = await working(world, async (_, tries) => {
    if (tries > 1) throw new Error("tried again");
    throw new NotInForce("grades", "grades", "1900-01-01");
  });
  expect(await until(await queue(), "failed")).toMatchObject({
    failure: "law.not-in-force",
    failureFacts: { on: "1900-01-01" },
  });
});

test("somebody who asks to stop is heard at the next report; a stranger is not", async () => {
  const world = await makeWorld();
  const { queue, until, call } = await working(world, async (ground) => {
    for (let row = 1; row < 100; row += 1) {
      await ground.report(row, 100);
      await setTimeout(100);
    }
    return 100;
  });
  const jobId = await queue();
  await until(jobId, "running");
  const stranger = { ...(await world.call("member")), services: call.services };
  await expect(callProcedure(cancelJob, { jobId }, stranger)).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await expect(callProcedure(jobState, { jobId }, stranger)).rejects.toMatchObject({ code: "job.unknown" });
  await callProcedure(cancelJob, { jobId }, call);
  expect(await until(jobId, "failed")).toMatchObject({ failure: "job.cancelled" });
});
