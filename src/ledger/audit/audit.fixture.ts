import { keepRecord } from "#platform/procedures/record.ts";
import { checkpointText, happen, type LedgerWorld, ledgerWorld, sequenced } from "../ledger.fixture.ts";
import { auditDatabase } from "./audit-database.ts";
import type { GivenCheckpoint } from "./checkpoints.ts";
import type { AuditReport } from "./report.ts";

/**
 * A log of 554 entries: two full bundles and one that is begun. The world's people have their tasks by a record each,
 * as everybody has.
 */
export async function filledWorld(): Promise<LedgerWorld> {
  const world = await ledgerWorld();
  await recordGrants(world);
  await happen(world, 300);
  await sequenced(world);
  await happen(world, 250);
  await sequenced(world);
  return world;
}

export async function recordGrants({ rows, agencyId, services }: LedgerWorld): Promise<void> {
  await rows(async (queries) => {
    const granted = await queries.selectFrom("role_grant").select("employee_id as id").distinct().execute();
    const happenings = granted.map(({ id }) => ({
      kind: "role-grant.given",
      subject: { kind: "employee", id },
    }));
    const { nouns } = services.ledger;
    const by = { actor: null, agencyId, procedure: "role-grant.give", now: services.clock(), nouns };
    await keepRecord(queries, happenings, by);
  });
}

/** Audits the world's log, with the checkpoints that somebody kept. */
export function audited(
  world: LedgerWorld,
  checkpoints: readonly GivenCheckpoint[] = [],
): Promise<AuditReport> {
  const { database, agencyId, services, ground } = world;
  const { nouns } = services.ledger;
  const now = services.clock();
  return auditDatabase({ database, agencyId, keys: ground.keys, nouns, now, checkpoints, report: () => {} });
}

export function codesIn({ findings }: Pick<AuditReport, "findings">): string[] {
  return [...new Set(findings.map(({ code }) => code))];
}

/** The checkpoint of now, as an auditor puts it by. */
export async function keptCheckpoint(world: LedgerWorld): Promise<GivenCheckpoint> {
  return { name: "kept", text: await checkpointText(world) };
}
