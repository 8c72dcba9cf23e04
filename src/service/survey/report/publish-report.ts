import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { isTold } from "#statistics/disclosure.ts";
import { surveyKeepers } from "../reach.ts";
import { resultOf } from "../result/read-result.ts";
import { reportTooFew, reportTooSoon } from "./report.errors.ts";
import { ReportAsked } from "./report-at-hand.ts";

export const publishSurveyReport = command({
  name: "survey.publish-report",
  route: {
    method: "POST",
    path: "/units/{unitId}/survey-reports",
    summary: "Publish the figures of a unit's survey: anybody reads them, and the ledger keeps them",
    tags: ["survey"],
  },
  who: [...surveyKeepers],
  input: ReportAsked,
  output: z.object({ reportId: z.guid() }),
  load: (ground) => resultOf(ground, { ...ground.input, serviceId: null }),
  may: ({ facts }) => facts.unit.isKept,
  run: async (deed) => {
    const { queries, agencyId, input, now, today, record, facts: result } = deed;
    const { period, ikm, answers, elements, because } = result;
    if (period.to >= today) throw reportTooSoon({ endsOn: period.to });
    if (!ikm || answers === null || !isTold(answers)) throw reportTooFew();
    const reportId = newId(now);
    const figures = {
      ...{ answers, ikm: ikm.value, lower: ikm.lower, upper: ikm.upper, grade: ikm.grade },
      elements: elements.map(({ element, answered, mean }) => ({
        element,
        answered,
        mean: mean?.value ?? null,
      })),
    };
    await queries
      .insertInto("survey_report")
      .values({
        ...{ agency_id: agencyId, report_id: reportId, unit_id: input.unitId },
        ...{ starts_on: period.from, ends_on: period.to, figures: JSON.stringify(figures) },
        ...{ published_by: actorOf(deed).employeeId, published_at: now },
      })
      .execute();
    const facts = { reportId, startsOn: period.from, endsOn: period.to, ...figures };
    record({
      kind: "survey.report-published",
      subject: { kind: "unit", id: input.unitId },
      facts,
      because: stepsOf(because),
    });
    return { reportId };
  },
});

type Kept = Awaited<ReturnType<typeof resultOf>>["because"];

function stepsOf(because: Kept) {
  return because.map(({ article: { url, ...article }, ...step }) => ({
    ...step,
    article: url === undefined ? article : { ...article, url },
  }));
}
