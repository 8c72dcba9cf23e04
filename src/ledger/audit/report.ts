import type { AuditFacts, AuditFinding, AuditRemark, Findings } from "./findings.ts";
import type { KeysOfLog } from "./keys-of-log.ts";

/** What an audit of one log came to. */
export type AuditReport = {
  readonly origin: string;
  /** Entries of the log, all of which were read. */
  readonly entries: number;
  readonly records: number;
  readonly erased: number;
  readonly keys: number;
  readonly checkpoints: number;
  /** Subjects whose tables were compared with their last record; null where there were no tables. */
  readonly compared: number | null;
  readonly ms: number;
  /** How many things do not fit; `findings` has the first of them. */
  readonly found: number;
  readonly findings: readonly AuditFinding[];
  /** The first entry of the log that does not fit, whatever was found before it. */
  readonly first: AuditFinding | null;
  readonly remarks: readonly { readonly remark: AuditRemark; readonly facts: AuditFacts }[];
};

type Counted = Omit<AuditReport, "keys" | "found" | "findings" | "first" | "remarks"> & {
  /** Subjects that could not be compared. */
  readonly older: number;
  /** Whether the auditor brought checkpoints of their own. */
  readonly isAlone: boolean;
};

export function reportOf(
  { older, isAlone, ...counted }: Counted,
  keys: KeysOfLog,
  findings: Findings,
): AuditReport {
  const lost = keys.named.filter(({ reason }) => reason === "lost");
  const remarks: AuditReport["remarks"] = [
    ...lost.map(({ index, verifier }) => ({ remark: "key-lost" as const, facts: { index, key: verifier } })),
    ...(counted.erased > 0 ? [{ remark: "erased" as const, facts: { count: counted.erased } }] : []),
    ...(older > 0 ? [{ remark: "not-compared" as const, facts: { count: older } }] : []),
    ...(isAlone ? [{ remark: "no-checkpoint-brought" as const, facts: {} }] : []),
  ];
  const placed = findings.kept.filter(({ index }) => index !== null);
  const first = placed.toSorted((one, other) => (one.index ?? 0) - (other.index ?? 0))[0] ?? null;
  const found = { found: findings.count, findings: findings.kept, first: first ?? findings.kept[0] ?? null };
  return { ...counted, keys: keys.named.length, ...found, remarks };
}
