import { addDays, dayIn } from "#platform/clock/clock.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { Call } from "#platform/procedures/services.ts";
import { keepPastAnswers, type PastCase } from "#service/index.ts";
import { serviceProcedures } from "#service/procedures.ts";
import { inventAnswers, type RatedCounter } from "./invent-answers.ts";
import { type Opinions, readOpinions } from "./opinions.schema.ts";
import type { Counter } from "./sources.ts";

/** Two years of answers to the survey, a poster at each counter, and what was made of them, by who keeps the services. */
export async function loadAnswers(
  keeper: Call,
  counters: readonly Counter[],
  cases: readonly PastCase[],
): Promise<void> {
  const { services, agencyId, timeZone } = keeper;
  const opinions = await readOpinions();
  const today = dayIn(timeZone, services.clock());
  const rated = new Map<string, RatedCounter>();
  for (const { unitId, name, clock } of counters) {
    const poster = { unitId, channel: "desk" as const, place: "Loket utama" };
    const { pointId } = await callProcedure(serviceProcedures.survey.makePoint, poster, keeper);
    await callProcedure(
      serviceProcedures.survey.makePoint,
      { unitId, channel: "kiosk", place: "Ruang tunggu" },
      keeper,
    );
    rated.set(unitId, { name, pointId, clock });
  }
  const answers = inventAnswers(cases, rated, opinions, addDays(today, -1));
  await keepPastAnswers(services, agencyId, answers);
  if (answers.length >= enoughToAct) await playImprovements(keeper, counters, opinions, today);
}

const enoughToAct = 300; // of a smaller copy somebody's element may have no answer

/** One that is done and told to citizens, one that has just begun. */
async function playImprovements(
  keeper: Call,
  counters: readonly Counter[],
  { improvement }: Opinions,
  today: string,
): Promise<void> {
  const { planImprovement, noteImprovement, publishImprovement } = serviceProcedures.survey;
  const plan = async ({
    unit,
    element,
    action,
  }: {
    unit: string;
    element: Opinions["improvement"]["element"];
    action: string;
  }) => {
    const { unitId = "", head = null } = counters.find(({ name }) => name === unit) ?? {};
    const asked = { unitId, element, action, ownerId: head ?? "", dueOn: addDays(today, 60) };
    const year = Number(addDays(today, -90).slice(0, 4)); // in January the year that has answers
    return callProcedure(planImprovement, { ...asked, year }, keeper);
  };
  const { improvementId } = await plan(improvement);
  const { note, said, did, next } = improvement;
  await callProcedure(noteImprovement, { improvementId, state: "done", note }, keeper);
  await callProcedure(publishImprovement, { improvementId, said, did }, keeper);
  await plan(next);
}
