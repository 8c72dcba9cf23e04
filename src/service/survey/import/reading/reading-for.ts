import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import type { SatisfactionSurveyLaw } from "#rules/satisfaction/satisfaction-survey.law.ts";
import type { ComparedAt } from "#service/sheet-import/import-noun.ts";
import { currentElements } from "../current-elements.ts";
import { answerIds } from "./answer-ids.ts";
import type { AnswerReading } from "./read-answer.ts";
import { type Step, stepOf } from "./step.ts";

/** Looks up what rows of answers are read with. */
export async function readingFor({
  queries,
  services,
  agencyId,
}: Omit<ComparedAt, "sourceId">): Promise<AnswerReading> {
  const { value: elements, from: elementsSince } = currentElements(services.law);
  const servicesSince = await sinceOfServices(queries, agencyId);
  return {
    stepOf: stepsOnce(elements),
    elementsSince,
    servicesSince,
    ids: answerIds(services.sealing, agencyId),
  };
}

/** A file says the same few things a hundred thousand times: each is worked out once. */
function stepsOnce(elements: SatisfactionSurveyLaw["elements"]): AnswerReading["stepOf"] {
  const found = new Map<string, Step | null>();
  return (element, text) => {
    const key = `${element} ${text}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const step = stepOf(elements, element, text);
    if (found.size < stepsMax) found.set(key, step);
    return step;
  };
}

const stepsMax = 10_000;

/** A service is there from its first published standard or its first counter on, whichever came first. */
async function sinceOfServices(queries: Queries, agencyId: number): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; since: string }>`
    select service_id as id, min(since)::text as since from (
      select service_id, holds_from as since from service_standard_publication where agency_id = ${agencyId}
      union all
      select service_id, starts_on from service_point where agency_id = ${agencyId}) as told
    group by service_id order by service_id`.execute(queries);
  return new Map(rows.map(({ id, since }) => [id, since]));
}
