import { z } from "zod";
import type { JobOrder } from "#platform/jobs/job-queue.ts";
import { keepNotices, type Notice } from "#platform/notifications/notify.ts";
import { admit } from "./permission.ts";
import { type AmperaProcedure, asProcedure, type Definition, type Ground, groundOf } from "./procedure.ts";
import { keyUnusable, notAllowed } from "./procedures.errors.ts";
import { claimReceipt, fillReceipt, type ReceiptKey } from "./receipt.ts";
import { asJson, withDates } from "./receipt-json.ts";
import { type Happening, keepRecord } from "./record.ts";
import type { Call } from "./services.ts";
import { written } from "./written-number.ts";

/** What a command's effect may do besides writing its own rows. */
export type Deed<Input, Facts> = Ground<Input> & {
  readonly facts: Facts;
  /** Keeps what happened; every command does at least once. */
  record(happening: Happening): void;
  /** Tells somebody; sent with the transaction, never without it. */
  notify(notice: Notice): void;
  /** Queues a job with the transaction; returns its id. */
  queue(order: JobOrder): Promise<string>;
};

type CommandDefinition<In, Out, Sent, Facts> = Definition<In, Out, Sent> & {
  /** The rows that permission and effect look at, locked where they will change. */
  load: (ground: Ground<In>) => Promise<Facts>;
  may: (ground: Ground<In> & { readonly facts: Facts }) => boolean | Promise<boolean>;
  run: (deed: Deed<In, Facts>) => Promise<Out>;
  /** The answer is a secret that may not be kept, so a second send does a second time; so where it is a file. */
  answerIsSecret?: true;
  /**
   * Nothing may tell who did it or when: no receipt (its fingerprint of the input could be guessed), no record, no
   * notice, no job. Its own rows are all that it leaves.
   */
  leavesNoTrace?: true;
};

/**
 * Something that can be done, in one transaction: agency set → receipt of a repeated send → rows loaded →
 * permission → effect → record → notices. A refusal or a crash at any point leaves nothing behind.
 */
export function command<In, Out, Sent, Facts>(
  definition: CommandDefinition<In, Out, Sent, Facts>,
): AmperaProcedure<In, Out, Sent> {
  return asProcedure("command", definition, (call, input) => carryOut(definition, call, input));
}

async function carryOut<In, Out, Sent, Facts>(
  definition: CommandDefinition<In, Out, Sent, Facts>,
  call: Call,
  input: In,
): Promise<Out> {
  admit(definition.who, call.actor);
  call.services.ledger.admit(call.agencyId);
  const now = call.services.clock();
  return call.services.database.write(call.agencyId, async (queries) => {
    const ground = groundOf(call, queries, input, now);
    const claim = keepsReceipt(definition) ? claimOf(definition.name, call, input, now) : null;
    const first = claim && (await claimReceipt(queries, claim));
    if (first) return definition.output.parse(withDates(first.output));
    return effect(definition, ground, call, claim);
  });
}

/** A receipt is JSON: what is printed twice is made twice, and is the same paper. */
function keepsReceipt(definition: {
  answerIsSecret?: true;
  leavesNoTrace?: true;
  output: z.ZodType;
}): boolean {
  const { answerIsSecret, leavesNoTrace, output } = definition;
  return !answerIsSecret && !leavesNoTrace && !(output instanceof z.ZodFile);
}

async function effect<In, Out, Sent, Facts>(
  definition: CommandDefinition<In, Out, Sent, Facts>,
  ground: Ground<In>,
  call: Call,
  claim: ReceiptKey | null,
): Promise<Out> {
  const { actor, agencyId, queries, now } = ground;
  const facts = await definition.load(ground);
  if (!(await definition.may({ ...ground, facts }))) throw notAllowed();
  const happenings: Happening[] = [];
  const notices: Notice[] = [];
  const output = await definition.run({
    ...ground,
    facts,
    record: (happening) => void happenings.push(happening),
    notify: (notice) => void notices.push(notice),
    queue: (order) =>
      call.services.jobs.queue(queries, order, { agencyId, startedBy: actor?.employeeId ?? null, now }),
  });
  expectTrace(definition, happenings.length, notices.length);
  const { nouns } = call.services.ledger;
  await allOrFirstFault([
    keepRecord(queries, happenings, { actor, agencyId, procedure: definition.name, now, nouns }),
    keepNotices(queries, notices, { agencyId, now }),
    claim && fillReceipt(queries, claim, asJson(output)),
  ]);
  return output;
}

/** Waits for every one before it says that one failed: what still runs must not go on after the transaction has ended. */
async function allOrFirstFault(works: readonly (Promise<unknown> | null)[]): Promise<void> {
  const failed = (await Promise.allSettled(works)).find((work) => work.status === "rejected");
  if (failed) throw failed.reason;
}

/** What somebody did is on record; what leaves no trace leaves none by an oversight either. */
function expectTrace(
  { name, leavesNoTrace }: { name: string; leavesNoTrace?: true },
  happenings: number,
  notices: number,
): void {
  if (!leavesNoTrace && happenings === 0) throw new Error(`${name} recorded nothing`);
  if (leavesNoTrace && happenings + notices > 0) throw new Error(`${name} left a trace`);
}

function claimOf(procedure: string, call: Call, input: unknown, now: Date): ReceiptKey | null {
  if (call.idempotencyKey === undefined) return null;
  if (!usableKey.test(call.idempotencyKey)) throw keyUnusable();
  const actorKey = call.actor?.employeeId ?? "anyone";
  return { agencyId: call.agencyId, actorKey, key: call.idempotencyKey, procedure, input, now };
}

/** Long enough not to meet another's by chance. */
const usableKey = /^[\x21-\x7e]{8,100}$/;

/** The revision of a row that the person saw, handed back with every change of it. */
export const Revision = written(z.number().int().positive());
