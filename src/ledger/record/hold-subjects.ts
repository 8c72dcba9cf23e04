import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/** Of all advisory locks those of what binds: "AMPS". */
const lockSpace = 0x414d5053;
const locksOfAgency = 256; // a job with a thousand subjects holds no more than these

/**
 * Until the transaction ends nobody else records what binds these subjects: of two commands at once the later one sees
 * what the earlier one wrote, so that its record is what the tables say.
 */
export async function holdSubjects(
  queries: Queries,
  agencyId: number,
  subjects: readonly string[],
): Promise<void> {
  if (subjects.length === 0) return;
  const locks = new Set(subjects.map((subject) => agencyId * locksOfAgency + placeOf(subject)));
  const inOrder = [...locks].sort((one, other) => one - other); // whoever needs several takes them in one order
  await sql`select pg_advisory_xact_lock(${lockSpace}, place) from unnest(${inOrder}::integer[]) as place`.execute(
    queries,
  );
}

function placeOf(subject: string): number {
  return createHash("sha256").update(subject).digest().readUInt8(0);
}
