import { z } from "zod";
import { addDays } from "#platform/clock/clock.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import {
  surveyEmpty,
  surveyLinkUsed,
  surveyNotForStaff,
  surveyTooOften,
  surveyUnknown,
} from "../survey.errors.ts";
import { AgencyKey, Answer, isAnswered } from "../survey.schema.ts";
import { type CaseLink, readCaseLink } from "./case-link.ts";
import { keepAnswers } from "./keep-answers.ts";
import { deskPace, takeTurn } from "./pace.ts";
import { spend } from "./spend.ts";

export const Token = z
  .string()
  .min(20)
  .max(400)
  .regex(/^[\w-]+$/);

const Input = Answer.extend({ ...AgencyKey.shape, token: Token });
type Input = z.output<typeof Input>;

export const answerCase = command({
  name: "survey.answer-case",
  route: {
    method: "POST",
    path: "/public-service/{agencyId}/survey/cases/{token}/answers",
    summary: "Answer the questionnaire once through the link of a closed case",
    tags: ["survey"],
  },
  who: "anyone",
  input: Input,
  output: z.object({ received: z.literal(true) }),
  load: linkAtHand,
  may: () => true, // whoever holds the link may, once
  leavesNoTrace: true,
  run: async ({ facts: link, queries, agencyId, input, today, now }) => {
    if (!(await spend(queries, agencyId, link))) throw surveyLinkUsed();
    const { agencyId: _, token: __, ...answer } = input;
    const { unitId, serviceId } = link;
    const month = `${today.slice(0, 7)}-01`;
    const kept = { answer: { ...answer, serviceId }, unitId, channel: "case", pointId: null } as const;
    // the case knows its day: its answer says the month only, and is sealed when that is over
    await keepAnswers(queries, agencyId, [{ ...kept, day: month, hour: null, sealDay: lastOf(month) }], now);
    return { received: true as const };
  },
});

async function linkAtHand({
  services,
  agencyId,
  input,
  network,
  today,
  actor,
  now,
}: Ground<Input>): Promise<CaseLink> {
  if (input.agencyId !== agencyId) throw surveyUnknown();
  const seconds = takeTurn(`case ${agencyId}`, network, deskPace, now);
  if (seconds > 0) throw surveyTooOften({ seconds });
  if (actor) throw surveyNotForStaff();
  if (!isAnswered(input)) throw surveyEmpty();
  const link = readCaseLink(services.sealing, { agencyId, token: input.token, today });
  if (!link) throw surveyUnknown();
  return link;
}

/** The last day of a month that is named by its first. */
function lastOf(month: string): string {
  return addDays(`${addDays(month, 31).slice(0, 7)}-01`, -1);
}
