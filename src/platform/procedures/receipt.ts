import type { Insertable } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { CommandReceipt, Json } from "#platform/database/generated.ts";
import { prepared } from "#platform/database/prepared.ts";
import { fingerprint } from "./fingerprint.ts";
import { keyUsedDifferently } from "./procedures.errors.ts";

export type ReceiptKey = {
  agencyId: number;
  actorKey: string;
  key: string;
  procedure: string;
  input: unknown;
  now: Date;
};

/**
 * Claims an idempotency key inside the command's transaction; a second sender waits here for the first.
 * Returns the answer of the first send when there was one. Throws when the key came with another input.
 */
export async function claimReceipt(queries: Queries, claim: ReceiptKey): Promise<{ output: Json } | null> {
  const row = {
    agency_id: claim.agencyId,
    actor_key: claim.actorKey,
    idempotency_key: claim.key,
    procedure: claim.procedure,
    input_sha256: await fingerprint(claim.input),
    received_at: claim.now,
  };
  const claimed = await insertion(queries, row);
  if (claimed.numAffectedRows === 1n) return null;
  const first = await queries
    .selectFrom("command_receipt")
    .select(["procedure", "input_sha256", "output"])
    .where("agency_id", "=", claim.agencyId)
    .where("actor_key", "=", claim.actorKey)
    .where("idempotency_key", "=", claim.key)
    .executeTakeFirstOrThrow();
  if (first.procedure !== row.procedure || first.input_sha256 !== row.input_sha256)
    throw keyUsedDifferently();
  return { output: first.output };
}

const insertion = prepared((queries, row: Omit<Insertable<CommandReceipt>, "output">) => {
  const { agency_id, actor_key, idempotency_key, procedure, input_sha256, received_at } = row;
  return queries
    .insertInto("command_receipt")
    .values({ agency_id, actor_key, idempotency_key, procedure, input_sha256, received_at })
    .onConflict((conflict) => conflict.doNothing())
    .compile();
});

/** Keeps the answer for a repeated send. */
export async function fillReceipt(queries: Queries, claim: ReceiptKey, output: unknown): Promise<void> {
  const { agencyId, actorKey, key } = claim;
  await filling(queries, { agencyId, actorKey, key, output: JSON.stringify(output ?? null) });
}

type Filling = { agencyId: number; actorKey: string; key: string; output: string };
const filling = prepared((queries, of: Filling) =>
  queries
    .updateTable("command_receipt")
    .set({ output: of.output })
    .where("agency_id", "=", of.agencyId)
    .where("actor_key", "=", of.actorKey)
    .where("idempotency_key", "=", of.key)
    .compile(),
);
