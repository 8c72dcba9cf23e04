import { command, type Deed } from "#platform/procedures/command.ts";
import { caseNotPaused, casePapersUnknown } from "./case.errors.ts";
import { CaseChange, Changed, PaperCodes } from "./case.schema.ts";
import { type CaseAtHand, caseAtHand, changeCase, mayWorkOn, notBefore } from "./case-at-hand.ts";
import { promiseAfterPauses } from "./promise-after-pauses.ts";
import { standardOf } from "./steps-of.ts";

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
    const promised = await promiseAfterPauses(deed, standard);
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

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
