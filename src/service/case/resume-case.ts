import { command, type Deed } from "#platform/procedures/command.ts";
import { lawOn } from "#rules/law.ts";
import { momentWithLeft } from "#rules/working-time/moment-with-left.ts";
import { OutsideWorkClock } from "#rules/working-time/work-clock.ts";
import { dueOfCase } from "#service/hours/due-of-case.ts";
import { caseNotPaused, casePapersUnknown } from "./case.errors.ts";
import { CaseChange, Changed, PaperCodes } from "./case.schema.ts";
import { type CaseAtHand, caseAtHand, changeCase, mayWorkOn, notBefore } from "./case-at-hand.ts";
import { counterClock } from "./case-clock.ts";
import { timeOf } from "./services-here.ts";
import { type Standard, standardOf } from "./steps-of.ts";

export const resumeCase = command({
  name: "case.resume",
  route: {
    method: "POST",
    path: "/cases/{caseId}/resume",
    summary: "The citizen came: papers are received, and the clock goes on with the time that was left",
    tags: ["case"],
  },
  who: "signed-in",
  input: CaseChange.extend({
    /** Papers that came now. */
    papers: PaperCodes,
  }),
  output: Changed,
  load: caseAtHand,
  may: ({ facts: { desk, open } }) => mayWorkOn(desk, open),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { caseId, open } = facts;
    if (!open.pausedSince) throw caseNotPaused();
    const standard = await standardOf(queries, agencyId, facts);
    if (input.papers.some((paper) => !standard.requirements.some(({ code }) => code === paper)))
      throw casePapersUnknown();
    await keepPapers(deed);
    await queries
      .updateTable("case_pause")
      .set({ ended_at: notBefore(open.pausedSince, now) })
      .where("agency_id", "=", agencyId)
      .where("case_id", "=", caseId)
      .where("ended_at", "is", null)
      .execute();
    const promised = await promiseAfter(deed, standard);
    await changeCase(queries, agencyId, facts, { paused_since: null, ...promised });
    const due = { before: iso(open.dueAt), after: iso(promised.due_at) };
    record({
      kind: "case.resumed",
      subject: { kind: "case", id: caseId },
      facts: { papers: input.papers, due },
    });
    return { caseId };
  },
});

type ResumeDeed = Deed<{ caseId: string; papers: string[] }, CaseAtHand>;

async function keepPapers({ queries, agencyId, input, now }: ResumeDeed): Promise<void> {
  if (input.papers.length === 0) return;
  const rows = [...new Set(input.papers)].map((code) => ({
    ...{ agency_id: agencyId, case_id: input.caseId, requirement_code: code, received_at: now },
  }));
  await queries
    .insertInto("case_paper")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Until when it is to be done now: as promised, and what was waited comes on top, by the counter that took it in. */
async function promiseAfter(deed: ResumeDeed, standard: Standard) {
  const { facts, now, services, queries, agencyId } = deed;
  const { open, receivedAt } = facts;
  const time = timeOf(standard);
  if (!open.dueAt || !time) return { due_at: open.dueAt, warn_at: null };
  const clock = await counterClock(deed, facts.takenInBy, receivedAt);
  const pauses = await queries
    .selectFrom("case_pause")
    .select(["began_at as beganAt", "ended_at as endedAt"])
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", facts.caseId)
    .orderBy("began_at")
    .execute();
  try {
    const law = lawOn(services.law, clock.dayOf(receivedAt));
    const { value } = dueOfCase({ receivedAt, time, pauses }, clock, law);
    const share = law.get("service-cases", "warning-share").value;
    return { due_at: value, warn_at: momentWithLeft(now, value, share, clock) };
  } catch (error) {
    if (error instanceof OutsideWorkClock) return { due_at: open.dueAt, warn_at: null };
    throw error;
  }
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
