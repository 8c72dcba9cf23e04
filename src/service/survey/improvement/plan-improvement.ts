import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { surveyKeepers, surveyUnit } from "../reach.ts";
import { PeriodAsked } from "../result/period.ts";
import { resultOf } from "../result/read-result.ts";
import { elementUnanswered } from "./improvement.errors.ts";
import { Sentence } from "./improvement.schema.ts";
import { peopleOfUnit } from "./people-of-unit.ts";

export const planImprovement = command({
  name: "survey.plan-improvement",
  route: {
    method: "POST",
    path: "/units/{unitId}/survey-improvements",
    summary: "Plan what a unit does about an element of its survey: what, who, until when",
    tags: ["survey"],
  },
  who: [...surveyKeepers],
  input: PeriodAsked.extend({
    unitId: z.guid(),
    element: z.enum(satisfactionElements),
    action: Sentence(300),
    ownerId: z.guid(),
    dueOn: z.iso.date(),
  }),
  output: z.object({ improvementId: z.guid() }),
  load: (ground) => surveyUnit(ground, ground.input.unitId),
  may: ({ facts }) => facts.isKept,
  run: async (deed) => {
    const { queries, agencyId, input, now, today, record, notify } = deed;
    if (input.dueOn < today) throw invalid([{ path: "dueOn", code: "survey.due-past" }]);
    const people = await peopleOfUnit(queries, { agencyId, unitId: input.unitId, day: today });
    if (!people.some(({ employeeId }) => employeeId === input.ownerId))
      throw invalid([{ path: "ownerId", code: "survey.owner-elsewhere" }]);
    const { elements, period } = await resultOf(deed, { ...input, serviceId: null });
    const mean = elements.find(({ element }) => element === input.element)?.mean;
    if (!mean) throw elementUnanswered();
    const improvementId = newId(now);
    const { element, action, ownerId, dueOn, unitId } = input;
    await queries
      .insertInto("survey_improvement")
      .values({
        ...{ agency_id: agencyId, improvement_id: improvementId, unit_id: unitId, element, action },
        ...{ found_from: period.from, found_to: period.to, found_mean: mean.value },
        ...{ owner_id: ownerId, due_on: dueOn, made_by: actorOf(deed).employeeId, made_at: now },
      })
      .execute();
    const facts = { improvementId, element, dueOn };
    record({
      kind: "survey.improvement-planned",
      subject: { kind: "unit", id: unitId },
      about: ownerId,
      facts,
    });
    notify({
      to: ownerId,
      message: "notice.survey.improvement",
      facts: { action, dueOn },
      href: `/survei/${unitId}/perbaikan`,
    });
    return { improvementId };
  },
});
