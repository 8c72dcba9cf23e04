import { addMilestone } from "./milestone/add-milestone.ts";
import { withdrawMilestone } from "./milestone/withdraw-milestone.ts";
import { readEvidence, readProgress } from "./read-progress.ts";
import { recordProgress } from "./record-progress.ts";
import { recordSeveral } from "./record-several.ts";
import { withdrawProgress } from "./withdraw-progress.ts";

/** What can be done with progress and its milestones. */
export const progressProcedures = {
  progress: {
    record: recordProgress,
    recordSeveral,
    withdraw: withdrawProgress,
    read: readProgress,
    evidence: readEvidence,
  },
  milestone: { add: addMilestone, withdraw: withdrawMilestone },
};
