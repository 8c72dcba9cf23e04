import { z } from "zod";
import { invalid } from "#platform/errors/refusal.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { casePaused } from "../case.errors.ts";
import { CaseChange, Changed, PaperCodes, pauseReasons, SomeWords } from "../case.schema.ts";
import { type CaseAtHand, caseAtHand, changeCase, mayWorkOn } from "../case-at-hand.ts";
import { missingOf, papersOf } from "../case-exceptions.ts";
import { standardOf } from "../steps-of.ts";
import { expectRequired, removePapers } from "./keep-papers.ts";

const Input = CaseChange.extend({
  reason: z.enum(pauseReasons),
  /** What is asked of the citizen; shown to them. Left out where papers are missing: those are asked for. */
  askedFor: SomeWords(300),
  /** Papers that turned out to be missing, or of no use. */
  lacking: PaperCodes.default([]),
});

export const pauseCase = command({
  name: "case.pause",
  route: {
    method: "POST",
    path: "/cases/{caseId}/pause",
    summary: "Wait for the citizen: the clock stands, and they read what is waited for",
    tags: ["case"],
  },
  who: "signed-in",
  input: Input,
  output: Changed,
  load: caseAtHand,
  may: ({ facts: { desk, open } }) => mayWorkOn(desk, open),
  run: async (deed) => {
    const { facts, input, queries, agencyId, now, record } = deed;
    const { caseId, open, desk } = facts;
    if (open.pausedSince) throw casePaused();
    const askedFor = await whatIsAsked(deed);
    await removePapers(queries, agencyId, { caseId, papers: input.lacking });
    await queries
      .insertInto("case_pause")
      .values({
        ...{ agency_id: agencyId, case_id: caseId, began_at: now, begun_by: desk.employeeId },
        ...{ reason: input.reason, asked_for: askedFor },
      })
      .execute();
    await changeCase(queries, agencyId, facts, { paused_since: now });
    record({
      kind: "case.paused",
      subject: { kind: "case", id: caseId },
      facts: { reason: input.reason, lacking: input.lacking },
    });
    return { caseId };
  },
});

type PauseDeed = Deed<z.output<typeof Input>, CaseAtHand>;

/** Whoever waits for papers says which: else the case would read as complete while it waits. */
async function whatIsAsked({ input, facts, queries, agencyId }: PauseDeed): Promise<string> {
  const { requirements } = await standardOf(queries, agencyId, facts);
  expectRequired(requirements, input.lacking);
  const there = (await papersOf(queries, agencyId, facts.caseId)).filter(
    (code) => !input.lacking.includes(code),
  );
  const missing = missingOf(requirements, there);
  if (input.reason === "papers-missing" && requirements.length > 0 && missing.length === 0)
    throw invalid([{ path: "lacking", code: "case.lacking-needed" }]);
  if (input.askedFor) return input.askedFor;
  if (input.reason !== "papers-missing" || missing.length === 0)
    throw invalid([{ path: "askedFor", code: "case.asked-for-needed" }]);
  return missing
    .map(({ label }) => label)
    .join("; ")
    .slice(0, askedForMax);
}

const askedForMax = 300; // as the table keeps it
