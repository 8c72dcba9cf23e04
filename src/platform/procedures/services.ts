import type { LedgerDoor } from "#ledger/ledger-door.ts";
import type { MeasureRegistry } from "#measures/registry.ts";
import type { Clock } from "#platform/clock/clock.ts";
import type { Database, Queries } from "#platform/database/database.ts";
import type { Identity } from "#platform/identity/identity.ts";
import type { JobQueue } from "#platform/jobs/job-queue.ts";
import type { Log } from "#platform/log/log.ts";
import type { PersonalData } from "#platform/personal-data/holding.ts";
import type { Sealing } from "#platform/sealing/sealing.ts";
import type { WaitingKind } from "#platform/waiting/waiting.ts";
import type { LawData } from "#rules/law.ts";
import type { Actor } from "./actor.ts";

/** What the process offers to every procedure; made once in app.ts. */
export type Services = {
  readonly database: Database;
  readonly clock: Clock;
  readonly law: LawData;
  readonly jobs: JobQueue;
  readonly log: Log;
  /** Accounts and sessions; procedures only invite and disable. */
  readonly identity: Identity;
  /** For what not even the database may read. */
  readonly sealing: Sealing;
  /** What every record goes into. */
  readonly ledger: LedgerDoor;
  /** What every slice holds of a person. */
  readonly personalData: PersonalData;
  /** Whether a reader appraises somebody on a day, or stands anywhere above them; the organisation's answer. */
  readonly isOfLine: (
    queries: Queries,
    at: { agencyId: number; day: string },
    readerId: string,
    employeeId: string,
  ) => Promise<boolean>;
  /** The units that somebody leads on a day, also where standing in; the organisation's answer. */
  readonly unitsLedBy: (
    queries: Queries,
    agencyId: number,
    employeeId: string,
    day: string,
  ) => Promise<string[]>;
  /** What every slice can measure. */
  readonly measures: MeasureRegistry;
  /** What can wait for somebody, in every slice; in the order in which it is told. */
  readonly waiting: readonly WaitingKind[];
  /** The public address, without a slash at its end. */
  readonly origin: string;
};

/** What a door hands to a procedure. */
export type Call = {
  readonly services: Services;
  /** Nobody signed in: only procedures for "anyone" answer. */
  readonly actor: Actor | null;
  /** The agency whose public data an unsigned caller asks for. */
  readonly agencyId: number;
  /** The agency's IANA time zone: a day begins where its people are. */
  readonly timeZone: string;
  readonly requestId: string;
  /** The network that the call came from, for limits on what anybody may send; absent where it came from none. */
  readonly network?: string;
  readonly idempotencyKey?: string;
};
