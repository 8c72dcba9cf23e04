import { type Role, roles } from "#platform/procedures/actor.ts";

const anybody = ["nobody", ...roles] as const;
const everyEmployee = roles;
const complaintDesk = ["complaint-handler", "agency-head"] as const;

/** Who gets through the door of complaints at all; what they then may do is looked at by the complaint. */
export const complaintCallers: Record<string, readonly ("nobody" | Role)[]> = {
  "complaint.form": anybody,
  "complaint.lodge": anybody,
  "complaint.status": anybody,
  "complaint.say": anybody,
  "complaint.settle": anybody,
  "complaint.reopen": anybody,
  "complaint.appeal": anybody,
  "complaint.desk": complaintDesk,
  "complaint.overview": ["unit-head", "agency-head", "service-manager", "complaint-handler"],
  "complaint.read": complaintDesk,
  "complaint.check": complaintDesk,
  "complaint.route": complaintDesk,
  "complaint.answer": complaintDesk,
  "complaint.ask": complaintDesk,
  "complaint.not-ours": complaintDesk,
  "complaint.merge": complaintDesk,
  "complaint.main": complaintDesk,
  "complaint.hide": complaintDesk,
  "complaint.count-lapor": complaintDesk,
  "complaint.split": complaintDesk,
  "complaint.decide-appeal": complaintDesk,
  "complaint.pass-on-thanks": complaintDesk,
  "complaint.export-lapor": complaintDesk,
  "complaint.import-lapor": ["complaint-handler"],
  "complaint.mark-lapor": ["complaint-handler"],
  "complaint.reveal": ["complaint-handler"],
  "complaint.attachment": everyEmployee,
  "complaint.mine": everyEmployee,
  "complaint.read-mine": everyEmployee,
  "complaint.propose": everyEmployee,
  "complaint.my-praise": everyEmployee,
};
