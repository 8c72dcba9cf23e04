import { z } from "zod";
import { peopleInPlan } from "#appraisal/plan/people.ts";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { print } from "#platform/verification/print.ts";
import { lawOn } from "#rules/law.ts";
import { decisionDocument, objectionDocument } from "./objection.document.ts";
import { objectionUnknown } from "./objection.errors.ts";
import { type Objection, ObjectionKey } from "./objection.schema.ts";
import { type ObjectionAtHand, objectionAtHand } from "./objection-at-hand.ts";

export const printObjection = command({
  name: "objection.print",
  route: {
    method: "GET",
    path: "/objections/{objectionId}/document",
    summary: "The objection as PDF",
    tags: ["objection"],
  },
  who: "signed-in",
  input: ObjectionKey,
  output: z.file(),
  load: (ground) => objectionAtHand(ground, { lock: false }),
  may: ({ facts }) => facts.party !== null,
  run: async (deed) => {
    const { objection } = deed.facts;
    const { agency, around } = await aroundOf(deed, objection, objection.filedAt);
    const document = objectionDocument(objection, around);
    return print(deed, {
      ...{ kind: "objection", document, timeZone: agency.timeZone },
      subject: { kind: "objection", id: objection.objectionId },
      fileName: fileName("keberatan", objection, around.employee.nip),
    });
  },
});

export const printObjectionDecision = command({
  name: "objection.print-decision",
  route: {
    method: "GET",
    path: "/objections/{objectionId}/decision/document",
    summary: "The decision on an objection as PDF",
    tags: ["objection"],
  },
  who: "signed-in",
  input: ObjectionKey,
  output: z.file(),
  load: (ground) => objectionAtHand(ground, { lock: false }),
  may: ({ facts }) => facts.party !== null,
  run: async (deed) => {
    const { objection } = deed.facts;
    if (!objection.decidedAt) throw objectionUnknown();
    const { agency, around } = await aroundOf(deed, objection, objection.decidedAt);
    const document = decisionDocument(objection, around);
    return print(deed, {
      ...{ kind: "objection-decision", document, timeZone: agency.timeZone },
      subject: { kind: "objection", id: objection.objectionId },
      fileName: fileName("putusan-keberatan", objection, around.employee.nip),
    });
  },
});

/** The letterhead, and the three as they were on the day of what is printed. */
async function aroundOf(
  { queries, agencyId, services }: Deed<unknown, ObjectionAtHand>,
  { employeeId, appraiserId, reviewerId }: Objection,
  at: Date,
) {
  const agency = await agencyOf(queries, agencyId);
  const day = dayIn(agency.timeZone, at);
  const ids = [employeeId, appraiserId, ...(reviewerId ? [reviewerId] : [])];
  const people = await peopleInPlan(queries, agencyId, ids, day);
  const [employee, appraiser] = [people.get(employeeId), people.get(appraiserId)];
  if (!employee || !appraiser) throw objectionUnknown(); // employees are never deleted
  const reviewer = (reviewerId && people.get(reviewerId)) || null;
  return { agency, around: { agency, law: lawOn(services.law, day), day, employee, appraiser, reviewer } };
}

function fileName(kind: string, { year, interval }: Objection, nip: string): string {
  return `${kind}-${year}-${interval}-${nip}`;
}
