import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { z } from "zod";
import type { Database } from "#platform/database/database.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import type { Log } from "#platform/log/log.ts";
import { cosignLog, type KnownSizes } from "./cosign-log.ts";
import { cosigningFault } from "./cosigning.errors.ts";
import type { WitnessAddress } from "./witness-list.ts";

export type Cosigning = {
  /** Works until `stop`: has every witness sign each new checkpoint, some seconds after it was published. */
  start(): void;
  /** Gives up what it is asking for. */
  stop(): Promise<void>;
};

export type CosigningGround = {
  database: Database;
  witnesses: readonly WitnessAddress[];
  log: Log;
  /** How often it looks whether anything is new. */
  everyMs?: number;
};

const everyMost = 2_000;
const waitMaxMs = 60_000;
const sayAgainMs = 60_000;

/**
 * Asks the witnesses, each in a loop of its own: one that is away or slow holds up neither the others nor publishing.
 * Several processes may ask at once; the witness and the kept note put up with it.
 */
export function openCosigning(ground: CosigningGround): Cosigning {
  const asked = new AbortController();
  let work: Promise<unknown> = Promise.resolve();
  return {
    start: () => {
      work = Promise.all(ground.witnesses.map((witness) => ask(ground, witness, asked.signal)));
    },
    stop: async () => {
      asked.abort();
      await work;
    },
  };
}

async function ask(
  { database, log, everyMs = everyMost }: CosigningGround,
  witness: WitnessAddress,
  stopped: AbortSignal,
): Promise<void> {
  const known: KnownSizes = new Map();
  const sayFault = onceAMinute(log, witness);
  let failed = 0;
  while (!stopped.aborted) {
    const faults = await round(database, witness, { known, stopped }).catch((error) => [error]);
    failed = faults.length > 0 ? failed + 1 : 0;
    if (!stopped.aborted) for (const fault of faults) sayFault(fault);
    const waitMs = Math.max(everyMs, Math.min(everyMs * 2 ** failed, waitMaxMs));
    await setTimeout(waitMs, undefined, { signal: stopped }).catch(() => {});
  }
}

/** Every agency whose checkpoint this witness has not signed. One that is away is not asked for the next agency. */
async function round(
  database: Database,
  witness: WitnessAddress,
  { known, stopped }: { known: KnownSizes; stopped: AbortSignal },
): Promise<unknown[]> {
  const faults: unknown[] = [];
  for (const { agencyId, size } of await publishedSizes(database)) {
    if (known.get(agencyId) === size || stopped.aborted) continue;
    const fault = await cosignLog(database, witness, { agencyId, known, stopped }).then(
      () => null,
      (error: unknown) => error,
    );
    if (fault === null) continue;
    faults.push(fault);
    if (fault instanceof Refusal && fault.code === "remote.away") break;
  }
  return faults;
}

const Rows = z.array(z.object({ agencyId: z.int(), size: z.int() }));

/** Across agencies, so past the wall; sizes only. */
async function publishedSizes(database: Database): Promise<z.output<typeof Rows>> {
  const { rows } = await database.bulk(0, (queries) =>
    sql`select agency_id as "agencyId", published_size as size from ledger
    where published_size > 0 order by agency_id`.execute(queries),
  );
  return Rows.parse(rows);
}

/** The same fault of the same agency is said once a minute; a witness that is away stays so for days. */
function onceAMinute(log: Log, { verifier }: WitnessAddress): (fault: unknown) => void {
  const said = new Map<string, number>();
  return (fault) => {
    const refused = fault instanceof Refusal ? fault : cosigningFault({ detail: String(fault) });
    const { code, facts } = refused;
    const nowMs = performance.now();
    const matter = `${code} ${facts.agencyId ?? ""}`;
    if (nowMs - (said.get(matter) ?? -sayAgainMs) < sayAgainMs) return;
    said.set(matter, nowMs);
    const line = { event: "ledger.cosigning", witness: verifier.name, code, ...facts };
    if (code === "remote.away") log.warn(line);
    else log.error(line);
  };
}
