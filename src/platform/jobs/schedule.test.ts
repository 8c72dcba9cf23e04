import { setTimeout } from "node:timers/promises";
import { PgBoss } from "pg-boss";
import { pino } from "pino";
import { expect, onTestFinished, test, vi } from "vitest";
import { makeWorld, type World } from "#test/setup/world.ts";
import { openJobs } from "./jobs.ts";

/** A process that works off `run` when its time comes. */
async function process(world: World, run: () => Promise<void>, lines: string[] = []) {
  const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
  const jobs = await openJobs(world.url, [], [{ name: "sweep", cron: "0 4 * * *", run }], log);
  onTestFinished(() => jobs.stop());
  await jobs.start({ services: { ...world.services, jobs, log } });
}

/** Lets the time of the clock come. */
async function strikes(world: World, times: number): Promise<void> {
  const clock = new PgBoss({ connectionString: world.url, supervise: false, schedule: false });
  await clock.start();
  for (let time = 0; time < times; time += 1) await clock.send("sweep", {});
  await clock.stop({ graceful: false });
}

test("two processes, and a time that comes before the last run ended: one run", async () => {
  const world = await makeWorld();
  let begun = 0;
  const run = async () => {
    begun += 1;
    await setTimeout(3_000);
  };
  await Promise.all([process(world, run), process(world, run)]);
  await strikes(world, 3);
  await vi.waitFor(() => expect(begun).toBe(1), { timeout: 5_000 });
  await setTimeout(2_500);
  expect(begun).toBe(1);
});

test("a run that fails is logged by name", async () => {
  const world = await makeWorld();
  const lines: string[] = [];
  await process(world, () => Promise.reject(new Error("no room")), lines);
  await strikes(world, 1);
  await vi.waitFor(() => expect(lines.join()).toContain("no room"), { timeout: 8_000 });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ event: "schedule.fault", schedule: "sweep" });
});
