import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appraisalNouns } from "#appraisal/nouns.ts";
import { auditDatabase } from "#ledger/audit/audit-database.ts";
import { checkStates } from "#ledger/audit/check-states.ts";
import { Findings } from "#ledger/audit/findings.ts";
import type { AuditReport } from "#ledger/audit/report.ts";
import { replaceLostKey } from "#ledger/key/change-key.ts";
import { openKeyFolder } from "#ledger/key/key-folder.ts";
import { recordNouns } from "#ledger/record/record-noun.ts";
import { sequence } from "#ledger/sequencer/sequence.ts";
import { withTurn } from "#ledger/sequencer/turn.ts";
import { organisationNouns } from "#organisation/nouns.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { openExample } from "#test/setup/example.ts";
import { secret } from "#test/setup/secret.ts";

const agencyId = 1;
const nouns = recordNouns(organisationNouns, appraisalNouns);
let database: Database;
let folder: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const example = await openExample();
  database = openDatabase({ url: example.databaseUrl, secret }, 4);
  folder = await mkdtemp(join(tmpdir(), "ampera-audit-"));
  close = async () => {
    await database.close();
    await example.stop();
    await rm(folder, { recursive: true });
  };
  await signAnew();
});
afterAll(() => close());

/** The example's key went with the folder of whoever furnished it. */
async function signAnew(): Promise<void> {
  const at = { agencyId, keys: openKeyFolder(folder), now: new Date() };
  await withTurn(database, agencyId, (queries) => replaceLostKey(queries, at));
  while (
    (await sequence({ database, keys: at.keys, host: "ampera.test", now: () => new Date() }, agencyId)) !== 0
  );
}

function audited(): Promise<AuditReport> {
  const keys = openKeyFolder(folder);
  return auditDatabase({
    database,
    agencyId,
    keys,
    nouns,
    now: new Date(),
    checkpoints: [],
    report: () => {},
  });
}

test("eleven months of the example: every record fits the log, and every table its last record", async () => {
  const report = await audited();
  expect(report.findings).toEqual([]);
  expect(report.compared).toBeGreaterThan(1000);
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
  [
    "follow-up",
    "follow_up set kind = kind || '-2'",
    "follow_up_id",
    "exists (select from event e where e.kind = 'follow-up.saved' and e.subject_id = follow_up_id::text)",
    "kind",
  ],
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
  ["national-rating", "national_rating set overall_rating = 'poor'", "rating_id", "true", "overall"],
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
  const findings = await statesOf(kind);
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: "state-differs",
      facts: expect.objectContaining({ field: expect.stringMatching(field) }),
    }),
  );
});
async function statesOf(kind: string) {
  const findings = new Findings();
  const only = new Map([...nouns].filter(([each]) => each === kind));
  await checkStates({ database, agencyId, nouns: only, findings, report: () => {} });
  return findings.kept;
}
