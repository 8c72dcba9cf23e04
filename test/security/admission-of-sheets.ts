import type { Role } from "#platform/procedures/actor.ts";

const keepers = ["administrator", "service-manager"] as const satisfies readonly Role[];
const manager = ["service-manager"] as const satisfies readonly Role[];

/** Who gets through the door of logs of other applications, and of answers from paper. */
export const ofSheets = {
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
  "survey-import.upload": manager,
  "survey-import.list": [...manager, "auditor"],
  "survey-import.read-one": [...manager, "auditor"],
  "survey-import.problems": [...manager, "auditor"],
  "survey-import.marked-file": manager,
  "survey-import.confirm": manager,
  "survey-source.list": manager,
  "survey-source.add": manager,
  "survey-source.map": manager,
} as const;
