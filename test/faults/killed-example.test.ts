import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { inventedDeeds } from "#doors/example/invented-deeds.ts";
import { readStory } from "#doors/example/load-example.ts";
import { apiOf } from "#test/setup/api.ts";
import { emptyCopy } from "#test/setup/database.ts";
import { plaju } from "#test/setup/plaju.ts";
import { begin, freePort, launch } from "#test/setup/server.ts";

const untilMs = 60_000;

/** A first start whose power is cut as soon as `moment` is true in the tables, and its database. */
async function cutAt(moment: string) {
  const { url, drop } = await emptyCopy();
  const dataFolder = await mkdtemp(join(tmpdir(), "ampera-cut-"));
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  onTestFinished(async () => {
    await owner.end();
    await drop();
    await rm(dataFolder, { recursive: true, force: true });
  });
  const count = async (sql: string) =>
    Number((await owner.query(`select (${sql})::int as count`)).rows[0].count);
  const how = {
    dataFolder,
    databaseUrl: url,
    env: { AMPERA_TIME: "2026-11-24", AMPERA_EXAMPLE_CASES: "2000" },
  };
  const child = begin(how, await freePort());
  const latest = performance.now() + untilMs;
  while ((await count(moment)) === 0 && performance.now() < latest) await setTimeout(5);
  child.kill("SIGKILL");
  await once(child, "exit");
  return { how, count };
}

/** How many plans are agreed in the whole of the story on a day. */
async function agreements(today: string): Promise<number> {
  const story = await readStory();
  const invented = await inventedDeeds(story, today);
  const byHand = story.plans.filter(({ agreedOn }) => agreedOn);
  return invented.filter(({ act }) => act.kind === "agree").length + byHand.length;
}

test.each([
  ["its agency stood", "select count(*) from agency"],
  ["its people were imported", "select count(*) from employee where name like 'Ratna%'"],
  ["its accounts were made", "select count(*) from identity.app_user"],
  ["its year was played", "select count(*) from plan_agreement"],
])(
  "cut when %s: the next start has the whole example, once",
  async (_, moment) => {
    const { how, count } = await cutAt(moment);
    expect(await count("select count(*) from example_loading")).toBe(1);
    const ampera = await launch(how);
    try {
      for (const { nip } of [plaju.camat, plaju.ratna, plaju.auditor]) {
        expect(ampera.printed()).toContain(nip);
        expect((await (await apiOf(ampera.origin, { nip })).get("/my-year")).status).toBe(200);
      }
      expect(await count("select count(*) from example_loading")).toBe(0);
      expect(await count("select count(*) - count(distinct nip) from employee")).toBe(0);
      expect(await count("select count(*) from plan_agreement")).toBe(await agreements("2026-11-24"));
    } finally {
      await ampera.stop();
    }
  },
  240_000,
);
