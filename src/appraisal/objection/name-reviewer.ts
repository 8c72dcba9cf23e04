import { z } from "zod";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { employeeByNip, peopleOfAgency } from "#organisation/index.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { objectionHasReviewer } from "./objection.errors.ts";
import { ObjectionKey } from "./objection.schema.ts";
import { expectOpenObjection, type ObjectionAtHand, objectionAtHand } from "./objection-at-hand.ts";
import { tellParties } from "./tell.ts";

const Input = ObjectionKey.extend({ nip: z.string().regex(/^\d{18}$/), reason: Words(1000) });
type Input = z.output<typeof Input>;

export const nameReviewer = command({
  name: "objection.name-reviewer",
  route: {
    method: "POST",
    path: "/objections/{objectionId}/reviewers",
    summary: "Name who decides on an objection where nobody stands above the appraiser, saying why",
    tags: ["objection"],
  },
  who: ["personnel"],
  input: Input,
  output: ObjectionKey,
  load: (ground) => objectionAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.party === null, // nobody names the judge in their own cause
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { objection } = facts;
    expectOpenObjection(objection);
    await expectVacant(deed);
    const reviewer = await personNamed(deed);
    const count = await queries
      .selectFrom("objection_reviewer")
      .select((row) => row.fn.countAll<number>().as("named"))
      .where("agency_id", "=", agencyId)
      .where("objection_id", "=", objection.objectionId)
      .executeTakeFirstOrThrow();
    const row = {
      ...{ agency_id: agencyId, objection_id: objection.objectionId, ordinal: count.named + 1 },
      ...{ reviewer_id: reviewer.employeeId, named_by: actorOf(deed).employeeId, reason: input.reason },
      named_at: now,
    };
    await queries.insertInto("objection_reviewer").values(row).execute();
    record({
      kind: "objection.reviewer-named",
      subject: { kind: "evaluation", id: objection.evaluationId },
      facts: { objectionId: objection.objectionId, reviewerId: reviewer.employeeId, reason: input.reason },
    });
    const named = { ...objection, reviewerId: reviewer.employeeId };
    tellParties(deed, named, {
      message: "notice.objection.reviewer-named",
      facts: { name: objection.employeeName, reviewer: reviewer.name },
    });
    return { objectionId: objection.objectionId };
  },
});

/** Whoever decides stays, until they have left the agency. */
async function expectVacant({ queries, agencyId, facts }: Deed<Input, ObjectionAtHand>): Promise<void> {
  const { reviewerId } = facts.objection;
  if (reviewerId === null) return;
  const present = await peopleOfAgency(queries, agencyId, [reviewerId]);
  if (present.length > 0) throw objectionHasReviewer();
}

async function personNamed({ queries, agencyId, input, facts }: Deed<Input, ObjectionAtHand>) {
  const found = await employeeByNip(queries, agencyId, input.nip);
  const present = found ? await peopleOfAgency(queries, agencyId, [found.employeeId]) : [];
  if (!found || present.length === 0) throw invalid([{ path: "nip", code: "objection.nobody-with-nip" }]);
  const { employeeId, appraiserId } = facts.objection;
  if ([employeeId, appraiserId].includes(found.employeeId))
    throw invalid([{ path: "nip", code: "objection.one-of-the-sides" }]);
  return found;
}
