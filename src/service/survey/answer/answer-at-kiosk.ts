import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { addDays } from "#platform/clock/clock.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { written } from "#platform/procedures/written-number.ts";
import { isDay } from "#rules/day.ts";
import { surveyNotForStaff, surveyTooOften, surveyUnknown } from "../survey.errors.ts";
import { AgencyKey, Answer, isAnswered, PointCode, surveyLimits } from "../survey.schema.ts";
import { hourIn } from "./hour-in.ts";
import { type AnswerToKeep, keepAnswers } from "./keep-answers.ts";
import { type OpenPoint, openPoints } from "./open-points.ts";
import { kioskPace, takeTurn } from "./pace.ts";
import { withinReason } from "./within-reason.ts";

const KioskAnswer = Answer.extend({
  /** When it was answered, by the device's clock: believed where it can be so. */
  day: z.string().refine(isDay),
  hour: written(z.int().min(0).max(23)),
});

const Input = AgencyKey.extend({
  code: PointCode,
  answers: z.array(KioskAnswer).min(1).max(surveyLimits.kioskAnswers),
});
type Input = z.output<typeof Input>;

export const answerAtKiosk = command({
  name: "survey.answer-kiosk",
  route: {
    method: "POST",
    path: "/public-service/{agencyId}/survey/kiosks/{code}/answers",
    summary: "Send what a device at a counter kept while it was offline; each answer counts once",
    tags: ["survey"],
  },
  who: "anyone",
  input: Input,
  output: z.object({ received: z.int() }),
  load: kioskAtHand,
  may: () => true, // whoever holds the device's address may
  leavesNoTrace: true,
  run: async (deed) => {
    const { timeZone } = await agencyOf(deed.queries, deed.agencyId);
    const hourNow = hourIn(timeZone, deed.now);
    const sent = deed.input.answers.filter(isAnswered).map((answer) => rowOf(deed, answer, hourNow));
    const rows = await withinReason(deed.queries, deed.agencyId, deed.facts.pointId, sent);
    await keepAnswers(deed.queries, deed.agencyId, rows, deed.now);
    return { received: rows.length };
  },
});

async function kioskAtHand(ground: Ground<Input>): Promise<OpenPoint> {
  const { queries, agencyId, input, network, now, actor } = ground;
  if (input.agencyId !== agencyId) throw surveyUnknown();
  if (actor) throw surveyNotForStaff();
  const seconds = takeTurn(`kiosk ${agencyId} ${input.code}`, network, kioskPace, now);
  if (seconds > 0) throw surveyTooOften({ seconds });
  const point = (await openPoints(queries, agencyId, [input.code])).get(input.code);
  if (point?.channel !== "kiosk") throw surveyUnknown();
  return point;
}

/** A device whose clock is wrong: what it says of the day is then left out for the day on which it came. */
function rowOf(
  { facts: point, today }: Deed<Input, OpenPoint>,
  { day, hour, ...answer }: Input["answers"][number],
  hourNow: number,
): AnswerToKeep {
  const isOver = day < today || (day === today && hour <= hourNow);
  const isBelieved = isOver && day >= addDays(today, -surveyLimits.kioskDays);
  const { unitId, pointId, channel } = point;
  const when = isBelieved ? { day, hour } : { day: today, hour: null };
  return { answer, unitId, pointId, channel, ...when, sealDay: today };
}
