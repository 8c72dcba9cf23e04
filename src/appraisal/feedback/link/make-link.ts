import { randomBytes } from "node:crypto";
import { z } from "zod";
import { PlanDay, PlanId, Words } from "#appraisal/plan/plan.schema.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { personOnDay } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { daysBetween } from "#rules/day.ts";
import { feedbackClosed, feedbackNotYet } from "../feedback.errors.ts";
import { feedbackLimits } from "../feedback.schema.ts";
import { ratedPlans } from "../room.ts";
import { linksTooMany } from "./link.errors.ts";

/** 96 bits: nobody finds a link by trying. */
const codeBytes = 12;

const Input = z.object({
  planId: PlanId,
  /** About the person, or about the unit that this person leads. */
  about: z.enum(["person", "unit"]),
  /** Where the service is given, as it is shown: "Loket 2". */
  place: Words(120),
  /** The last day on which something can be said. */
  expiresOn: PlanDay,
});
type Input = z.output<typeof Input>;

export const makeFeedbackLink = command({
  name: "feedback.make-link",
  route: {
    method: "POST",
    path: "/plans/{planId}/feedback-links",
    summary: "Make a public address where service users say something about a person or a unit",
    tags: ["feedback"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ linkId: z.uuid(), code: z.string() }),
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner" || facts.standing === "appraiser",
  run: async (deed) => {
    const { facts: plan, input, queries, agencyId, now, record } = deed;
    await expectLinkable(deed);
    const linkId = newId(now);
    const code = randomBytes(codeBytes).toString("base64url");
    const row = {
      ...{ agency_id: agencyId, link_id: linkId, code, plan_id: plan.planId },
      ...{ about: input.about, place: input.place, expires_on: input.expiresOn },
      ...{ made_by: actorOf(deed).employeeId, made_at: now },
    };
    await queries.insertInto("feedback_link").values(row).execute();
    record({
      kind: "feedback.link-made",
      subject: { kind: "plan", id: plan.planId },
      facts: { linkId, about: input.about, expiresOn: input.expiresOn },
    });
    return { linkId, code };
  },
});

async function expectLinkable(deed: Deed<Input, PlanAtHand>): Promise<void> {
  const { facts: plan, input, queries, agencyId, today } = deed;
  if (plan.state.kind !== "agreed") throw feedbackNotYet();
  if ((await ratedPlans(queries, agencyId, [plan.planId])).has(plan.planId)) throw feedbackClosed();
  const days = daysBetween(today, input.expiresOn);
  if (days < 0 || days > feedbackLimits.linkDays)
    throw invalid([
      { path: "expiresOn", code: "feedback.link-days", facts: { days: feedbackLimits.linkDays } },
    ]);
  const person = await personOnDay(queries, agencyId, plan.employeeId, today);
  if (input.about === "unit" && !person?.leadsUnit)
    throw invalid([{ path: "about", code: "feedback.link-leads-no-unit" }]);
  const { made } = await queries
    .selectFrom("feedback_link")
    .select((count) => count.fn.countAll<number>().as("made"))
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", plan.planId)
    .executeTakeFirstOrThrow();
  if (made >= feedbackLimits.links) throw linksTooMany({ maximum: feedbackLimits.links });
}
