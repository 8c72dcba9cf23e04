import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** What can be tried on a citizen's complaint that is in an officer's hands. */
export function complaintAttempts({ complaintId, complaintNumber, unitId }: Loot): Record<string, Attempt> {
  const [desk, mine] = [`/complaints/${complaintId}`, `/my-complaints/${complaintId}`];
  const body = "Milik instansi lain";
  const revision = 3; // checked, passed on
  const post = (path: string, sent: object): Attempt => ({ method: "POST", path, body: sent });
  const check = { kind: "complaint", category: "time", weight: "plain", officeText: body };
  return {
    "complaint.read": { method: "GET", path: desk },
    "complaint.attachment": { method: "GET", path: `${desk}/attachments/1` },
    "complaint.check": post(`${desk}/check`, { revision, ...check }),
    "complaint.route": post(`${desk}/routings`, { revision, unitId }),
    "complaint.answer": post(`${desk}/answers`, { revision: 1, body }),
    "complaint.ask": post(`${desk}/messages`, { body }),
    "complaint.not-ours": post(`${desk}/not-ours`, { revision: 1, reason: body }),
    "complaint.merge": post(`${desk}/merging`, { revision: 1, into: "ADU-1" }),
    "complaint.main": { method: "GET", path: `${desk}/merging?into=${complaintNumber}` },
    "complaint.hide": post(`${desk}/hiding`, { reason: body }),
    "complaint.split": post(`${desk}/parts`, { revision: 1, kind: "thanks", body }),
    "complaint.pass-on-thanks": post(`${desk}/praise`, { revision: 1, body, unitId }),
    "complaint.decide-appeal": post(`${desk}/appeal-decision`, { revision: 1, outcome: "kept", body }),
    "complaint.reveal": post(`${desk}/reveals`, { reason: body }),
    "complaint.read-mine": { method: "GET", path: mine },
    "complaint.propose": post(`${mine}/proposals`, { revision: 1, body }),
  };
}

/** What takes nobody's id. */
export const complaintWithoutSubject = [
  "complaint.desk",
  "complaint.overview",
  "complaint.mine",
  "complaint.my-praise",
  "complaint.count-lapor",
  "complaint.export-lapor",
  "complaint.import-lapor",
  "complaint.mark-lapor",
];

/** What is for everybody on purpose, or for who holds a code. */
export const complaintForEverybody = [
  "complaint.form",
  "complaint.lodge",
  "complaint.status",
  "complaint.say",
  "complaint.settle",
  "complaint.reopen",
  "complaint.appeal",
];
