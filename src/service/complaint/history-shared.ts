import type { Queries } from "#platform/database/database.ts";
import type { Sealing } from "#platform/sealing/sealing.ts";
import { mergedWith } from "./follow/merged-with.ts";
import type { History } from "./history.schema.ts";
import { answersOf } from "./history-answers.ts";
import { openIdentity, openText } from "./sealed/sealed-words.ts";
import { withoutName } from "./sealed/without-identity.ts";

type At = { queries: Queries; agencyId: number; services: { sealing: Sealing } };

/**
 * Answers that somebody has because theirs was merged with another: to those that did not settle it, and to the one
 * with which it is merged now. What the other complainants wrote about them is not theirs to read.
 */
export async function sharedOf(at: At, complaintId: string): Promise<History["shared"]> {
  const shared: History["shared"] = [];
  for (const { answerOf, ordinal, reopened } of await unmergingsOf(at, complaintId)) {
    const answers = await answersForOthers(at, answerOf);
    shared.push({ answers: answers.filter((answer) => answer.ordinal <= ordinal), reopened });
  }
  const main = await mergedWith(at, complaintId);
  if (main) shared.push({ answers: await answersForOthers(at, main), reopened: null });
  return shared;
}

/** What a complaint was answered, for who is not its complainant: without their name, also where it is no secret here. */
async function answersForOthers(at: At, complaintId: string): Promise<History["answers"]> {
  const identity = await openIdentity(at, { agencyId: at.agencyId, complaintId });
  const answers = await answersOf(at, complaintId);
  return answers.map((answer) => ({ ...answer, body: withoutName(answer.body, identity), reopened: null }));
}

async function unmergingsOf({ queries, agencyId, services }: At, complaintId: string) {
  const rows = await queries
    .selectFrom("complaint_unmerging")
    .select(["answer_of as answerOf", "answer_ordinal as ordinal", "sealed", "reopened_at as at"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .orderBy("reopened_at")
    .execute();
  return rows.map(({ sealed, at, ...row }) => ({
    ...row,
    reopened: { reason: openText(services, { agencyId, complaintId }, sealed), at },
  }));
}
