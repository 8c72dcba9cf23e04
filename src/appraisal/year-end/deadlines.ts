import { z } from "zod";
import { intervalsOf } from "#appraisal/evaluation/intervals.ts";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { keepers } from "#appraisal/period/readers.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { PlanDay, SomeWords, Year } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import type { Services } from "#platform/procedures/services.ts";
import { lawOn } from "#rules/law.ts";
import { type Interval, planningDeadline } from "#rules/period/period.ts";
import { expectYearOpen } from "./expect-year-open.ts";
import { MissingStep } from "./year-end.schema.ts";

/** `isOurs`: the agency set it, with its reason. Null: neither the law nor the agency names a day. */
const DeadlineOfStep = z.object({
  step: MissingStep,
  dueOn: z.string().nullable(),
  isOurs: z.boolean(),
  reason: z.string(),
});
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
  run: async (ground) => {
    const { year } = ground.input;
    return { deadlines: await deadlinesOf(ground, year, await intervalsOf(ground, calendarYear(year))) };
  },
});

/** By when each step of a year is due: the agency's own day where it set one, else the law's. One query. */
export async function deadlinesOf(
  { queries, agencyId, services }: Ground<unknown>,
  year: number,
  intervals: readonly Interval[],
): Promise<DeadlineOfStep[]> {
  const rows = await queries
    .selectFrom("year_deadline")
    .select(["step", "due_on", "reason"])
    .distinctOn("step")
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .orderBy("step")
    .orderBy("set_at", "desc")
    .orderBy("deadline_id", "desc")
    .execute();
  const own = new Map(rows.map((row) => [row.step, row]));
  return lawful(services, year, intervals).map(({ step, dueOn }) => ({
    step,
    dueOn: own.get(step)?.due_on ?? dueOn,
    isOurs: own.has(step),
    reason: own.get(step)?.reason ?? "",
  }));
}

function lawful(
  { law }: Pick<Services, "law">,
  year: number,
  intervals: readonly Interval[],
): { step: MissingStep; dueOn: string | null }[] {
  const planning = planningDeadline(year, lawOn(law, calendarYear(year).startsOn)).day;
  const evaluations = intervals.map(({ code, dueOn }) => ({
    step: MissingStep.parse(code),
    dueOn: dueOn.state === "known" ? dueOn.value : null,
  }));
  return [{ step: "plan", dueOn: planning }, ...evaluations, { step: "receipt", dueOn: null }];
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
    const { input, services } = ground;
    await expectOpenedYear(ground, input.year);
    await expectYearOpen(ground, input.year);
    const intervals = await intervalsOf(ground, calendarYear(input.year));
    return lawful(services, input.year, intervals).find(({ step }) => step === input.step) ?? null;
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
