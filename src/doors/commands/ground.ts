import { join } from "node:path";
import { openKeyFolder } from "#ledger/key/key-folder.ts";
import type { RecordNouns } from "#ledger/record/record-noun.ts";
import type { SequencerGround } from "#ledger/sequencer/sequence.ts";
import { openSequencer, type Sequencer } from "#ledger/sequencer/sequencer.ts";
import type { MeasureRegistry } from "#measures/registry.ts";
import { emailAddresses, isOfLine, unitsLedBy } from "#organisation/index.ts";
import { type Clock, systemClock } from "#platform/clock/clock.ts";
import { openMovedClock } from "#platform/clock/moved-clock.ts";
import { besidePool, connectionsOfEmbedded } from "#platform/database/connection-budget.ts";
import { openPool } from "#platform/database/connections.ts";
import { type Database, openDatabase } from "#platform/database/database.ts";
import { startEmbedded } from "#platform/database/embedded/embedded.ts";
import { migrate } from "#platform/database/migrate.ts";
import type { Entrance } from "#platform/database/role-login.ts";
import { createIdentity, type Identity } from "#platform/identity/identity.ts";
import { type Jobs, openJobs, type Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { loadLaw } from "#platform/law/load.ts";
import { type Log, openLog } from "#platform/log/log.ts";
import { mailSchedules } from "#platform/notifications/daily-mail.ts";
import { openMailer } from "#platform/notifications/mailer.ts";
import type { PersonalData } from "#platform/personal-data/holding.ts";
import type { Services } from "#platform/procedures/services.ts";
import { sweepReceipts } from "#platform/procedures/sweep-receipts.ts";
import { openSealing } from "#platform/sealing/sealing.ts";
import { keepSecret } from "#platform/settings/secret.ts";
import { databaseVersionMinimum, type Settings } from "#platform/settings/settings.ts";
import type { WaitingKind } from "#platform/waiting/waiting.ts";
import { runningDatabase } from "./running.ts";

/** Everything that a command needs, opened in the order in which it depends on each other. */
export type Ground = {
  services: Services;
  identity: Identity;
  jobs: Jobs;
  /** What takes records into the logs; works once it is started. */
  sequencer: Sequencer;
  /** Where the logs and their keys are. */
  ledger: SequencerGround;
  entrance: Entrance;
  close(): Promise<void>;
};

/** What the slices do outside of requests. */
export type Work = {
  kinds: readonly JobKind[];
  schedules: readonly Schedule[];
  nouns: RecordNouns;
  personalData: PersonalData;
  measures: MeasureRegistry;
  waiting: readonly WaitingKind[];
};

type Undo = (() => Promise<void> | void)[];

/** Opens the ground: database (embedded, running or given), schema, law, identity, queue. `close` undoes all of it. */
export async function openGround(
  settings: Settings,
  work: Work,
  { alone } = { alone: false },
): Promise<Ground> {
  const undo: Undo = [];
  const close = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return await open(settings, work, undo, close, alone);
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(
  settings: Settings,
  work: Work,
  undo: Undo,
  close: () => Promise<void>,
  alone: boolean,
): Promise<Ground> {
  const log = openLog(settings.logLevel);
  const databaseUrl = await reachDatabase(settings, undo, alone);
  const secret = await keepSecret(settings.secret, settings.dataFolder);
  const entrance = { url: databaseUrl, secret };
  await migrate(entrance, "migrations", databaseVersionMinimum);
  const [law, moved] = await Promise.all([
    loadLaw("regulations"),
    settings.example === "none"
      ? { clock: systemClock, stop: () => {} }
      : openMovedClock(settings.dataFolder, settings.time),
  ]);
  const database = openDatabase(entrance, settings.databasePool);
  const identityPool = openPool(entrance, "ampera_identity", besidePool.identity, "identity");
  undo.push(
    moved.stop,
    () => database.close(),
    () => identityPool.end(),
  );
  const jobs = await openJobs(databaseUrl, work.kinds, [...work.schedules, ...schedulesOf(settings)], log);
  undo.push(() => jobs.stop());
  const identity = createIdentity({
    pool: identityPool,
    origin: settings.url,
    secret,
    clock: systemClock,
    secureCookies: settings.url.startsWith("https:"),
    sessionHours: settings.sessionHours,
    log,
  });
  const { ledger, sequencer } = openLedger(settings, database, log, moved.clock);
  undo.push(() => sequencer.stop());
  const services: Services = {
    ...{ database, clock: moved.clock, law, jobs, log, identity, origin: settings.url },
    sealing: openSealing(secret),
    ledger: { nouns: work.nouns, admit: sequencer.admit },
    personalData: work.personalData,
    measures: work.measures,
    waiting: work.waiting,
    isOfLine,
    unitsLedBy,
  };
  return { services, identity, jobs, sequencer, ledger, entrance, close };
}

function openLedger({ dataFolder, url }: Settings, database: Database, log: Log, now: Clock) {
  const keys = openKeyFolder(join(dataFolder, "ledger"));
  const ledger = { database, keys, host: new URL(url).host, now };
  return { ledger, sequencer: openSequencer({ ...ledger, log }) };
}

async function reachDatabase(settings: Settings, undo: Undo, alone: boolean): Promise<string> {
  if (settings.databaseUrl) return settings.databaseUrl;
  const running = alone ? null : await runningDatabase(settings.dataFolder); // a second server would lose it with the first
  if (running) return running;
  const server = await startEmbedded({
    folder: settings.dataFolder,
    connectionsMax: connectionsOfEmbedded(settings.databasePool),
  });
  undo.push(() => server.stop());
  return server.url;
}

function schedulesOf(settings: Settings): Schedule[] {
  const mailer = openMailer(settings.smtpUrl ?? undefined, settings.mailFrom ?? "");
  const sweep: Schedule = {
    name: "identity.sweep",
    cron: "17 * * * *",
    run: async ({ identity }) => void (await identity.sweep()),
  };
  return [...mailSchedules(mailer, emailAddresses), sweep, sweepReceipts];
}
