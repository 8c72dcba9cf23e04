import { invalid } from "#platform/errors/refusal.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { caseNotPaused } from "../case.errors.ts";
import { CaseChange, Changed, PaperCodes, SomeWords } from "../case.schema.ts";
import { type CaseAtHand, caseAtHand, changeCase, mayWorkOn, notBefore } from "../case-at-hand.ts";
import { keepException, missingOf, papersOf } from "../case-exceptions.ts";
import { promiseAfterPauses } from "../promise-after-pauses.ts";
import { type Standard, standardOf } from "../steps-of.ts";
import { addPapers, expectRequired } from "./keep-papers.ts";

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
    /** Why it goes on though papers are still missing; needed then only. */
    despite: SomeWords(300),
  }),
  output: Changed,
  load: caseAtHand,
  may: ({ facts: { desk, open } }) => mayWorkOn(desk, open),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { caseId, open } = facts;
    if (!open.pausedSince) throw caseNotPaused();
    const standard = await standardOf(queries, agencyId, facts);
    expectRequired(standard.requirements, input.papers);
    await addPapers(queries, agencyId, { caseId, papers: input.papers, now });
    const missing = await stillMissing(deed, standard);
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
      facts: { papers: input.papers, missing, due },
    });
    return { caseId };
  },
});

type ResumeDeed = Deed<{ caseId: string; papers: string[]; despite: string }, CaseAtHand>;

/** The codes of what is missing still: without a reason the clock does not go on, and the reason stays with the case. */
async function stillMissing(deed: ResumeDeed, { requirements }: Standard): Promise<string[]> {
  const { queries, agencyId, input, now, facts } = deed;
  const missing = missingOf(requirements, await papersOf(queries, agencyId, input.caseId));
  if (missing.length === 0) return [];
  const about = missing.map(({ label }) => label);
  if (!input.despite)
    throw invalid([{ path: "despite", code: "case.papers-missing", facts: { papers: about.join("; ") } }]);
  await keepException(queries, agencyId, {
    ...{ caseId: input.caseId, kind: "resumed-incomplete", about, reason: input.despite },
    ...{ by: facts.desk.employeeId, now },
  });
  return missing.map(({ code }) => code);
}

function iso(moment: Date | null): string | null {
  return moment?.toISOString() ?? null;
}
