import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { appraisalNouns } from "#appraisal/nouns.ts";
import { differencesOf } from "#ledger/audit/states.fixture.ts";
import { recordNouns } from "#ledger/record/record-noun.ts";
import { organisationNouns } from "#organisation/nouns.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { say } from "#platform/words/words.ts";
import { serviceNouns } from "#service/nouns.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { secret } from "#test/setup/secret.ts";

const agencyId = 1;
const nouns = recordNouns(organisationNouns, appraisalNouns, serviceNouns);
let example: Example;
let database: Database;

beforeAll(async () => {
  example = await openExample();
  database = openDatabase({ url: example.databaseUrl, secret }, 4);
  await caughtUp();
});
afterAll(async () => {
  await database.close();
  await example.stop();
});

/** What the example did just now is in the log, under a checkpoint. */
function caughtUp(): Promise<void> {
  return vi.waitFor(
    async () => {
      const [log] = await database.bulk(agencyId, (queries) =>
        queries.selectFrom("ledger").selectAll().where("agency_id", "=", agencyId).execute(),
      );
      const waiting = await database.bulk(agencyId, (queries) =>
        queries.selectFrom("ledger_pending").select("entry_id").limit(1).execute(),
      );
      expect([waiting, log?.published_size]).toEqual([[], log?.next_index]);
    },
    { timeout: 30_000, interval: 200 },
  );
}

test("eleven months of the example: every record fits the log, every table its last record, and an archive too", async () => {
  const report = Report.parse(JSON.parse(await example.command("ledger", "verify", "--json")));
  expect(report).toMatchObject({ found: 0, findings: [], keys: 1 });
  expect(report.compared).toBeGreaterThan(1000);
  const archive = join(example.dataFolder, "archive");
  await example.command("ledger", "archive", "--to", archive);
  const checkpoint = join(archive, "checkpoint");
  const offline = await example.command("ledger", "verify", checkpoint, "--archive", archive);
  expect(offline).toContain(say("audit.verdict.fits"));
  const log = `${example.origin}/ledger/${agencyId}`;
  const same = await example.command("ledger", "consistency", checkpoint, checkpoint, "--log", log);
  expect(same).toContain(String(report.entries).replace(/(\d)(\d{3})$/, "$1.$2"));
});

const Report = z.object({
  ...{ found: z.int(), findings: z.array(z.unknown()), keys: z.int() },
  ...{ compared: z.int(), entries: z.int() },
});

/** A column of one row, changed by somebody who has the database's password; and where the audit says so. */
const forgeries = [
  [
    "plan",
    "plan_indicator set target = target + 1",
    "indicator_id",
    "target is not null and exists (select from plan_agreement a where a.plan_id = plan_indicator.plan_id)",
    "target",
  ],
  [
    "plan",
    "plan_agreement set agreed_by = (select employee_id from employee order by 1 limit 1)",
    "plan_id",
    "true",
    "by",
  ],
  ["plan", "progress set value = value + 1", "progress_id", "value is not null", "words"],
  [
    "evaluation",
    "evaluation set results_rating = 'above', overall_rating = 'excellent'",
    "evaluation_id",
    "results_rating = 'as'",
    "overall",
  ],
  ["unit", "organisation_rating set rating = 'poor'", "rating_id", "true", "rating"],
  ["employee", "credit_opening set points = points + 1", "opening_id", "true", "points"],
  ["employee", "role_grant set ends_on = ends_on + 365", "grant_id", "true", "endsOn"],
  ["employee", "appraiser_delegation set reason = reason || '!'", "delegation_id", "true", "reason"],
  [
    "goal",
    "goal_indicator set target = target || '0'",
    "goal_id",
    "exists (select from event e where e.kind = 'goal.added' and e.subject_id = goal_id::text)",
    "target",
  ],
  ["annual-result", "annual_result set overall_rating = 'poor'", "employee_id", "true", "overall"],
  ["period", "year_closing_end set rated = rated - 1", "closing_id", "true", "rated"],
  ["calibration", "calibration_closing set learned = 'x'", "session_id", "true", "learned"],
] as const;

test.each(forgeries)("%s: %s", async (kind, change, key, where, field) => {
  const [table] = change.split(" ");
  const { rows } = await database.bulk(agencyId, (queries) =>
    sql
      .raw(
        `update ${change} where ${key} = (select ${key} from ${table} where ${where} order by ${key} limit 1) returning 1`,
      )
      .execute(queries),
  );
  expect(rows.length).toBeGreaterThan(0);
  const findings = await differencesOf(
    { services: { database, ledger: { nouns, admit: () => {} } }, agencyId },
    kind,
  );
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "state-differs",
      facts: expect.objectContaining({ field: expect.stringMatching(field) }),
    }),
  );
});

test("a rating that was put in past the application has no record", async () => {
  const { rows } = await database.bulk(agencyId, (queries) =>
    sql<{
      id: string;
    }>`insert into evaluation select agency_id, gen_random_uuid(), plan_id, 'annual-2', results_rating,
        conduct_rating, overall_rating, because, content, note, decided_by, decided_at, acting_for
      from evaluation order by evaluation_id limit 1 returning evaluation_id as id`.execute(queries),
  );
  const at = { services: { database, ledger: { nouns, admit: () => {} } }, agencyId };
  expect(await differencesOf(at, "evaluation")).toContainEqual(
    expect.objectContaining({ code: "subject-unrecorded", facts: { subject: `evaluation ${rows[0]?.id}` } }),
  );
});

test("what was changed is told on the command line, and its exit says so", async () => {
  await expect(example.command("ledger", "verify")).rejects.toMatchObject({ code: 1 });
});
