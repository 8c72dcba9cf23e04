import { sql } from "kysely";
import { z } from "zod";
import { Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { employeeName } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { caseUnknown } from "./session.errors.ts";
import { Evidence, SessionHead, Voice } from "./session.schema.ts";
import { sessionAtHand } from "./session-rows.ts";

const Row = z.object({
  caseId: z.uuid(),
  sessionId: z.uuid(),
  label: z.int(),
  evidence: Evidence,
  results: Rating,
  conduct: Rating,
  submittedBy: z.uuid(),
});
export type CaseRow = z.output<typeof Row>;

/** A case by its id. Throws `calibration.case-unknown`. */
export async function caseRow(
  { queries, agencyId }: Pick<Ground<unknown>, "queries" | "agencyId">,
  caseId: string,
): Promise<CaseRow> {
  const row = await queries
    .selectFrom("calibration_case")
    .select(["case_id as caseId", "session_id as sessionId", "label", "evidence"])
    .select(["results_rating as results", "conduct_rating as conduct", "submitted_by as submittedBy"])
    .where("agency_id", "=", agencyId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  if (!row) throw caseUnknown();
  return Row.parse(row);
}

export const CaseView = Row.omit({ submittedBy: true, sessionId: true }).extend({
  session: SessionHead,
  isMine: z.boolean(),
  mayVoice: z.boolean(),
  mine: Voice.omit({ name: true }).nullable(),
  /** Null until the reader has given their own voice: nobody is to follow the first who spoke. */
  voices: z.array(Voice).nullable(),
});
export type CaseView = z.output<typeof CaseView>;

export const readCase = query({
  name: "calibration.read-case",
  route: {
    method: "GET",
    path: "/calibration-cases/{caseId}",
    summary: "A case without names: what was promised, what came of it, and what the others think",
    tags: ["calibration"],
  },
  who: "signed-in",
  input: z.object({ caseId: z.uuid() }),
  output: CaseView,
  run: async (ground) => {
    const { submittedBy, sessionId, ...one } = await caseRow(ground, ground.input.caseId);
    const session = await sessionAtHand(ground, sessionId);
    const isMine = submittedBy === actorOf(ground).employeeId;
    const voices = await voicesOf(ground, one.caseId);
    const mine = voices.find(({ authorId }) => authorId === actorOf(ground).employeeId);
    const mayVoice = session.isHead && !isMine && session.closedAt === null;
    return {
      ...one,
      ...{ session, isMine, mayVoice },
      mine: mine ? { opinion: mine.opinion, reason: mine.reason } : null,
      voices: mayVoice && !mine ? null : voices.map(({ authorId: _, ...voice }) => voice),
    };
  },
});

const VoiceRow = Voice.extend({ authorId: z.uuid() });

async function voicesOf({ queries, agencyId }: Ground<unknown>, caseId: string) {
  const { rows } = await sql`
    select voice.author_id as "authorId", ${employeeName("voice.author_id")} as name, voice.opinion, voice.reason
    from calibration_voice voice
    where voice.agency_id = ${agencyId} and voice.case_id = ${caseId}
    order by voice.given_at, voice.author_id`.execute(queries);
  return rows.map((row) => VoiceRow.parse(row));
}
