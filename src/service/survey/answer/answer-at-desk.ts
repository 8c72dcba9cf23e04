import { z } from "zod";
import { type GatheredGround, gatheredCommand } from "#platform/procedures/gathered-command.ts";
import type { Call } from "#platform/procedures/services.ts";
import { surveyEmpty, surveyNotForStaff, surveyTooOften, surveyUnknown } from "../survey.errors.ts";
import { AgencyKey, Answer, isAnswered, PointCode } from "../survey.schema.ts";
import { hourIn } from "./hour-in.ts";
import { type AnswerToKeep, keepAnswers } from "./keep-answers.ts";
import { openPoints } from "./open-points.ts";
import { deskPace, takeTurn } from "./pace.ts";
import { withinReason } from "./within-reason.ts";

const Input = Answer.extend({ ...AgencyKey.shape, code: PointCode });
type Input = z.output<typeof Input>;

const received = { received: true as const };

export const answerAtDesk = gatheredCommand({
  name: "survey.answer",
  route: {
    method: "POST",
    path: "/public-service/{agencyId}/survey/points/{code}/answers",
    summary: "Answer the questionnaire of a counter; no account, no name",
    tags: ["survey"],
  },
  who: "anyone",
  input: Input,
  output: z.object({ received: z.literal(true) }),
  expect: expectTurn,
  run: async (ground, inputs) => {
    const { queries, agencyId, now } = ground;
    const points = await openPoints(
      queries,
      agencyId,
      inputs.map(({ code }) => code),
    );
    const rows = inputs.map((input) => {
      const point = points.get(input.code);
      return point ? rowOf(ground, input, point) : surveyUnknown();
    });
    const answers = rows.flatMap((row) => ("answer" in row ? row : []));
    await keepAnswers(queries, agencyId, await ofPeople(ground, answers), now);
    return rows.map((row) => ("answer" in row ? received : row));
  },
});

/** A device without a script sends here too: of each no more than people can have answered at it. */
async function ofPeople(
  { queries, agencyId }: GatheredGround,
  answers: readonly AnswerToKeep[],
): Promise<AnswerToKeep[]> {
  const kept = answers.filter(({ channel }) => channel !== "kiosk");
  const devices = Map.groupBy(
    answers.filter(({ channel }) => channel === "kiosk"),
    ({ pointId }) => pointId ?? "",
  );
  const inOrder = [...devices].sort(([one], [other]) => (one < other ? -1 : 1)); // locks in one order
  for (const [pointId, sent] of inOrder) kept.push(...(await withinReason(queries, agencyId, pointId, sent)));
  return kept;
}

/** Before anything is written; a flood costs a hash each. */
function expectTurn({ agencyId, network = "unknown", actor, services }: Call, input: Input): void {
  if (input.agencyId !== agencyId) throw surveyUnknown(); // never the caller's own in its place
  if (actor) throw surveyNotForStaff();
  if (!isAnswered(input)) throw surveyEmpty();
  const seconds = takeTurn(`${agencyId} ${input.code}`, network, deskPace, services.clock());
  if (seconds > 0) throw surveyTooOften({ seconds });
}

function rowOf(
  { today, now, timeZone }: GatheredGround,
  { agencyId: _, code: __, ...answer }: Input,
  { unitId, pointId, channel }: { unitId: string; pointId: string; channel: "desk" | "kiosk" },
): AnswerToKeep {
  const hour = hourIn(timeZone, now);
  return { answer, unitId, pointId, channel, day: today, hour, sealDay: today };
}
