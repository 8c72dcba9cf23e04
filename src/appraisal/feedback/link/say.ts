import { z } from "zod";
import { SomeWords, Words } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { findConductValue } from "#rules/conduct/conduct.ts";
import { lawOn } from "#rules/law.ts";
import { feedbackLimits } from "../feedback.schema.ts";
import { lockPlan } from "../room.ts";
import { linkFull, linkNotForStaff, linkTooOften } from "./link.errors.ts";
import { LinkAddress, type OpenLink, openLink } from "./public-link.ts";

const Input = LinkAddress.extend({
  /** What happened. */
  body: Words(600),
  /** What should stay, or be better. */
  nextStep: SomeWords(300),
});
type Input = z.output<typeof Input>;

/** The value of conduct that service users can speak of. */
const aboutService = "service-oriented";

export const sayAboutService = command({
  name: "feedback.say",
  route: {
    method: "POST",
    path: "/service-feedback/{agencyId}/{code}",
    summary: "Say something about the service of a person or a unit; no account, no name",
    tags: ["feedback"],
  },
  who: "anyone",
  input: Input,
  output: z.object({ received: z.literal(true) }),
  load: linkToSpeakThrough,
  may: () => true, // whoever holds the address may
  run: async (deed) => {
    const { facts: link, input, queries, agencyId, now, record, notify, services } = deed;
    const saidToday = await expectSpace(deed);
    const value = findConductValue(aboutService, lawOn(services.law, link.startsOn));
    const row = {
      ...{ agency_id: agencyId, feedback_id: newId(now), plan_id: link.planId, link_id: link.linkId },
      ...{ relation: "service-user", conduct_value: value?.code ?? null, given_at: now },
      ...{ body: input.body, next_step: input.nextStep || null },
    };
    await queries.insertInto("feedback").values(row).execute();
    const { planId, linkId } = link;
    record({ kind: "feedback.said", subject: { kind: "plan", id: planId }, facts: { linkId } });
    // once a day: a flood of words is not a flood of news
    if (saidToday === 0) {
      notify({
        to: link.employeeId,
        message: "notice.feedback.said",
        facts: { place: link.place },
        href: `/rencana/${planId}/umpan-balik/terdengar`,
      });
    }
    return { received: true as const };
  },
});

/** The pace comes before everything else: a flood costs us one small statement each. */
async function linkToSpeakThrough(ground: Ground<Input>): Promise<OpenLink> {
  const { services, agencyId, input, network, actor } = ground;
  const seconds = await services.identity.strangers.take(`feedback ${agencyId} ${input.code}`, network);
  if (seconds > 0) throw linkTooOften({ seconds });
  const link = await openLink(ground);
  if (actor) throw linkNotForStaff();
  return link;
}

/** However many networks a flood comes from: so much a day through one address, so much a year on one plan. Answers how much came today. */
async function expectSpace({ facts: link, queries, agencyId, now }: Deed<Input, OpenLink>): Promise<number> {
  await lockPlan(queries, agencyId, link.planId);
  const dayAgo = new Date(now.getTime() - dayMs);
  const { today, all } = await queries
    .selectFrom("feedback")
    .select((row) => [
      row.fn
        .countAll<number>()
        .filterWhere((said) => said.and([said("link_id", "=", link.linkId), said("given_at", ">", dayAgo)]))
        .as("today"),
      row.fn.countAll<number>().as("all"),
    ])
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", link.planId)
    .where("relation", "=", "service-user")
    .executeTakeFirstOrThrow();
  if (today >= feedbackLimits.serviceUsersADay || all >= feedbackLimits.serviceUsers) throw linkFull();
  return today;
}

const dayMs = 24 * 60 * 60 * 1000;
