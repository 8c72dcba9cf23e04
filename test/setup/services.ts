import { pino } from "pino";
import { onTestFinished } from "vitest";
import { appraisalNouns } from "#appraisal/nouns.ts";
import { appraisalPersonalData } from "#appraisal/personal-data.ts";
import { appraisalWaiting } from "#appraisal/waiting.ts";
import { recordNouns } from "#ledger/record/record-noun.ts";
import { measureRegistry } from "#measures/registry.ts";
import { isOfLine, unitsLedBy } from "#organisation/index.ts";
import { organisationNouns } from "#organisation/nouns.ts";
import { organisationPersonalData } from "#organisation/personal-data.ts";
import { systemClock } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import { openPool } from "#platform/database/connections.ts";
import { createIdentity } from "#platform/identity/identity.ts";
import type { JobOrder, JobQueue } from "#platform/jobs/job-queue.ts";
import { type JobKind, runJob } from "#platform/jobs/run-job.ts";
import { loadLaw } from "#platform/law/load.ts";
import { personalDataOf } from "#platform/personal-data/holding.ts";
import { platformPersonalData } from "#platform/personal-data/platform-holdings.ts";
import type { Services } from "#platform/procedures/services.ts";
import { openSealing } from "#platform/sealing/sealing.ts";
import { serviceNouns } from "#service/nouns.ts";
import { servicePiles } from "#service/piles.ts";
import { serviceWaiting } from "#service/waiting.ts";
import { testDatabase } from "./database.ts";
import { secret } from "./secret.ts";

export type TestServices = {
  services: Services;
  url: string;
  /** Moves the clock to nine in the morning (WIB) of a day "YYYY-MM-DD". */
  goTo(day: string): void;
  /** Does what was queued so far, one after the other; kinds not handed in fail the test. */
  runJobs(kinds: readonly JobKind[]): Promise<void>;
};

const nouns = recordNouns(organisationNouns, appraisalNouns, serviceNouns);
const personalData = personalDataOf(platformPersonalData, organisationPersonalData, appraisalPersonalData);
const origin = "https://ampera.test";

/** Everything that procedures use, real but for the queue: jobs wait until the test runs them. */
export async function testServices(day: string): Promise<TestServices> {
  const { url, database } = await testDatabase();
  const log = pino({ level: "silent" });
  let now = morningOf(day);
  const { jobs, take } = heldJobs();
  const pool = openPool({ url, secret }, "ampera_identity", 2, "identity");
  onTestFinished(() => pool.end());
  const clock = systemClock; // identity lives on the machine's, as in the product
  const identity = createIdentity({
    pool,
    origin,
    secret,
    clock,
    secureCookies: true,
    sessionHours: 12,
    log,
  });
  const law = loadLaw("regulations");
  const sealing = openSealing(secret);
  const ledger = { nouns, admit: () => {} };
  const services: Services = {
    database,
    clock: () => now,
    law,
    jobs,
    log,
    identity,
    sealing,
    origin,
    ledger,
    personalData,
    isOfLine,
    unitsLedBy,
    measures: measureRegistry(...servicePiles),
    waiting: [...serviceWaiting, ...appraisalWaiting],
  };
  return {
    services,
    url,
    goTo: (next) => {
      now = morningOf(next);
    },
    runJobs: async (kinds) => {
      for (const { order, ...message } of take()) {
        const kind = kinds.find(({ name }) => name === order.kind);
        if (!kind) throw new Error(`no kind of job was handed in for ${order.kind}`);
        await runJob(kind, { services }, { ...message, data: order.data }, true);
      }
    },
  };
}

function morningOf(day: string): Date {
  return new Date(`${day}T09:00:00+07:00`);
}

type Held = { order: JobOrder; agencyId: number; jobId: string; startedBy: string | null };

function heldJobs(): { jobs: JobQueue; take: () => Held[] } {
  let held: Held[] = [];
  const jobs: JobQueue = {
    queue: async (queries, order, { agencyId, startedBy, now }) => {
      const jobId = newId(now);
      const row = {
        agency_id: agencyId,
        job_id: jobId,
        kind: order.kind,
        started_by: startedBy,
        queued_at: now,
      };
      await queries.insertInto("job_progress").values(row).execute();
      held.push({ order, agencyId, jobId, startedBy });
      return jobId;
    },
  };
  return {
    jobs,
    take: () => {
      const taken = held;
      held = [];
      return taken;
    },
  };
}
