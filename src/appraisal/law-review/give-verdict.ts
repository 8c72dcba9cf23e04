import { z } from "zod";
import { SomeWords, Words } from "#appraisal/plan/plan.schema.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { written } from "#platform/procedures/written-number.ts";
import { type Finding, verdicts } from "./finding.schema.ts";
import { findingById, verdictsOn } from "./finding-rows.ts";
import { lockReviews } from "./start-review.ts";

const Input = z.object({
  findingId: z.uuid(),
  verdict: z.enum(verdicts),
  reason: Words(1000),
  /** Who corrects the decision, and until when: where it is to be corrected. */
  corrector: SomeWords(200),
  dueOn: Day.optional(),
  /** How many verdicts there were when the person looked. */
  seen: written(z.int().min(0)),
});
type Input = z.output<typeof Input>;
type Facts = { finding: Finding; said: number };

export const giveVerdict = command({
  name: "law-review.decide",
  route: {
    method: "POST",
    path: "/law-review-findings/{findingId}/verdicts",
    summary: "Say of a finding that its decision stays, or by whom and until when it is corrected",
    tags: ["law-review"],
  },
  who: ["personnel"],
  input: Input,
  output: z.object({ findingId: z.uuid() }),
  load: async ({ queries, agencyId, input }) => {
    await lockReviews(queries, agencyId);
    const finding = await findingById(queries, agencyId, input.findingId);
    return { finding, said: (await verdictsOn(queries, agencyId, input.findingId)).length };
  },
  may: ({ facts, actor }) => facts.finding.about !== actor?.employeeId, // nobody decides on their own
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    expectRevision(facts.said, input.seen);
    const { findingId, verdict, reason } = input;
    const plan = planOf(deed);
    const row = {
      ...{ agency_id: agencyId, verdict_id: newId(now), finding_id: findingId, verdict, reason },
      ...{ corrector: plan?.corrector ?? null, due_on: plan?.dueOn ?? null },
      ...{ decided_by: actorOf(deed).employeeId, decided_at: now },
    };
    await queries.insertInto("law_review_verdict").values(row).execute();
    const { about, eventId } = facts.finding;
    record({
      kind: `law-finding.${verdict}`,
      subject: { kind: "law-finding", id: findingId },
      ...(about && { about }),
      facts: { decisionId: eventId, reason, ...(plan && { corrector: plan.corrector, dueBy: plan.dueOn }) },
    });
    if (plan) tellPerson(deed, plan.dueOn);
    return { findingId };
  },
});

/** Who corrects it and until when; null where it stays. */
function planOf({ input, today }: Deed<Input, Facts>): { corrector: string; dueOn: string } | null {
  const { verdict, corrector, dueOn } = input;
  if (verdict === "stays") return null;
  const isAhead = dueOn !== undefined && dueOn >= today;
  const faults = [
    ...(corrector === "" ? [{ path: "corrector", code: "law-review.corrector-missing" }] : []),
    ...(isAhead ? [] : [{ path: "dueOn", code: "law-review.due-missing" }]),
  ];
  if (dueOn === undefined || faults.length > 0) throw invalid(faults);
  return { corrector, dueOn };
}

function tellPerson({ facts, notify }: Deed<Input, Facts>, dueOn: string): void {
  const { about, eventId } = facts.finding;
  if (about === null) return;
  const href = `/catatan/${eventId}/aturan` as const;
  notify({ to: about, message: "notice.law-review.to-correct", facts: { dueOn }, href });
}
