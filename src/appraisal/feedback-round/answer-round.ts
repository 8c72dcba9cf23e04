import { z } from "zod";
import { SomeWords } from "#appraisal/plan/plan.schema.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { written } from "#platform/procedures/written-number.ts";
import { boxOf } from "./box.ts";
import { statementsOf } from "./questionnaire.ts";
import { roundAnswered, roundClosed, roundUnreadable } from "./round.errors.ts";
import { RoundId, roundLimits } from "./round.schema.ts";
import { type RoundAtHand, roundAtHand } from "./round-at-hand.ts";
import { invitedTo } from "./round-rows.ts";

const Input = RoundId.extend({
  /** From 1 (hardly ever) to 4 (nearly always), 0: could not see it; one for every statement, by its code. */
  scores: z.record(z.string().max(60), written(z.number().int().min(0).max(4))),
  keep: SomeWords(roundLimits.textLength),
  try: SomeWords(roundLimits.textLength),
});

export const answerRound = command({
  name: "round.answer",
  route: {
    method: "POST",
    path: "/rounds/{roundId}/answers",
    summary: "Answer about a leader; the answer is sealed and is nobody's from then on",
    tags: ["round"],
  },
  who: "signed-in",
  leavesNoTrace: true,
  input: Input,
  output: z.object({ received: z.literal(true) }),
  load: (ground) => roundAtHand(ground, { lock: true }),
  may: ({ facts }) => facts.side !== null,
  run: async (deed) => {
    const { facts: round, input, queries, agencyId, today, services } = deed;
    const { roundId, side } = round;
    if (round.outcome || today > round.closesOn || !side) throw roundClosed();
    expectEveryStatement(round, input.scores);
    const { numInsertedOrUpdatedRows } = await queries
      .insertInto("feedback_round_participation")
      .values({ agency_id: agencyId, round_id: roundId, employee_id: actorOf(deed).employeeId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) throw roundAnswered();
    const box = boxOf({ agencyId, roundId }, services.sealing);
    const answers = await box.open(queries);
    if (!answers) throw roundUnreadable();
    const { subordinate, peer } = await invitedTo(queries, agencyId, roundId);
    const answer = { side, scores: input.scores, keep: input.keep, try: input.try };
    await box.keep(queries, [...answers, answer], subordinate + peer);
    return { received: true as const };
  },
});

/** A forgotten line is asked for again; a line that nobody asked for could mark an answer. */
function expectEveryStatement({ questionnaire }: RoundAtHand, given: Readonly<Record<string, number>>): void {
  const asked = statementsOf(questionnaire).map(({ code }) => code);
  const missing = asked.filter((code) => given[code] === undefined);
  const strange = Object.keys(given).filter((code) => !asked.includes(code));
  const faults = [
    ...missing.map((code) => ({ path: `scores.${code}`, code: "input.required" })),
    ...strange.map((code) => ({ path: `scores.${code}`, code: "input.format" })),
  ];
  if (faults.length > 0) throw invalid(faults);
}
