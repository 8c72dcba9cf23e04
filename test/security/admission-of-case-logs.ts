import type { Role } from "#platform/procedures/actor.ts";

const keepers = ["administrator", "service-manager"] as const satisfies readonly Role[];

/** Who gets through the door of logs of other applications. */
export const ofCaseLogs = {
  "case-import.upload": keepers,
  "case-import.list": [...keepers, "auditor"],
  "case-import.read-one": [...keepers, "auditor"],
  "case-import.problems": [...keepers, "auditor"],
  "case-import.marked-file": keepers,
  "case-import.confirm": keepers,
  "case-source.list": keepers,
  "case-source.add": keepers,
  "case-source.map": keepers,
  "case-source.send": keepers,
} as const;
