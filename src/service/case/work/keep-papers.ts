import type { Queries } from "#platform/database/database.ts";
import { command } from "#platform/procedures/command.ts";
import { casePapersUnknown } from "../case.errors.ts";
import { CaseChange, Changed, type Listed, PaperCodes } from "../case.schema.ts";
import { caseAtHand, changeCase, mayWorkOn } from "../case-at-hand.ts";
import { papersOf } from "../case-exceptions.ts";
import { standardOf } from "../steps-of.ts";

export const keepPapers = command({
  name: "case.keep-papers",
  route: {
    method: "POST",
    path: "/cases/{caseId}/papers",
    summary:
      "Which of the required papers are there now: all of them, so one ticked by mistake is taken out again",
    tags: ["case"],
  },
  who: "signed-in",
  input: CaseChange.extend({ papers: PaperCodes }),
  output: Changed,
  load: caseAtHand,
  may: ({ facts: { desk, open } }) => mayWorkOn(desk, open),
  run: async ({ facts, input, queries, agencyId, now, record }) => {
    const { caseId } = facts;
    const { requirements } = await standardOf(queries, agencyId, facts);
    expectRequired(requirements, input.papers);
    const there = await papersOf(queries, agencyId, caseId);
    const added = input.papers.filter((code) => !there.includes(code));
    const removed = there.filter((code) => !input.papers.includes(code));
    await addPapers(queries, agencyId, { caseId, papers: added, now });
    await removePapers(queries, agencyId, { caseId, papers: removed });
    await changeCase(queries, agencyId, facts, {});
    record({ kind: "case.papers-kept", subject: { kind: "case", id: caseId }, facts: { added, removed } });
    return { caseId };
  },
});

/** Throws `case.papers-unknown`. */
export function expectRequired(requirements: readonly Listed[], papers: readonly string[]): void {
  const known = new Set(requirements.map(({ code }) => code));
  if (papers.some((paper) => !known.has(paper))) throw casePapersUnknown();
}

export async function addPapers(
  queries: Queries,
  agencyId: number,
  { caseId, papers, now }: { caseId: string; papers: readonly string[]; now: Date },
): Promise<void> {
  if (papers.length === 0) return;
  const rows = [...new Set(papers)].map((code) => ({
    ...{ agency_id: agencyId, case_id: caseId, requirement_code: code, received_at: now },
  }));
  await queries
    .insertInto("case_paper")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function removePapers(
  queries: Queries,
  agencyId: number,
  { caseId, papers }: { caseId: string; papers: readonly string[] },
): Promise<void> {
  if (papers.length === 0) return;
  await queries
    .deleteFrom("case_paper")
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", caseId)
    .where("requirement_code", "in", papers)
    .execute();
}
