import { newId } from "#platform/clock/new-id.ts";
import type { Sealing } from "#platform/sealing/sealing.ts";
import { bytesOf, identityBlock, purposeOf, sealText, wordsBlock } from "../sealed/sealed-words.ts";
import { withoutIdentity, withoutName } from "../sealed/without-identity.ts";
import type { PastComplaint } from "./past-complaint.ts";
import { answerTerms, appealDue, checkEnd, dueSince, type Terms, waitingFor } from "./past-terms.ts";

/** A past complaint with the id and the number that it has here. */
export type Numbered = { past: PastComplaint; complaintId: string; number: string };
export type RowsAt = { agencyId: number; sealing: Sealing; terms: Terms };

/** The rows of its tables, as the steps of a complaint write them one by one: words and names sealed. */
export function rowsOf({ past, complaintId, number }: Numbered, at: RowsAt) {
  const key = { agency_id: at.agencyId, complaint_id: complaintId };
  const open = waitingFor(past, at.terms);
  return {
    complaint: {
      ...{ ...key, number, code: past.code, kind: past.kind, channel: "web", hiding: past.hiding },
      ...{ about_unit_id: past.aboutUnitId, about_service_id: past.aboutServiceId },
      ...{ received_at: past.receivedAt, check_due_at: checkEnd(past.receivedAt, at.terms) },
    },
    ...sealedRows(past, key, at),
    ...deskRows(past, key, at),
    ...answerRows(past, key, at),
    ...praiseRows(past, key),
    open: open
      ? [{ ...key, stage: open.stage, unit_id: open.unitId, holder_id: open.holderId, due_at: open.dueAt }]
      : [],
  };
}

type Key = { agency_id: number; complaint_id: string };

function sealedRows({ said, identity }: PastComplaint, key: Key, { agencyId, sealing }: RowsAt) {
  const whose = { agencyId, complaintId: key.complaint_id };
  const seal = (part: "words" | "identity", value: object, block: number) =>
    Buffer.from(sealing.seal(purposeOf(part, whose), bytesOf(value), block));
  return {
    words: [{ ...key, sealed: seal("words", said, wordsBlock) }],
    identity: identity ? [{ ...key, sealed: seal("identity", identity, identityBlock) }] : [],
  };
}

function deskRows(past: PastComplaint, key: Key, { terms }: RowsAt) {
  const { check, passedOn, proposal, closing } = past;
  return {
    check: check
      ? [
          {
            ...{ ...key, category: check.category, weight: check.weight, office_text: released(past) },
            ...{ shows_attachments: false, answer_due_at: dueSince(past, past.receivedAt, terms) },
            ...{ checked_by: check.by, checked_at: check.at },
          },
        ]
      : [],
    routing: passedOn
      ? [
          {
            ...{ ...key, ordinal: 1, unit_id: passedOn.unitId, employee_id: passedOn.employeeId },
            ...{ routed_by: passedOn.by, routed_at: passedOn.at },
          },
        ]
      : [],
    proposal:
      proposal && passedOn
        ? [{ ...key, ordinal: 1, body: proposal.body, ...proposed(passedOn.employeeId, proposal.at) }]
        : [],
    closing: closing
      ? [
          {
            ...{ ...key, outcome: closing.outcome, reason: closing.reason },
            ...{ closed_by: closing.by, closed_at: closing.at },
          },
        ]
      : [],
  };
}

function proposed(proposed_by: string, proposed_at: Date) {
  return { proposed_by, proposed_at };
}

/** As `releasedText`: of who wants to be hidden, nothing by which they are found. */
function released({ hiding, said, identity }: PastComplaint): string {
  return hiding === "named" ? said.body : withoutIdentity(said.body, identity);
}

function answerRows(past: PastComplaint, key: Key, { agencyId, sealing, terms }: RowsAt) {
  const whose = { agencyId, complaintId: key.complaint_id };
  const hidden = past.hiding === "hidden" ? past.identity : null;
  const ordered = past.answers.map((answer, at) => ({ answer, at, ordinal: at + 1 }));
  return {
    answers: ordered.map(({ answer, at, ordinal }) => {
      const { dueAt, workedMinutes, ...until } = answerTerms(past, at, terms);
      return {
        ...{ ...key, ordinal, unit_id: answer.unitId, body: withoutName(answer.body, hidden), due_at: dueAt },
        ...{ worked_minutes: workedMinutes, sent_by: answer.by, sent_at: answer.at },
        ...{ reopen_until: until.reopenUntil, appeal_until: until.appealUntil },
      };
    }),
    reopenings: ordered.flatMap(({ answer: { reopened }, ordinal }) => {
      if (!reopened) return [];
      const sealed = sealText({ sealing }, whose, reopened.reason);
      const due_at = dueSince(past, reopened.at, terms);
      return [{ ...key, ordinal, sealed, due_at, reopened_at: reopened.at }];
    }),
    appeal: past.appeal
      ? [
          {
            ...{ ...key, sealed: sealText({ sealing }, whose, past.appeal.reason) },
            ...{ due_at: appealDue(past.appeal.at, terms), appealed_at: past.appeal.at },
          },
        ]
      : [],
  };
}

function praiseRows(past: PastComplaint, key: Key) {
  const { praise, hiding, identity } = past;
  if (!praise) return { praise: [] };
  const row = {
    ...{ ...key, praise_id: newId(praise.at), unit_id: praise.unitId, employee_id: praise.employeeId },
    body: hiding === "named" ? praise.body : withoutIdentity(praise.body, identity),
    ...{ passed_on_by: praise.by, passed_on_at: praise.at },
  };
  return { praise: [row] };
}
