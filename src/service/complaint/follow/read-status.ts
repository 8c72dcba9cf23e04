import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { agencyClock } from "../agency-clock.ts";
import { complaintUnreadable } from "../complaint.errors.ts";
import { Kind, StageCode, Weight } from "../complaint.schema.ts";
import { whyDue } from "../due-of.ts";
import { History } from "../history.schema.ts";
import { answersOf, historyOf } from "../history.ts";
import { openWords } from "../sealed/sealed-words.ts";
import { StepShown } from "../step.schema.ts";
import { complaintByCode, StatusAddress } from "./by-code.ts";

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
  output: z.object({
    agency: z.string(),
    number: z.string(),
    kind: Kind,
    body: z.string(),
    hope: z.string(),
    receivedAt: z.date(),
    stage: StageCode.nullable(),
    unitName: z.string().nullable(),
    dueAt: z.date().nullable(),
    because: z.array(StepShown),
    history: History,
    mayReopen: z.boolean(),
    mayAppeal: z.boolean(),
  }),
  run: async (ground) => {
    const { queries, agencyId, now, services } = ground;
    const complaint = await complaintByCode(ground);
    const { complaintId, open } = complaint;
    const said = (await openWords({ queries, services }, agencyId, [complaintId])).get(complaintId);
    if (!said) throw complaintUnreadable();
    const own = await historyOf(ground, complaintId);
    const merged = own.closing?.mergedInto;
    const history = merged ? { ...own, answers: await answersOf(ground, merged) } : own;
    const around = await agencyClock(ground, complaint.receivedAt);
    const last = own.answers.at(-1);
    const mayAppeal = !own.appeal && last !== undefined && now <= last.appealUntil;
    return {
      ...{ agency: (await agencyOf(queries, agencyId)).name, number: complaint.number, kind: complaint.kind },
      ...{ body: said.body, hope: said.hope, receivedAt: complaint.receivedAt, stage: open?.stage ?? null },
      ...{ unitName: await unitNamed(ground, open?.unitId ?? null), dueAt: open?.dueAt ?? null },
      because: [...whyDue(complaint, { weight: await weightOf(ground, complaintId), history: own }, around)],
      history,
      mayReopen: open?.stage === "complainant" && last !== undefined && now <= last.reopenUntil,
      mayAppeal: mayAppeal && (open === null || open.stage === "complainant"),
    };
  },
});

type At = Pick<Parameters<typeof complaintByCode>[0], "queries" | "agencyId">;

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
