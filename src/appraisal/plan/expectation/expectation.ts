import { z } from "zod";
import { planAgreed, planProposed } from "#appraisal/plan/plan.errors.ts";
import { PlanChange, PlanChanged, SomeWords } from "#appraisal/plan/plan.schema.ts";
import { countChange, type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { contentNow, type FrozenVersion, freeze } from "#appraisal/plan/version/freeze.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { findConductValue } from "#rules/conduct/conduct.ts";
import { lawOn } from "#rules/law.ts";

const Save = PlanChange.extend({
  expectations: z.array(z.object({ conductValue: z.string().max(60), expectation: SomeWords(1000) })).max(20),
});
type SaveDeed = Deed<z.output<typeof Save>, PlanAtHand>;

/**
 * The specific expectations are the head's words: the head may write them from the first draft until agreement.
 * Written while the plan lies with the head, they make a new version of it, so that what is agreed is what was read;
 * its person is asked to confirm that version before it binds.
 */
export const saveExpectations = command({
  name: "plan-expectation.save",
  route: {
    method: "PUT",
    path: "/plans/{planId}/expectations",
    summary: "Write what is expected of conduct, value by value",
    tags: ["plan"],
  },
  who: "signed-in",
  input: Save,
  output: PlanChanged,
  load: (ground) => planAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.standing === "owner" || facts.standing === "appraiser",
  run: async (deed) => {
    const { facts: plan, input, record } = deed;
    if (plan.writing.kind === "agreed") throw planAgreed();
    if (!plan.may.writeExpectations) throw planProposed();
    expectRevision(plan.revision, input.revision);
    await replaceExpectations(deed);
    const facts = { by: plan.standing, ...(plan.writing.kind === "proposed" ? await proposeAnew(deed) : {}) };
    record({ kind: "plan-expectation.saved", subject: { kind: "plan", id: plan.planId }, facts });
    if (plan.standing === "appraiser") tellPerson(deed);
    return countChange(deed, plan);
  },
});

async function replaceExpectations({ input, facts: plan, agencyId, queries, services }: SaveDeed) {
  const law = lawOn(services.law, plan.startsOn);
  const faults = input.expectations.flatMap(({ conductValue }, index) =>
    findConductValue(conductValue, law)
      ? []
      : [{ path: `expectations.${index}.conductValue`, code: "input.format" }],
  );
  if (faults.length > 0) throw invalid(faults);
  await queries
    .deleteFrom("plan_expectation")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", plan.planId)
    .execute();
  const rows = new Map(
    input.expectations
      .filter(({ expectation }) => expectation !== "")
      .map(({ conductValue, expectation }) => [
        conductValue,
        { agency_id: agencyId, plan_id: plan.planId, conduct_value: conductValue, expectation },
      ]),
  );
  if (rows.size > 0)
    await queries
      .insertInto("plan_expectation")
      .values([...rows.values()])
      .execute();
}

async function proposeAnew(deed: SaveDeed): Promise<FrozenVersion> {
  const { facts: plan } = deed;
  const made = { by: actorOf(deed).employeeId, occasion: "expectations-written" } as const;
  return freeze(deed, plan, await contentNow(deed, plan), made);
}

function tellPerson(deed: SaveDeed): void {
  const { facts: plan, notify } = deed;
  notify({
    to: plan.employeeId,
    message: "notice.plan.expectations-written",
    facts: { name: actorOf(deed).name, year: plan.year },
    href: `/rencana/${plan.planId}#perilaku`,
  });
}
