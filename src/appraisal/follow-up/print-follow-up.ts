import { z } from "zod";
import { peopleInPlan } from "#appraisal/plan/people.ts";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { command } from "#platform/procedures/command.ts";
import { print } from "#platform/verification/print.ts";
import { lawOn } from "#rules/law.ts";
import { deciderNamedToday } from "./decider.ts";
import { followUpDocument } from "./follow-up.document.ts";
import { followUpNotSubmitted, followUpUnknown } from "./follow-up.errors.ts";
import { FollowUpKey } from "./follow-up.schema.ts";
import { followUpAtHand } from "./follow-up-at-hand.ts";

export const printFollowUp = command({
  name: "follow-up.print",
  route: {
    method: "GET",
    path: "/follow-ups/{followUpId}/document",
    summary: "A follow-up as PDF: its goal, its plan, and who decided on it",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: FollowUpKey,
  output: z.file(),
  load: (ground) => followUpAtHand(ground, { lock: false }), // who may read it may print it
  may: () => true,
  run: async (deed) => {
    const { facts, queries, agencyId, services } = deed;
    const { followUp } = facts;
    if (!followUp.submittedAt || !followUp.submittedById) throw followUpNotSubmitted();
    const agency = await agencyOf(queries, agencyId);
    const day = dayIn(agency.timeZone, followUp.decidedAt ?? followUp.submittedAt);
    const ids = [followUp.employeeId, followUp.submittedById];
    const people = await peopleInPlan(queries, agencyId, ids, day);
    const [employee, appraiser] = ids.map((id) => people.get(id));
    if (!employee || !appraiser) throw followUpUnknown(); // employees are never deleted
    const law = lawOn(services.law, day);
    const decidesNow = followUp.decision ? followUp : await deciderNamedToday(deed, followUp);
    return print(deed, {
      kind: "follow-up",
      subject: { kind: "follow-up", id: followUp.followUpId },
      fileName: `tindak-lanjut-${followUp.year}-${followUp.kind}-${employee.nip}`,
      document: followUpDocument(followUp, { agency, law, day, employee, appraiser, decidesNow }),
      timeZone: agency.timeZone,
    });
  },
});
