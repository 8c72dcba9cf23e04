import { expect, test, vi } from "vitest";
import { receivedLow } from "#appraisal/objection/objection.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { downloadYearFile } from "./download-year-file.ts";
import { makeYearFileJob } from "./make-job.ts";
import { makeYearFile } from "./make-year-file.ts";

const open = vi.hoisted(() => ({ transactions: 0, whenBound: [] as number[], fails: false }));

vi.mock("#platform/documents/bind.ts", async (original) => {
  const actual = await original<typeof import("#platform/documents/bind.ts")>();
  const bindPapers: typeof actual.bindPapers = (...papers) => {
    open.whenBound.push(open.transactions);
    return actual.bindPapers(...papers);
  };
  return { ...actual, bindPapers };
});

/** The member's year is asked for; its job runs on a database that tells whether a transaction is open. */
async function asked() {
  const { world } = await receivedLow();
  const key = { employeeId: world.people.member.employeeId, year: 2026 };
  await as(world, "member", makeYearFile, key);
  const { services, agencyId } = world;
  const database: typeof services.database = {
    ...services.database,
    write: async (agency, work) => {
      open.transactions += 1;
      try {
        return await services.database.write(agency, async (queries) => {
          const done = await work(queries);
          if (open.fails && open.whenBound.length > 0) throw new Error("the process dies here");
          return done;
        });
      } finally {
        open.transactions -= 1;
      }
    },
  };
  const startedBy = key.employeeId;
  const ground = { services: { ...services, database }, agencyId, jobId: crypto.randomUUID(), startedBy };
  const run = () => makeYearFileJob.run({ ...ground, report: async () => {} }, key);
  const documents = () =>
    world.rows((queries) =>
      queries.selectFrom("document").select("code").where("kind", "=", "year-file").execute(),
    );
  return { world, key, run, documents };
}

test("a year is bound while no transaction is open, and a run that dies at its end leaves nothing half", async () => {
  const { world, key, run, documents } = await asked();
  open.fails = true;
  await expect(run()).rejects.toThrow("the process dies here");
  expect(open.whenBound).toEqual([0]);
  expect(await documents()).toEqual([]);
  await expect(as(world, "member", downloadYearFile, key)).rejects.toMatchObject({
    code: "year-file.not-made",
  });
  open.fails = false;
  await run();
  const first = await (await as(world, "member", downloadYearFile, key)).bytes();
  const [code] = await documents();
  await run();
  expect(await documents()).toEqual([code]);
  const again = await (await as(world, "member", downloadYearFile, key)).bytes();
  expect(Buffer.from(again).equals(Buffer.from(first))).toBe(true);
  expect(open.whenBound).toEqual([0, 0, 0]);
});
