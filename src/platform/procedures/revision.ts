import { changedMeanwhile } from "./procedures.errors.ts";

/** Throws `procedure.changed-meanwhile` when somebody changed the row after the person saw it. */
export function expectRevision(current: number, seen: number): void {
  if (current !== seen) throw changedMeanwhile({ seen, current });
}
