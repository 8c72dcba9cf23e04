import { sql } from "kysely";
import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { surveyUnits } from "../reach.ts";
import { oddAnswers } from "./odd-answers.ts";
import { before, overBy, PeriodAsked, periodOf } from "./period.ts";
import { populationsOf } from "./population.ts";
import { Group } from "./result.schema.ts";
import { talliesBy } from "./tally.sql.ts";
import { noTally, type Tally } from "./tally.ts";
import { groupOf, toldHere, toldToKeepers } from "./told.ts";

export const listSurveyResults = query({
  name: "survey.results",
  route: {
    method: "GET",
    path: "/survey-results",
    summary: "The index of satisfaction of every unit with a counter, in a year or a quarter",
    tags: ["survey"],
  },
  who: "signed-in",
  input: PeriodAsked,
  output: z.object({
    period: z.object({ year: z.int(), quarter: z.int().nullable(), from: z.iso.date(), to: z.iso.date() }),
    units: z.array(
      z.object({
        ...{ unitId: z.guid(), name: z.string(), isKept: z.boolean(), now: Group, past: Group },
        /** Of the answers those that came in odd hours; for who looks after the unit. */
        odd: z.int(),
      }),
    ),
  }),
  run: async (ground) => {
    const { queries, agencyId, services, input } = ground;
    const period = periodOf(input);
    const past = before(period);
    const law = lawOn(services.law, period.to);
    const by = sql`answer.unit_id`;
    const of = { agencyId, unitId: null };
    const over = overBy(period, ground.today);
    const units = await surveyUnits(ground);
    const kept = units.flatMap(({ unitId, isKept }) => (isKept ? unitId : []));
    const keepsAll = kept.length === units.length;
    const years = { from: past.year, through: period.year };
    const [now, nowOver, then, populations, isTold] = await Promise.all([
      talliesBy(queries, { ...of, from: period.from, to: period.to }, by),
      keepsAll ? new Map<string, Tally>() : talliesBy(queries, { ...of, from: over.from, to: over.to }, by),
      talliesBy(queries, { ...of, from: past.from, to: past.to }, by),
      populationsOf(queries, { ...of, from: period.from, to: period.to }),
      keepsAll ? toldToKeepers : toldHere(ground, { units, ...years }),
    ]);
    const odd = await oddAnswers(ground, kept, period);
    return {
      period,
      units: units.map((unit) => {
        const { unitId, isKept } = unit;
        const seen = (of: typeof period) => isKept || isTold({ unitId, period: of });
        const population = isKept ? (populations.get(unitId) ?? null) : null;
        return {
          ...unit,
          odd: odd.get(unitId) ?? 0,
          now: groupOf(
            (isKept ? now : nowOver).get(unitId) ?? noTally,
            law,
            seen(isKept ? period : over),
            population,
          ),
          past: groupOf(then.get(unitId) ?? noTally, law, seen(past)),
        };
      }),
    };
  },
});
