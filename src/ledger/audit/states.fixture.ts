import type { Services } from "#platform/procedures/services.ts";
import { checkStates } from "./check-states.ts";
import { type AuditFinding, Findings } from "./findings.ts";

/** What the tables say otherwise than the last records of this kind of subject. */
export async function differencesOf(
  { services, agencyId }: { services: Pick<Services, "database" | "ledger">; agencyId: number },
  kind: string,
): Promise<readonly AuditFinding[]> {
  const { database, ledger } = services;
  const findings = new Findings();
  const nouns = new Map([...ledger.nouns].filter(([each]) => each === kind));
  await checkStates({ database, agencyId, nouns, findings, report: () => {} });
  return findings.kept;
}
