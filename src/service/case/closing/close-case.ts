import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { OutsideWorkClock } from "#rules/working-time/work-clock.ts";
import { touchCases } from "#service/speed/touch-cases.ts";
import { CaseChange, Changed, type Listed, outcomes, SomeWords } from "../case.schema.ts";
import { type CaseAtHand, caseAtHand, endStep, mayWorkOn, notBefore } from "../case-at-hand.ts";
import { counterClock } from "../case-clock.ts";
import { keepException, missingOf, papersOf, stepsBegun } from "../case-exceptions.ts";
import { promiseAfterPauses } from "../promise-after-pauses.ts";
import { standardOf } from "../steps-of.ts";

const Input = CaseChange.extend({
  outcome: z.enum(outcomes),
  /** Why, where it was refused: the citizen reads it. */
  reason: SomeWords(500),
  /** Why it is issued though papers are missing or steps were left out; needed then only. */
  despite: SomeWords(500),
});
type Input = z.output<typeof Input>;

export const closeCase = command({
  name: "case.close",
  route: {
    method: "POST",
    path: "/cases/{caseId}/closure",
    summary: "Close a case: issued, refused with a reason, withdrawn by the citizen, or taken in by mistake",
    tags: ["case"],
  },
  who: "signed-in",
  input: Input,
  output: Changed,
  load: caseAtHand,
  may: ({ facts: { desk, open } }) => mayWorkOn(desk, open),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { caseId } = facts;
    if ((input.outcome === "refused" || input.outcome === "mistaken") && !input.reason)
      throw invalid([{ path: "reason", code: "case.reason-needed" }]);
    const left = await leftOut(deed);
    await endStep(queries, agencyId, caseId, now);
    const minutes = await minutesOf(deed);
    const dueAt = await keepClosure(deed, minutes);
    await queries
      .deleteFrom("open_case")
      .where("agency_id", "=", agencyId)
      .where("case_id", "=", caseId)
      .execute();
    record({
      kind: "case.closed",
      subject: { kind: "case", id: caseId },
      facts: { outcome: input.outcome, due: dueAt?.toISOString() ?? null, ...minutes, ...left },
    });
    await touchCases(queries, agencyId, await monthsOf(deed), now);
    return { caseId };
  },
});

type CloseDeed = Deed<Input, CaseAtHand>;

/**
 * A result without a paper that it needs, or without a step such as the signature, goes out only with a reason, which
 * stays with the case. Answers the codes of both.
 */
async function leftOut(deed: CloseDeed): Promise<{ papersMissing: string[]; stepsLeft: string[] }> {
  const { facts, input, queries, agencyId, now } = deed;
  if (input.outcome !== "issued") return { papersMissing: [], stepsLeft: [] };
  const { caseId } = facts;
  const { requirements, steps } = await standardOf(queries, agencyId, facts);
  const papers = missingOf(requirements, await papersOf(queries, agencyId, caseId));
  const begun = new Set([...(await stepsBegun(queries, agencyId, caseId)), facts.open.step]);
  const left = steps.filter(({ code }) => !begun.has(code));
  if (papers.length + left.length > 0 && !input.despite) throw invalid(faultsOf(papers, left));
  const kept = { caseId, reason: input.despite, by: facts.desk.employeeId, now };
  const kinds = [
    ["issued-incomplete", papers],
    ["steps-left", left],
  ] as const;
  for (const [kind, of] of kinds)
    if (of.length > 0)
      await keepException(queries, agencyId, { ...kept, kind, about: of.map(({ label }) => label) });
  return { papersMissing: papers.map(({ code }) => code), stepsLeft: left.map(({ code }) => code) };
}

function faultsOf(papers: readonly Listed[], left: readonly Listed[]): FieldFault[] {
  const named = (of: readonly Listed[]) => of.map(({ label }) => label).join("; ");
  const facts = { papers: named(papers), steps: named(left) };
  if (papers.length > 0 && left.length > 0)
    return [{ path: "despite", code: "case.papers-and-steps", facts }];
  return [{ path: "despite", code: papers.length > 0 ? "case.papers-missing" : "case.steps-left", facts }];
}

/**
 * Closed before it came in it cannot be: a server's clock that was set back gives no minutes less than none. Answers
 * until when it was to be done; where the citizen was waited for until now, that time still comes on top.
 */
async function keepClosure(
  deed: CloseDeed,
  { worked, paused }: { worked: number | null; paused: number },
): Promise<Date | null> {
  const { facts, input, queries, agencyId, now } = deed;
  const { caseId, receivedAt, open } = facts;
  const closedAt = notBefore(receivedAt, now);
  let { dueAt } = open;
  if (open.pausedSince) {
    await queries
      .updateTable("case_pause")
      .set({ ended_at: notBefore(open.pausedSince, closedAt) })
      .where("agency_id", "=", agencyId)
      .where("case_id", "=", caseId)
      .where("ended_at", "is", null)
      .execute();
    dueAt = (await promiseAfterPauses(deed, await standardOf(queries, agencyId, facts))).due_at;
  }
  await queries
    .insertInto("case_closure")
    .values({
      ...{ agency_id: agencyId, case_id: caseId, outcome: input.outcome, closed_at: closedAt },
      ...{ closed_by: facts.desk.employeeId, unit_id: facts.takenInBy, service_id: facts.serviceId },
      ...{ due_at: dueAt, worked_minutes: worked, paused_minutes: paused, reason: input.reason },
      last_revision: open.revision,
    })
    .execute();
  return dueAt;
}

/** Open minutes from coming in until now, unknown where the counter had no hours, and those while the clock stood. */
async function minutesOf(deed: CloseDeed): Promise<{ worked: number | null; paused: number }> {
  const { facts, queries, agencyId, now } = deed;
  const clock = await counterClock(deed, facts.takenInBy, facts.receivedAt);
  const pauses = await queries
    .selectFrom("case_pause")
    .select(["began_at", "ended_at"])
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", facts.caseId)
    .orderBy("began_at")
    .execute();
  const between = (from: Date, to: Date) => {
    try {
      return Math.max(0, clock.minutesBetween(from, to));
    } catch (error) {
      if (error instanceof OutsideWorkClock) return 0; // a moment before the case came in
      throw error;
    }
  };
  const paused = pauses.reduce((sum, pause) => sum + between(pause.began_at, pause.ended_at ?? now), 0);
  const isKnown = clock.knowsHoursOn(clock.dayOf(facts.receivedAt));
  return { worked: isKnown ? Math.max(0, between(facts.receivedAt, now) - paused) : null, paused };
}

/** The months of its coming and of its end. */
export async function monthsOf({
  facts,
  queries,
  agencyId,
  today,
}: Deed<unknown, Pick<CaseAtHand, "takenInBy" | "receivedAt">>) {
  const { timeZone } = await agencyOf(queries, agencyId);
  const months = new Set([dayIn(timeZone, facts.receivedAt).slice(0, 7), today.slice(0, 7)]);
  return [...months].map((month) => ({ unitId: facts.takenInBy, month }));
}
