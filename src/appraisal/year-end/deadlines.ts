import { z } from "zod";
import { intervalsAt } from "#appraisal/evaluation/intervals.ts";
import { keepers } from "#appraisal/period/readers.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { PlanDay, SomeWords, Year } from "#appraisal/plan/plan.schema.ts";
import { agencyOf } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { planningDeadline } from "#rules/period/period.ts";
import { MissingStep } from "./year-end.schema.ts";

/** `isOurs`: the agency set it. Null: neither the law nor the agency names a day. */
const DeadlineOfStep = z.object({ step: MissingStep, dueOn: z.string().nullable(), isOurs: z.boolean() });
export type DeadlineOfStep = z.output<typeof DeadlineOfStep>;

export const listDeadlines = query({
  name: "year-end.deadlines",
  route: {
    method: "GET",
    path: "/periods/{year}/deadlines",
    summary: "By when each step of a year is due, by the law or by the agency",
    tags: ["year-end"],
  },
  who: "signed-in",
  input: z.object({ year: Year }),
  output: z.object({ deadlines: z.array(DeadlineOfStep) }),
  run: async (ground) => ({ deadlines: await deadlinesOf(ground, ground.input.year) }),
});

/** By when each step of a year is due: the agency's own day where it set one, else the law's. One query. */
export async function deadlinesOf(ground: Ground<unknown>, year: number): Promise<DeadlineOfStep[]> {
  const { queries, agencyId } = ground;
  const { cadence } = await agencyOf(queries, agencyId);
  const rows = await queries
    .selectFrom("year_deadline")
    .select(["step", "due_on"])
    .distinctOn("step")
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .orderBy("step")
    .orderBy("set_at", "desc")
    .orderBy("deadline_id", "desc")
    .execute();
  const own = new Map(rows.map((row) => [row.step, row.due_on]));
  return lawful(ground, year, cadence).map(({ step, dueOn }) => ({
    step,
    dueOn: own.get(step) ?? dueOn,
    isOurs: own.has(step),
  }));
}

function lawful(
  { services }: Pick<Ground<unknown>, "services">,
  year: number,
  cadence: Parameters<typeof intervalsAt>[1],
): { step: MissingStep; dueOn: string | null }[] {
  const span = calendarYear(year);
  const planning = planningDeadline(year, lawOn(services.law, span.startsOn)).day;
  const intervals = intervalsAt(span, cadence, { services }).map(({ code, dueOn }) => ({
    step: MissingStep.parse(code),
    dueOn: dueOn.state === "known" ? dueOn.value : null,
  }));
  return [{ step: "plan", dueOn: planning }, ...intervals, { step: "receipt", dueOn: null }];
}

export const setDeadline = command({
  name: "year-end.set-deadline",
  route: {
    method: "PUT",
    path: "/periods/{year}/deadlines/{step}",
    summary: "Set the agency's own day for a step of the year; never later than the law's",
    tags: ["year-end"],
  },
  who: keepers,
  input: z.object({ year: Year, step: MissingStep, dueOn: PlanDay, reason: SomeWords(500) }),
  output: z.object({ year: z.int(), step: MissingStep, dueOn: z.string() }),
  load: async (ground) => {
    const { queries, agencyId, input } = ground;
    const { cadence } = await agencyOf(queries, agencyId);
    return lawful(ground, input.year, cadence).find(({ step }) => step === input.step) ?? null;
  },
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { year, step, dueOn, reason } = input;
    const { startsOn } = calendarYear(year);
    const latest = facts?.dueOn ?? calendarYear(year + 1).endsOn;
    if (!facts) throw invalid([{ path: "step", code: "input.format" }]);
    if (dueOn < startsOn || dueOn > latest)
      throw invalid([{ path: "dueOn", code: "year-end.day-outside", facts: { startsOn, latest } }]);
    const ids = { agency_id: agencyId, deadline_id: newId(now), year, step };
    const set = { due_on: dueOn, reason, set_by: actorOf(deed).employeeId, set_at: now };
    await queries
      .insertInto("year_deadline")
      .values({ ...ids, ...set })
      .execute();
    record({
      kind: "year.deadline-set",
      subject: { kind: "period", id: String(year) },
      facts: { step, dueOn },
    });
    return { year, step, dueOn };
  },
});
