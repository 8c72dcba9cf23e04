import { z } from "zod";
import { lockOpenedYear } from "#appraisal/period/opened-year.ts";
import { keepers } from "#appraisal/period/readers.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { SomeWords, Words, Year } from "#appraisal/plan/plan.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { closingWithName } from "./closing-rows.ts";
import { openSteps } from "./open-steps.ts";
import { closingRuns, yearClosing, yearNotClosed, yearTooEarly } from "./year-end.errors.ts";

const Closed = z.object({ closingId: z.uuid(), jobId: z.uuid() });
type YearAsked = { year: number };

/** The year's row first, for this command alone: whoever changes something in the year holds it, too. */
async function loadClosing(ground: Ground<YearAsked>) {
  await lockOpenedYear(ground, ground.input.year);
  return closingWithName(ground, ground.input.year);
}

export const closeYear = command({
  name: "year-end.close",
  route: {
    method: "POST",
    path: "/periods/{year}/closing",
    summary: "Close a year: everybody's result is written down, and nothing binding changes any more",
    tags: ["year-end"],
  },
  who: keepers,
  /** `reason`: needed where something is still missing. */
  input: z.object({ year: Year, reason: SomeWords(1000) }),
  output: Closed,
  load: async (ground) => {
    const closing = await loadClosing(ground);
    return { closing, missing: closing ? 0 : await openSteps(ground) };
  },
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, today, queue, record } = deed;
    const { year, reason } = input;
    if (facts.closing) throw yearClosing({ year });
    const { endsOn } = calendarYear(year);
    if (today < endsOn) throw yearTooEarly({ year, from: endsOn });
    if (facts.missing > 0 && reason === "")
      throw invalid([{ path: "reason", code: "year-end.reason-needed", facts: { missing: facts.missing } }]);
    const closingId = newId(now);
    const jobId = await queue({ kind: "year-end.close", data: { closingId, year } });
    const by = { started_by: actorOf(deed).employeeId, started_at: now };
    const row = { agency_id: agencyId, closing_id: closingId, year, reason, job_id: jobId, ...by };
    await queries.insertInto("year_closing").values(row).execute();
    record({
      kind: "year.closing-started",
      subject: { kind: "period", id: String(year) },
      facts: { closingId, missing: facts.missing, reason },
    });
    return { closingId, jobId };
  },
});

export const resumeClosing = command({
  name: "year-end.resume",
  route: {
    method: "POST",
    path: "/periods/{year}/closing/resumption",
    summary: "Go on with a closing that was stopped or failed, from where it stood",
    tags: ["year-end"],
  },
  who: keepers,
  input: z.object({ year: Year }),
  output: Closed,
  load: loadClosing,
  may: () => true,
  run: async ({ facts, input: { year }, queries, agencyId, queue, record }) => {
    if (!facts || facts.end) throw yearNotClosed({ year });
    if (facts.isRunning) throw closingRuns();
    const { closingId } = facts;
    const jobId = await queue({ kind: "year-end.close", data: { closingId, year } });
    await queries
      .updateTable("year_closing")
      .set({ job_id: jobId })
      .where("agency_id", "=", agencyId)
      .where("closing_id", "=", closingId)
      .execute();
    record({
      kind: "year.closing-resumed",
      subject: { kind: "period", id: String(year) },
      facts: { closingId },
    });
    return { closingId, jobId };
  },
});

export const reopenYear = command({
  name: "year-end.reopen",
  route: {
    method: "POST",
    path: "/periods/{year}/reopening",
    summary: "Open a closed year again, with the reason; what was written down stays on record",
    tags: ["year-end"],
  },
  who: keepers,
  input: z.object({ year: Year, reason: Words(1000).refine((reason) => reason.length >= reasonMin) }),
  output: z.object({ year: z.int() }),
  load: loadClosing,
  may: () => true,
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { year, reason } = input;
    if (!facts) throw yearNotClosed({ year });
    if (!facts.end && facts.isRunning) throw closingRuns();
    const by = { reopened_by: actorOf(deed).employeeId, reopened_at: now };
    await queries
      .insertInto("year_reopening")
      .values({ agency_id: agencyId, closing_id: facts.closingId, reason, ...by })
      .execute();
    record({
      kind: "year.reopened",
      subject: { kind: "period", id: String(year) },
      facts: { closingId: facts.closingId, reason },
    });
    return { year };
  },
});

const reasonMin = 10; // "salah" explains nothing to who audits
