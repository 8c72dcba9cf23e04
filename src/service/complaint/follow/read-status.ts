import { agencyOf } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { agencyClock } from "../agency-clock.ts";
import { complaintUnreadable } from "../complaint.errors.ts";
import { Weight } from "../complaint.schema.ts";
import { type ComplaintAtHand, complaintById } from "../complaint-at-hand.ts";
import { whyDue } from "../due-of.ts";
import type { History } from "../history.schema.ts";
import { historyOf } from "../history.ts";
import { openIdentity, openWords } from "../sealed/sealed-words.ts";
import { withoutName } from "../sealed/without-identity.ts";
import { waitsSince } from "../wait.ts";
import { answerAtHand } from "./answer-at-hand.ts";
import { complaintByCode, StatusAddress } from "./by-code.ts";
import { mergedWith } from "./merged-with.ts";
import { partsOf, wholeOf } from "./parts-of.ts";
import { ComplaintStatus } from "./status.schema.ts";

export const readComplaintStatus = query({
  name: "complaint.status",
  route: {
    method: "GET",
    path: "/public-service/{agencyId}/complaints/{code}",
    summary: "Where one's complaint is, until when it is answered and why, and the answer; by its code",
    tags: ["complaint"],
  },
  who: "anyone",
  input: StatusAddress,
  output: ComplaintStatus,
  run: async (ground) => {
    const { queries, agencyId, now, services } = ground;
    const complaint = await complaintByCode(ground);
    const { complaintId, open } = complaint;
    const said = (await openWords({ queries, services }, agencyId, [complaintId])).get(complaintId);
    if (!said) throw complaintUnreadable();
    const history = await historyOf(ground, complaintId);
    const answer = await answerAtHand(ground, complaint);
    return {
      ...{ agency: (await agencyOf(queries, agencyId)).name, number: complaint.number, kind: complaint.kind },
      ...{ body: said.body, hope: said.hope, receivedAt: complaint.receivedAt },
      ...(await whereItIs(ground, complaint, history)),
      parts: (await partsOf(ground, complaintId)).map(({ complaintId: _, ...part }) => part),
      partOf: await wholeOf(ground, complaintId),
      maySay: open !== null,
      mayReopen: answer?.canReopen === true && now <= answer.reopenUntil,
      mayAppeal: answer?.canAppeal === true && now <= answer.appealUntil,
    };
  },
});

/** One's own step; of a merged one what is done with the main one, and how that ended if nobody could answer it. */
async function whereItIs(ground: Ground<unknown>, complaint: ComplaintAtHand, own: History) {
  const main = complaint.open ? null : await mergedWith(ground, complaint.complaintId);
  if (!main) return { ...(await stepOf(ground, complaint, own)), history: own, isMerged: false };
  const theirs = await complaintById(ground, main);
  const history = await historyOf(ground, main);
  const isWorkedOn = theirs.open && theirs.open.stage !== "complainant" && theirs.open.stage !== "appeal";
  const followed = isWorkedOn ? theirs : { ...theirs, open: null };
  const closing = history.closing?.outcome === "not-ours" ? history.closing : null;
  const identity = closing && (await openIdentity(ground, { agencyId: ground.agencyId, complaintId: main }));
  return {
    ...(await stepOf(ground, followed, history)),
    history: closing
      ? { ...own, closing: { ...closing, reason: withoutName(closing.reason, identity) } }
      : own,
    isMerged: true,
  };
}

async function stepOf(ground: Ground<unknown>, complaint: ComplaintAtHand, history: History) {
  const { complaintId, open } = complaint;
  const around = await agencyClock(ground, complaint.receivedAt);
  const weight = await weightOf(ground, complaintId);
  const waits = await waitsSince(ground, complaintId, complaint.receivedAt);
  return {
    ...{ stage: open?.stage ?? null, dueAt: open?.dueAt ?? null },
    unitName: await unitNamed(ground, open?.unitId ?? null),
    because: [...whyDue(complaint, { weight, history, waits }, around)],
  };
}

type At = Pick<Ground<unknown>, "queries" | "agencyId">;

async function unitNamed({ queries, agencyId }: At, unitId: string | null): Promise<string | null> {
  if (unitId === null) return null;
  const row = await queries
    .selectFrom("unit")
    .select("name")
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", unitId)
    .executeTakeFirst();
  return row?.name ?? null;
}

async function weightOf({ queries, agencyId }: At, complaintId: string) {
  const row = await queries
    .selectFrom("complaint_check")
    .select("weight")
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .executeTakeFirst();
  return row ? Weight.parse(row.weight) : null;
}
